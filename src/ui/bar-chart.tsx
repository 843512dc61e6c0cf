import { ticksFor } from './ticks';
import './bar-chart.css';
import './meter.css';

/** What one colour stands for. */
export interface BarSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
}

/** One bar; `null` where nothing can be known yet. */
interface BarColumn {
  readonly key: string;
  /** Short, under the bar: "Mon". */
  readonly label: string;
  readonly current?: boolean;
  readonly total: number | null;
  /** By the key of the series. Together they may be more than the total, where two went on at once. */
  readonly parts: Readonly<Record<string, number>>;
}

export interface BarChartProps {
  readonly columns: readonly BarColumn[];
  readonly series: readonly BarSeries[];
  readonly goal?: { readonly value: number; readonly label: string } | undefined;
  /** The smallest distances at which lines may be drawn, in order: the first with at most four lines is taken. */
  readonly steps: readonly number[];
  readonly format: (value: number) => string;
}

function Stack({ column, series, max }: { column: BarColumn; series: readonly BarSeries[]; max: number }) {
  const shown = series.filter(({ key }) => (column.parts[key] ?? 0) > 0);
  return (
    <div class="bar-stack" style={{ '--size': `${((column.total ?? 0) / max) * 100}%` }}>
      {shown.map(({ key, colour }) => (
        <span key={key} style={{ '--share': column.parts[key], '--colour': colour }} />
      ))}
    </div>
  );
}

/**
 * Stacked bars with lines and a goal. It is a picture only, hidden from screen readers: `NumberTable` gives the same
 * numbers. Drawn with boxes, not SVG, so that text keeps its size at every width and everything turns round in
 * right-to-left languages.
 */
export function BarChart({ columns, series, goal, steps, format }: BarChartProps) {
  const ticks = ticksFor(Math.max(goal?.value ?? 0, ...columns.map(({ total }) => total ?? 0)), steps);
  const max = ticks.at(-1) ?? 1;
  const at = (value: number) => ({ '--at': `${(value / max) * 100}%` });
  return (
    <div class="bars-plot" aria-hidden="true">
      {ticks.map((tick) => (
        <div class="bars-tick" key={tick} style={at(tick)}>
          <span>{format(tick)}</span>
        </div>
      ))}
      <div class="bars-columns">
        {columns.map((column) => (
          <div class={column.current ? 'bar bar-current' : 'bar'} key={column.key}>
            {column.total !== null && <span class="bar-value">{format(column.total)}</span>}
            <Stack column={column} series={series} max={max} />
            <span class="bar-label">{column.label}</span>
          </div>
        ))}
      </div>
      {goal && (
        <div class="bars-goal" style={at(goal.value)}>
          <span>{goal.label}</span>
        </div>
      )}
    </div>
  );
}

/** What the colours of a chart stand for. */
export function Legend({ series }: { series: readonly BarSeries[] }) {
  return (
    <ul class="legend">
      {series.map(({ key, name, colour }) => (
        <li key={key}>
          <span class="swatch" style={{ '--colour': colour }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
