import { sectionsOf } from '../domain/coverage';
import { addDays } from '../domain/day';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import { type DayUsage, timeOf } from '../domain/usage';
import { formatDay, formatDuration, t } from '../platform/i18n';
import { NumberTable } from '../ui/number-table';
import { SmallBars } from '../ui/small-bars';

interface WeekBarsProps {
  readonly settings: Settings;
  readonly today: Today;
  /** `null` until they have been read: the place is kept, so that nothing jumps. */
  readonly earlier: readonly DayUsage[] | null;
}

/** Today and the six days before it, in small bars; the same numbers are in a table for screen readers. */
export function WeekBars({ settings, today, earlier }: WeekBarsProps) {
  const covered = sectionsOf('all', settings);
  const days = Array.from({ length: 7 }, (_, index) => addDays(today.usage.day, index - 6)).map((day) => {
    const usage = day === today.usage.day ? today.usage : earlier?.find((one) => one.day === day);
    return { key: day, name: formatDay(day, 'short'), ms: usage ? timeOf(usage, covered) : 0 };
  });
  const bars = days.map(({ key, name, ms }) => ({
    key,
    value: earlier ? ms : 0,
    title: `${name}: ${formatDuration(ms)}`,
    current: key === today.usage.day,
  }));
  return (
    <div class="today-week">
      <SmallBars bars={bars} />
      {earlier && (
        <NumberTable
          caption={t('popupSevenDays')}
          hidden
          heads={[t('weekDay'), t('weekTime')]}
          rows={days.map(({ key, name, ms }) => ({ key, head: name, cells: [formatDuration(ms)] }))}
        />
      )}
    </div>
  );
}
