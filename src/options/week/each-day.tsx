import type { WeekReport } from '../../domain/report';
import type { WeekTrace } from '../../domain/report/week-trace';
import { formatClock, formatCompact, formatDay, formatDuration, formatNumber, t } from '../../platform/i18n';
import { ReportChart, unknown } from '../report-chart';

const minuteMs = 60_000;
const steps = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs);

interface EachDayProps {
  readonly report: WeekReport;
  readonly today: string;
  /** `null` until it has been read. */
  readonly trace: WeekTrace | null;
}

/** The one goal of all the days, as a line across; where days differ, each has its own. */
function goalOf({ days }: WeekReport) {
  const [first = null, ...others] = new Set(days.map(({ goalMs }) => goalMs));
  if (others.length > 0) return { each: true } as const;
  return {
    each: false,
    line: first === null ? undefined : { value: first, label: t('weekGoal', { time: formatCompact(first) }) },
  } as const;
}

/** Each day of the week as a stacked bar, or as a row of a table with the same numbers; one step from the day itself. */
export function EachDay({ report, today, trace }: EachDayProps) {
  const goal = goalOf(report);
  const clock = (at: number | undefined) => (at === undefined ? unknown : formatClock(at % 1440));
  const columns = report.days.map(({ day, totalMs, goalMs, parts, videos, skips, visits }) => {
    const found = trace?.days.find((one) => one.day === day);
    return {
      key: day,
      label: formatDay(day, 'weekday'),
      head: formatDay(day, 'short'),
      current: day === today,
      total: totalMs,
      parts,
      cells: [
        goalMs === null ? unknown : formatDuration(goalMs),
        ...[videos, skips, visits].map(formatNumber),
        clock(found?.first),
        clock(found?.last),
      ],
      ...(totalMs === null ? {} : { href: `#day?${day}`, more: formatDay(day, 'date') }),
      ...(goal.each && goalMs !== null ? { goal: goalMs } : {}),
    };
  });
  return (
    <ReportChart
      title={t('weekEachDay')}
      sections={report.sections}
      columns={columns}
      heads={[
        t('weekDay'),
        t('weekGoalHead'),
        t('weekVideos'),
        t('weekSkips'),
        t('dayVisits'),
        t('dayFirst'),
        t('dayLast'),
      ]}
      goal={goal.line}
      eachGoal={goal.each ? t('weekGoalEach') : undefined}
      steps={steps}
    />
  );
}
