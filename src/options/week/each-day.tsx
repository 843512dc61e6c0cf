import type { WeekReport } from '../../domain/report';
import { formatCompact, formatDay, formatDuration, formatNumber, sectionName, t } from '../../platform/i18n';
import { BarChart, Legend } from '../../ui/bar-chart';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberTable } from '../../ui/number-table';
import { sectionColour } from '../../ui/section-colour';
import { asTable } from './state';

const minuteMs = 60_000;
const steps = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs);

interface EachDayProps {
  readonly report: WeekReport;
  readonly today: string;
  readonly goalMs: number | null;
}

function tableOf(report: WeekReport, series: readonly { key: string; name: string }[]) {
  const heads = [t('weekDay'), ...series.map(({ name }) => name), t('weekTotal'), t('weekVideos')];
  const rows = report.days.map(({ day, totalMs, parts, videos }) => ({
    key: day,
    head: formatDay(day, 'short'),
    cells:
      totalMs === null
        ? heads.slice(1).map(() => '–')
        : [
            ...series.map(({ key }) => formatDuration(parts[key] ?? 0)),
            formatDuration(totalMs),
            formatNumber(videos),
          ],
  }));
  return { heads, rows };
}

/** Each day of the week as a stacked bar, or as a row of a table with the same numbers. */
export function EachDay({ report, today, goalMs }: EachDayProps) {
  const table = asTable.value;
  const series = report.sections.map(({ id }) => ({
    key: id,
    name: sectionName(id),
    colour: sectionColour(id),
  }));
  const columns = report.days.map(({ day, totalMs, parts }) => ({
    key: day,
    label: formatDay(day, 'weekday'),
    current: day === today,
    total: totalMs,
    parts,
  }));
  const goal =
    goalMs === null ? undefined : { value: goalMs, label: t('weekGoal', { time: formatCompact(goalMs) }) };
  return (
    <Card title={t('weekEachDay')}>
      <div class="card-corner">
        <Button size="small" onClick={() => (asTable.value = !table)}>
          {t(table ? 'weekAsChart' : 'weekAsTable')}
        </Button>
      </div>
      {!table && (
        <>
          <BarChart columns={columns} series={series} goal={goal} steps={steps} format={formatCompact} />
          <Legend series={series} />
        </>
      )}
      <NumberTable caption={t('weekEachDay')} hidden={!table} {...tableOf(report, series)} />
    </Card>
  );
}
