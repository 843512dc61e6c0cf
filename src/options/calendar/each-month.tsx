import { useState } from 'preact/hooks';
import type { SectionAmount } from '../../domain/report/calendar-sum';
import {
  formatCompact,
  formatDuration,
  formatMonth,
  formatNumber,
  sectionName,
  t,
} from '../../platform/i18n';
import { BarChart, Legend } from '../../ui/bar-chart';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberTable } from '../../ui/number-table';
import { sectionColour } from '../../ui/section-colour';
import type { MonthOfYear } from './months';
import { dayWords } from './words';

const hourMs = 3_600_000;
const steps = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].map((hours) => hours * hourMs);

const partsOf = (sections: readonly SectionAmount[]) =>
  Object.fromEntries(sections.map(({ id, ms }) => [id, ms]));

function tableOf(months: readonly MonthOfYear[], sections: readonly SectionAmount[]) {
  const heads = [
    t('calendarMonth'),
    ...sections.map(({ id }) => sectionName(id)),
    t('weekTotal'),
    t('weekUsualDay'),
    t('weekWithinGoal'),
    t('weekVideos'),
  ];
  const rows = months.map(({ month, sum }) => {
    const parts = partsOf(sum.sections);
    const { usual, within } = dayWords(sum);
    const cells =
      sum.totalMs === null
        ? heads.slice(1).map(() => '–')
        : [
            ...sections.map(({ id }) => formatDuration(parts[id] ?? 0)),
            formatDuration(sum.totalMs),
            usual ?? '–',
            within ?? '–',
            formatNumber(sum.videos),
          ];
    return { key: month, head: formatMonth(month), cells };
  });
  return { heads, rows };
}

interface EachMonthProps {
  readonly months: readonly MonthOfYear[];
  /** The sections of the whole year. */
  readonly sections: readonly SectionAmount[];
  readonly today: string;
}

/** Each month of the year as a stacked bar, or as a row of a table with the same numbers. */
export function EachMonth({ months, sections, today }: EachMonthProps) {
  const [table, setTable] = useState(false);
  const series = sections.map(({ id }) => ({ key: id, name: sectionName(id), colour: sectionColour(id) }));
  const columns = months.map(({ month, sum }) => ({
    key: month,
    label: formatMonth(month, 'narrow'),
    current: today.startsWith(month),
    total: sum.totalMs,
    parts: partsOf(sum.sections),
  }));
  return (
    <Card title={t('calendarEachMonth')}>
      <div class="card-corner calendar-corner">
        <Button size="small" onClick={() => setTable(!table)}>
          {t(table ? 'weekAsChart' : 'weekAsTable')}
        </Button>
      </div>
      {!table && (
        <div class="calendar-bars">
          <BarChart columns={columns} series={series} steps={steps} format={formatCompact} />
          <Legend series={series} />
        </div>
      )}
      <NumberTable caption={t('calendarEachMonth')} hidden={!table} {...tableOf(months, sections)} />
    </Card>
  );
}
