import type { ShownVisit } from '../../domain/report/calendar-visits';
import type { DayUsage } from '../../domain/usage';
import { formatClock, formatDuration, formatHour, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { NumberTable } from '../../ui/number-table';
import { sectionColour } from '../../ui/section-colour';
import { SmallBars } from '../../ui/small-bars';
import { settings } from '../state';

const dayMinutes = 24 * 60;

/** A visit as a part of the day from its start: where it begins and how long it is, in percent. */
function placeOf({ start, end, offsets }: ShownVisit, day: string, dayStart: number, minutes: number) {
  const begins = start / 60_000 + offsets[0] - Date.parse(day) / 60_000 - dayStart;
  const from = Math.min(minutes, Math.max(0, begins));
  const long = Math.min(minutes - from, Math.max(0, end - start) / 60_000);
  return { '--from': `${(from / minutes) * 100}%`, '--long': `${(long / minutes) * 100}%` };
}

interface HoursCardProps {
  readonly day: string;
  /** See `clockHours`. */
  readonly hours: DayUsage['hours'];
  readonly visits: readonly ShownVisit[];
}

/** The day from its start: every hour as a bar, and under them the visits as a strip. A table has the numbers of the bars, the timeline those of the strip. */
export function HoursCard({ day, hours: counted, visits }: HoursCardProps) {
  const { dayStart } = settings.value;
  // A change of the clock makes a longer day.
  const count = Math.max(24, ...Object.keys(counted).map((hour) => Number(hour) + 1));
  const clock = (hour: number) => (dayStart + hour * 60) % dayMinutes;
  const hours = Array.from({ length: count }, (_, hour) => ({
    key: String(hour),
    name: t('weekHours', { from: formatClock(clock(hour)), to: formatClock(clock(hour + 1)) }),
    value: counted[hour] ?? 0,
  }));
  const rows = hours.filter(({ value }) => value > 0);
  return (
    <Card title={t('dayHours')}>
      <div class="day-hours">
        <SmallBars
          bars={hours.map(({ key, name, value }) => ({
            key,
            value,
            title: `${name}: ${formatDuration(value)}`,
          }))}
        />
        {visits.length > 0 && (
          <div class="day-strip" aria-hidden="true">
            {visits.map((visit) => (
              <span
                key={`${visit.section} ${visit.start}`}
                style={{
                  ...placeOf(visit, day, dayStart, count * 60),
                  '--colour': sectionColour(visit.section),
                }}
              />
            ))}
          </div>
        )}
        <div class="day-axis" aria-hidden="true">
          {[0, 6, 12, 18].map((hour) => (
            <span key={hour} style={{ '--from': `${(hour / count) * 100}%` }}>
              {formatHour(clock(hour))}
            </span>
          ))}
        </div>
      </div>
      <NumberTable
        caption={t('dayHours')}
        hidden
        heads={[t('weekWhen'), t('weekTime')]}
        rows={rows.map(({ key, name, value }) => ({ key, head: name, cells: [formatDuration(value)] }))}
      />
      <p class="muted small week-note">{t('dayAllSites')}</p>
    </Card>
  );
}
