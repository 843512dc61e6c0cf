import { useEffect, useState } from 'preact/hooks';
import { dayShape } from '../../domain/report';
import type { WeekTrace } from '../../domain/report/week-trace';
import type { DayUsage } from '../../domain/usage';
import { daysOfWeek } from '../../domain/week';
import { formatClock, formatDay, formatDuration, formatHour, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HeatTable } from '../../ui/heat-table';
import { Rows } from '../../ui/rows';

const dayMinutes = 24 * 60;
/** Where 24 columns have room. */
const wide = '(min-width: 480px)';

interface WhenProps {
  readonly from: string;
  /** What this device has counted: of other devices the hours are not known. */
  readonly days: readonly Pick<DayUsage, 'day' | 'hours'>[];
  /** Minutes after midnight at which a day starts. */
  readonly dayStart: number;
  readonly trace: WeekTrace | null;
  /** Time of the week of which the hour is not known, ms. */
  readonly hourlessMs: number;
}

/** How many hours a column has. */
function useColumnHours(): number {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide ? 1 : 2;
}

/** The hours of the week in which something was watched, from the day's start. */
export function When({ from, days, dayStart, trace, hourlessMs }: WhenProps) {
  const hours = useColumnHours();
  const minutes = (index: number) => (dayStart + index * hours * 60) % dayMinutes;
  const heads = Array.from({ length: 24 / hours }, (_, index) => ({
    key: String(index),
    label: t('weekHours', { from: formatClock(minutes(index)), to: formatClock(minutes(index + 1)) }),
    ...((index * hours) % 6 === 0 ? { shown: formatHour(minutes(index)) } : {}),
  }));
  const rows = daysOfWeek(from).map((day) => ({
    key: day,
    label: formatDay(day, 'weekdayLong'),
    shown: formatDay(day, 'weekday'),
    values: dayShape(
      days.find((usage) => usage.day === day),
      hours,
    ),
  }));
  const usual = (
    [
      ['first', t('weekUsualFirst'), trace?.first ?? null],
      ['last', t('weekUsualLast'), trace?.last ?? null],
    ] as const
  ).flatMap(([key, name, at]) => (at === null ? [] : [{ key, name, value: formatClock(at % dayMinutes) }]));
  return (
    <Card title={t('weekWhen')}>
      <HeatTable caption={t('weekWhen')} heads={heads} rows={rows} format={(ms) => formatDuration(ms)} />
      <p class="muted small week-note">{`${t('weekWhenNote')} ${t('dayAllSites')}`}</p>
      {hourlessMs >= 60_000 && (
        <p class="muted small week-note">{t('dayNoTimes', { time: formatDuration(hourlessMs) })}</p>
      )}
      {usual.length > 0 && (
        <div class="week-usual">
          <Rows rows={usual} />
        </div>
      )}
    </Card>
  );
}
