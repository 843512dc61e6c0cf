import type { SectionAmount } from '../../domain/report/sum-of-days';
import { formatDuration, formatMonth, formatNumber, t } from '../../platform/i18n';
import { keyNumbers, withinWords } from '../key-figures';
import { ReportChart, unknown } from '../report-chart';
import type { MonthOfYear } from './months';

const hourMs = 3_600_000;
const steps = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].map((hours) => hours * hourMs);

interface EachMonthProps {
  readonly months: readonly MonthOfYear[];
  /** The sections of the whole year. */
  readonly sections: readonly SectionAmount[];
  readonly today: string;
}

/** Each month of the year as a stacked bar, or as a row of a table with the same numbers. */
export function EachMonth({ months, sections, today }: EachMonthProps) {
  const columns = months.map(({ month, sum }) => {
    const { usualMs, within } = keyNumbers(sum);
    return {
      key: month,
      label: formatMonth(month, 'narrow'),
      head: formatMonth(month),
      current: today.startsWith(month),
      total: sum.totalMs,
      parts: Object.fromEntries(sum.sections.map((section) => [section.id, section])),
      cells: [
        usualMs === null ? unknown : formatDuration(usualMs),
        within ? withinWords(within) : unknown,
        formatNumber(sum.videos),
      ],
    };
  });
  return (
    <div class="calendar-bars">
      <ReportChart
        title={t('calendarEachMonth')}
        sections={sections}
        columns={columns}
        heads={[t('calendarMonth'), t('weekUsualDay'), t('weekWithinGoal'), t('weekVideos')]}
        steps={steps}
      />
    </div>
  );
}
