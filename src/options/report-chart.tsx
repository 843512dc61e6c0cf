import { signal } from '@preact/signals';
import type { ReportDay } from '../domain/report/report-day';
import type { SectionAmount } from '../domain/report/sum-of-days';
import { formatCompact, formatDuration, sectionName, t } from '../platform/i18n';
import { BarChart, type BarChartProps, Legend } from '../ui/bar-chart';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { NumberTable } from '../ui/number-table';
import { sectionColour } from '../ui/section-colour';

/** True while the numbers are shown in a table. */
export const asTable = signal(false);

/** What stands in a table for what cannot be known. */
export const unknown = '–';

/** A day or a month: a bar, and a row of the table. */
export interface ReportColumn extends Omit<BarChartProps['columns'][number], 'parts'> {
  readonly parts: ReportDay['parts'];
  /** Its name in the table. */
  readonly head: string;
  /** More numbers in the table, in words. */
  readonly cells: readonly string[];
}

interface ReportChartProps extends Pick<BarChartProps, 'goal' | 'steps'> {
  readonly title: string;
  /** Counted sections of all columns. */
  readonly sections: readonly SectionAmount[];
  readonly columns: readonly ReportColumn[];
  /** What is in the table's first column, and in those after the total. */
  readonly heads: readonly [first: string, ...more: string[]];
  /** What the line of each bar stands for, where each has its own. */
  readonly eachGoal?: string | undefined;
}

const msOf = (parts: ReportDay['parts']) =>
  Object.fromEntries(Object.entries(parts).map(([id, { ms }]) => [id, ms]));

/** Stacked bars by section, or a table with the same numbers. */
export function ReportChart({ title, sections, columns, heads, goal, eachGoal, steps }: ReportChartProps) {
  const table = asTable.value;
  const series = sections.map(({ id }) => ({ key: id, name: sectionName(id), colour: sectionColour(id) }));
  const [first, ...more] = heads;
  const names = [first, ...series.map(({ name }) => name), t('weekTotal'), ...more];
  const bars = columns.map(({ head: _, cells: __, parts, ...column }) => ({ ...column, parts: msOf(parts) }));
  const rows = columns.map(({ key, head, href, total, parts, cells }) => ({
    key,
    head,
    ...(href ? { href } : {}),
    cells:
      total === null
        ? names.slice(1).map(() => unknown)
        : [...series.map((one) => formatDuration(parts[one.key]?.ms ?? 0)), formatDuration(total), ...cells],
  }));
  return (
    <Card title={title}>
      <div class="card-corner">
        <Button size="small" onClick={() => (asTable.value = !table)}>
          {t(table ? 'weekAsChart' : 'weekAsTable')}
        </Button>
      </div>
      {!table && (
        <>
          <BarChart columns={bars} series={series} goal={goal} steps={steps} format={formatCompact} />
          <Legend series={series} goal={eachGoal} />
        </>
      )}
      <NumberTable caption={title} hidden={!table} heads={names} rows={rows} />
    </Card>
  );
}
