import type { Schedule } from '../../domain/schedule';
import { formatClock, formatHour, formatList, t } from '../../platform/i18n';
import { Legend } from '../../ui/bar-chart';
import { weekdayName, weekOrder } from '../limits/day-words';
import { closedOn, isShut, type Stretch } from './closed-on';
import './week-picture.css';

const dayMinutes = 1440;
const marks = [0, 360, 720, 1080, 1440];

function wordsOf(weekday: number, closed: readonly Stretch[]): string {
  const day = weekdayName(weekday, 'weekdayLong');
  if (closed.length === 0) return t('hoursDayOpen', { day });
  if (isShut(closed)) return t('hoursDayShut', { day });
  const times = closed.map(({ from, to }) => {
    const end = to === dayMinutes ? t('hoursMidnight') : formatClock(to);
    return t('hoursSpan', { from: formatClock(from), to: end });
  });
  return t('hoursDayClosed', { day, times: formatList(times) });
}

function Strip({ closed }: { closed: readonly Stretch[] }) {
  return (
    <svg
      class="hours-strip"
      viewBox={`0 0 ${dayMinutes} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="hours-open" width={dayMinutes} height="10" />
      {closed.map(({ from, to }) => (
        <rect class="hours-closed" key={from} x={from} width={to - from} height="10" />
      ))}
    </svg>
  );
}

/** The closed hours of each day of the week, as a picture and in words for who cannot see it. */
export function WeekPicture({ schedule }: { schedule: Schedule }) {
  return (
    <div class="hours-week">
      <ul aria-label={t('hoursPicture')}>
        {weekOrder().map((weekday) => {
          const closed = closedOn(schedule, weekday);
          return (
            <li key={weekday}>
              <span class="visually-hidden">{wordsOf(weekday, closed)}</span>
              <span class="hours-day" aria-hidden="true">
                {weekdayName(weekday)}
              </span>
              <Strip closed={closed} />
            </li>
          );
        })}
      </ul>
      <div class="hours-axis" aria-hidden="true">
        {marks.map((minutes) => (
          <span key={minutes} style={{ '--at': `${(minutes / dayMinutes) * 100}%` }}>
            {formatHour(minutes)}
          </span>
        ))}
      </div>
      <div aria-hidden="true">
        <Legend
          series={[
            { key: 'closed', name: t('hoursLegendClosed'), colour: 'var(--accent)' },
            { key: 'open', name: t('hoursLegendOpen'), colour: 'var(--hours-open)' },
          ]}
        />
      </div>
    </div>
  );
}
