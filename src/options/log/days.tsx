import type { StoredEvent } from '../../platform/database-schema';
import type { LogDays } from '../../platform/event-log';
import { formatDay, formatDays, formatTime } from '../../platform/i18n';
import { settings, today } from '../state';
import { eventWords } from './event-words';

/** The year is only said where it is another one. */
function dayWords(day: string): string {
  return today.value?.usage.day.slice(0, 4) === day.slice(0, 4) ? formatDay(day) : formatDays(day, day);
}

function Event({ event }: { event: StoredEvent }) {
  const words = eventWords(event, settings.value);
  if (!words) return null;
  return (
    <li>
      <time dateTime={new Date(event.at).toISOString()}>{formatTime(event.at)}</time>
      <span>{words}</span>
    </li>
  );
}

/** What happened on each day, with the time of day; the heading leads to the day. */
export function Days({ days }: Pick<LogDays, 'days'>) {
  return (
    <>
      {days.map(({ day, events }) => (
        <section class="log" key={day}>
          <h2>
            <a href={`#day?${day}`}>{dayWords(day)}</a>
          </h2>
          <ul>
            {events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
