import { heatEnds, heatOf } from '../../domain/report/calendar-heat';
import { weeksOf } from '../../domain/report/calendar-period';
import { isPastGoal, type ReportDay } from '../../domain/report/report-day';
import { firstWeekdayOf } from '../../domain/week';
import { formatCompact, formatDay, formatDuration, formatNumber, locale, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HeatLegend } from './legend';

interface MonthCalendarProps {
  readonly month: string;
  readonly days: readonly ReportDay[];
  readonly today: string;
}

function Cell({
  day,
  ends,
  today,
}: {
  day: ReportDay;
  ends: readonly [number, number, number];
  today: string;
}) {
  const { totalMs } = day;
  const number = formatNumber(Number(day.day.slice(8)));
  if (totalMs === null) {
    return (
      <span class="calendar-day">
        {number} <span class="visually-hidden">{t('calendarUnknown')}</span>
      </span>
    );
  }
  const past = isPastGoal(day);
  const said = `${formatDay(day.day)}: ${formatDuration(totalMs)}`;
  return (
    <a
      href={`#day?${day.day}`}
      class={`calendar-day heat-${heatOf(totalMs, ends)}${past ? ' past' : ''}`}
      aria-current={day.day === today ? 'date' : undefined}
    >
      <span class="visually-hidden">{past ? `${said}, ${t('calendarPast')}` : said}</span>
      <span aria-hidden="true">
        {number}
        {totalMs > 0 && <small>{formatCompact(totalMs)}</small>}
      </span>
    </a>
  );
}

/** A month: a row for each week, the darker a day the longer was watched. Each day leads to its own page. */
export function MonthCalendar({ month, days, today }: MonthCalendarProps) {
  const ends = heatEnds(days);
  const weeks = weeksOf(month, firstWeekdayOf(locale()));
  const byName = new Map(days.map((day) => [day.day, day]));
  return (
    <Card title={t('weekEachDay')}>
      <table class="calendar">
        <caption class="visually-hidden">{t('weekEachDay')}</caption>
        <thead>
          <tr>
            {weeks[1]?.map((day) => (
              <th scope="col" key={day}>
                {day && formatDay(day, 'weekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((name, index) => {
                const day = name && byName.get(name);
                return <td key={weeks[1]?.[index]}>{day && <Cell day={day} ends={ends} today={today} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatLegend ends={ends} hasGoal={days.some(({ goalMs }) => goalMs !== null)} />
    </Card>
  );
}
