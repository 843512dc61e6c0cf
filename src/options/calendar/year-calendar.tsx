import { heatEnds, heatOf } from '../../domain/report/calendar-heat';
import { weeksOf } from '../../domain/report/calendar-period';
import { isPastGoal, type ReportDay } from '../../domain/report/report-day';
import { firstWeekdayOf } from '../../domain/week';
import { formatMonth, formatTotal, locale, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HeatLegend } from './legend';
import type { MonthOfYear } from './months';

function classOf(day: ReportDay | undefined, ends: readonly [number, number, number]): string | undefined {
  if (!day) return undefined;
  const { totalMs } = day;
  if (totalMs === null) return 'calendar-none';
  return `heat-${heatOf(totalMs, ends)}${isPastGoal(day) ? ' past' : ''}`;
}

/** A year as twelve small months: each leads to the month, where every day can be read. */
export function YearCalendar({
  months,
  days,
}: {
  months: readonly MonthOfYear[];
  days: readonly ReportDay[];
}) {
  const ends = heatEnds(days);
  const byName = new Map(days.map((day) => [day.day, day]));
  const firstWeekday = firstWeekdayOf(locale());
  return (
    <Card title={t('weekEachDay')}>
      <ul class="calendar-year">
        {months.map(({ month, sum: { totalMs } }) => {
          const name = formatMonth(month);
          return (
            <li key={month}>
              {totalMs === null ? (
                <span class="muted">
                  {name} <span class="visually-hidden">{t('calendarUnknown')}</span>
                </span>
              ) : (
                <a href={`#calendar?${month}`}>
                  {name} <small>{formatTotal(totalMs)}</small>
                </a>
              )}
              <span class="calendar-small" aria-hidden="true">
                {weeksOf(month, firstWeekday)
                  .flat()
                  .map((day, index) => (
                    <i key={day ?? index} class={classOf(byName.get(day ?? ''), ends)} />
                  ))}
              </span>
            </li>
          );
        })}
      </ul>
      <HeatLegend ends={ends} hasGoal={days.some(({ goalMs }) => goalMs !== null)} />
    </Card>
  );
}
