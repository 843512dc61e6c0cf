import type { WeekReport } from '../../domain/report';
import type { WeekTrace } from '../../domain/report/week-trace';
import {
  formatClock,
  formatCompact,
  formatDay,
  formatDuration,
  formatNumber,
  sectionName,
  t,
} from '../../platform/i18n';
import { BarChart, Legend } from '../../ui/bar-chart';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberTable } from '../../ui/number-table';
import { sectionColour } from '../../ui/section-colour';
import { asTable } from './state';

const minuteMs = 60_000;
const steps = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs);
const unknown = '–';
const linkTo = (day: string) => `#day?${day}`;

interface EachDayProps {
  readonly report: WeekReport;
  readonly today: string;
  /** `null` until it has been read. */
  readonly trace: WeekTrace | null;
}

function tableOf(
  { days }: WeekReport,
  trace: WeekTrace | null,
  series: readonly { key: string; name: string }[],
) {
  const heads = [
    t('weekDay'),
    ...series.map(({ name }) => name),
    t('weekTotal'),
    t('weekGoalHead'),
    t('weekVideos'),
    t('weekSkips'),
    t('dayVisits'),
    t('dayFirst'),
    t('dayLast'),
  ];
  const clock = (at: number | undefined) => (at === undefined ? unknown : formatClock(at % 1440));
  const rows = days.map(({ day, totalMs, goalMs, parts, videos, skips, visits }) => {
    const found = trace?.days.find((one) => one.day === day);
    return {
      key: day,
      head: formatDay(day, 'short'),
      ...(totalMs === null ? {} : { href: linkTo(day) }),
      cells:
        totalMs === null
          ? heads.slice(1).map(() => unknown)
          : [
              ...series.map(({ key }) => formatDuration(parts[key] ?? 0)),
              formatDuration(totalMs),
              goalMs === null ? unknown : formatDuration(goalMs),
              ...[videos, skips, visits].map(formatNumber),
              clock(found?.first),
              clock(found?.last),
            ],
    };
  });
  return { heads, rows };
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
  const table = asTable.value;
  const goal = goalOf(report);
  const series = report.sections.map(({ id }) => ({
    key: id,
    name: sectionName(id),
    colour: sectionColour(id),
  }));
  const columns = report.days.map(({ day, totalMs, goalMs, parts }) => ({
    key: day,
    label: formatDay(day, 'weekday'),
    current: day === today,
    total: totalMs,
    parts,
    ...(totalMs === null ? {} : { href: linkTo(day), more: formatDay(day, 'date') }),
    ...(goal.each && goalMs !== null ? { goal: goalMs } : {}),
  }));
  return (
    <Card title={t('weekEachDay')}>
      <div class="card-corner">
        <Button size="small" onClick={() => (asTable.value = !table)}>
          {t(table ? 'weekAsChart' : 'weekAsTable')}
        </Button>
      </div>
      {!table && (
        <>
          <BarChart columns={columns} series={series} goal={goal.line} steps={steps} format={formatCompact} />
          <Legend series={series} goal={goal.each ? t('weekGoalEach') : undefined} />
        </>
      )}
      <NumberTable caption={t('weekEachDay')} hidden={!table} {...tableOf(report, trace, series)} />
    </Card>
  );
}
