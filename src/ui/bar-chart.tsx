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
  /** Where the bar leads, and what is read out after its label then: the date. */
  readonly href?: string;
  readonly more?: string;
  /** A goal of its own. */
  readonly goal?: number;
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

/** The pattern of a series by its place, so that colours are not all that tells series apart. */
export function fillOf(place: number): string {
  return `fill-${place % 6}`;
}

/** A number and its unit may stand in two lines over a narrow bar; two of each (hours, minutes) break between them. */
const breakable = (value: string) => value.replace(/^(\S+)\s(\S+)$/, '$1 $2');

function Stack({ column, series, max }: { column: BarColumn; series: readonly BarSeries[]; max: number }) {
  return (
    <div class="bar-stack" style={{ '--size': `${((column.total ?? 0) / max) * 100}%` }}>
      {series.map(({ key, colour }, place) => {
        const share = column.parts[key] ?? 0;
        const style = { '--share': share, '--colour': colour };
        return share > 0 && <span key={key} class={fillOf(place)} style={style} />;
      })}
    </div>
  );
}

/** Over each bar a way to what it stands for: the labels, which screen readers and the keyboard reach. */
function Links({ columns }: { columns: readonly BarColumn[] }) {
  return (
    <ul class="bars-links">
      {columns.map(({ key, href, label, more, current }) => (
        <li key={key} class={current ? 'bar-current' : undefined}>
          {href && (
            <a href={href} class="bar-label">
              {label}
              <span class="visually-hidden"> {more}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * Stacked bars with lines and a goal. It is a picture only, hidden from screen readers but for its links: `NumberTable`
 * gives the same numbers. Drawn with boxes, not SVG, so that text keeps its size at every width and everything turns round in
 * right-to-left languages.
 */
export function BarChart({ columns, series, goal, steps, format }: BarChartProps) {
  const values = columns.flatMap(({ total, goal: own }) => [total ?? 0, own ?? 0]);
  const ticks = ticksFor(Math.max(goal?.value ?? 0, ...values), steps);
  const max = ticks.at(-1) ?? 1;
  const at = (value: number) => ({ '--at': `${(value / max) * 100}%` });
  const picture = (
    <div class="bars-plot" aria-hidden="true">
      {ticks.map((tick) => (
        <div class="bars-tick" key={tick} style={at(tick)}>
          <span>{format(tick)}</span>
        </div>
      ))}
      <div class="bars-columns">
        {columns.map((column) => (
          <div class={column.current ? 'bar bar-current' : 'bar'} key={column.key}>
            {column.total !== null && <span class="bar-value">{breakable(format(column.total))}</span>}
            <Stack column={column} series={series} max={max} />
            {column.goal !== undefined && <span class="bar-goal" style={at(column.goal)} />}
            {!column.href && <span class="bar-label">{column.label}</span>}
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
  return (
    <div class="bars">
      {picture}
      {columns.some(({ href }) => href) && <Links columns={columns} />}
    </div>
  );
}

/** What the colours and patterns of a chart stand for, and the dashed line where each bar has its own `goal`. */
export function Legend({ series, goal }: { series: readonly BarSeries[]; goal?: string | undefined }) {
  return (
    <ul class="legend">
      {series.map(({ key, name, colour }, place) => (
        <li key={key}>
          <span class={`swatch ${fillOf(place)}`} style={{ '--colour': colour }} aria-hidden="true" />
          {name}
        </li>
      ))}
      {goal && (
        <li>
          <span class="swatch-goal" aria-hidden="true" />
          {goal}
        </li>
      )}
    </ul>
  );
}
