import './bar-chart.css';

export interface NumberTableProps {
  /** What the numbers are; shown to screen readers only. */
  readonly caption: string;
  /** The first is the head of the column of names. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: string;
    /** Where the head leads, while the table is seen. */
    readonly href?: string;
    readonly cells: readonly string[];
  }[];
  /** True while a chart shows the same: the table stays there for screen readers. */
  readonly hidden?: boolean;
}

/** The numbers of a chart in a real table. */
export function NumberTable({ caption, heads, rows, hidden = false }: NumberTableProps) {
  const scrolls = hidden ? {} : ({ tabIndex: 0, role: 'group', 'aria-label': caption } as const);
  return (
    <div class={hidden ? 'visually-hidden' : 'numbers'} {...scrolls}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, href, cells }) => (
            <tr key={key}>
              <th scope="row">{href && !hidden ? <a href={href}>{head}</a> : head}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
