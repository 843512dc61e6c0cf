import { fillOf } from './bar-chart';
import { Meter } from './meter';

/** One named amount. */
export interface Row {
  readonly key: string;
  readonly name: string;
  /** What is measured, in words: "24 min". */
  readonly value: string;
  /** More about it, in smaller letters: "61 videos". */
  readonly detail?: string;
  /** A second line, under everything. */
  readonly note?: string;
  readonly colour?: string;
  /** Its place in the chart beside it, which has the same pattern. */
  readonly fill?: number;
  /** Length of the bar under it, 0 to 1; without it there is none. */
  readonly part?: number;
}

/** A list of named amounts with a bar under each. */
export function Rows({ rows, muted = false }: { rows: readonly Row[]; muted?: boolean }) {
  return (
    <ul class={muted ? 'rows rows-muted' : 'rows'}>
      {rows.map(({ key, name, value, detail, note, colour, fill, part }) => (
        <li class="row" key={key}>
          <span class="row-name">
            {colour && (
              <span
                class={fill === undefined ? 'swatch' : `swatch ${fillOf(fill)}`}
                style={{ '--colour': colour }}
                aria-hidden="true"
              />
            )}
            {name}
          </span>
          <span class="row-value">
            {value} {detail && <small>{detail}</small>}
          </span>
          {part !== undefined && <Meter part={part} {...(colour ? { colour } : {})} />}
          {note && <span class="row-note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
