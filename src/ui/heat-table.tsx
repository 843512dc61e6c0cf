import './heat-table.css';

export interface HeatTableProps {
  readonly caption: string;
  /** One for each column: `label` is read out, `shown` is what there is room for. */
  readonly heads: readonly { readonly key: string; readonly label: string; readonly shown?: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly shown: string;
    readonly values: readonly number[];
  }[];
  readonly format: (value: number) => string;
}

/** A table whose cells are the darker the more they hold; the numbers are in it for screen readers and pointers. */
export function HeatTable({ caption, heads, rows, format }: HeatTableProps) {
  const max = Math.max(1, ...rows.flatMap(({ values }) => values));
  return (
    <table class="heat">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {heads.map(({ key, label, shown }) => (
            <th scope="col" key={key}>
              <span class="visually-hidden">{label}</span>
              <span aria-hidden="true">{shown}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, shown, values }) => (
          <tr key={key}>
            <th scope="row">
              <span class="visually-hidden">{label}</span>
              <span aria-hidden="true">{shown}</span>
            </th>
            {values.map((value, index) => (
              <td
                key={heads[index]?.key}
                class={value === 0 ? 'heat-none' : undefined}
                style={{ '--share': `${Math.round((value / max) * 100)}%` }}
                title={`${label}, ${heads[index]?.label}: ${format(value)}`}
              >
                <span class="visually-hidden">{format(value)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
