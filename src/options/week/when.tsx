import { dayShape } from '../../domain/report';
import type { DayUsage } from '../../domain/usage';
import { daysOfWeek } from '../../domain/week';
import { formatClock, formatDay, formatDuration, formatHour, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HeatTable } from '../../ui/heat-table';

const dayMinutes = 24 * 60;

interface WhenProps {
  readonly from: string;
  readonly days: readonly DayUsage[];
  /** Minutes after midnight at which a day starts. */
  readonly dayStart: number;
}

/** The hours of the week in which something was watched, two by two from the day's start. */
export function When({ from, days, dayStart }: WhenProps) {
  const clock = (index: number) => formatClock((dayStart + index * 120) % dayMinutes);
  const heads = Array.from({ length: 12 }, (_, index) => ({
    key: String(index),
    label: t('weekHours', { from: clock(index), to: clock(index + 1) }),
    ...(index % 3 === 0 ? { shown: formatHour((dayStart + index * 120) % dayMinutes) } : {}),
  }));
  const rows = daysOfWeek(from).map((day) => ({
    key: day,
    label: formatDay(day, 'weekdayLong'),
    shown: formatDay(day, 'weekday'),
    values: dayShape(days.find((usage) => usage.day === day)),
  }));
  return (
    <Card title={t('weekWhen')}>
      <HeatTable caption={t('weekWhen')} heads={heads} rows={rows} format={(ms) => formatDuration(ms)} />
      <p class="muted small week-note">{t('weekWhenNote')}</p>
    </Card>
  );
}
