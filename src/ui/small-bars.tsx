import './small-bars.css';

export interface SmallBar {
  readonly key: string;
  readonly value: number;
  /** The value and its name, for a pointer that rests on the bar. */
  readonly title: string;
  readonly current?: boolean;
}

/** A row of small bars, the highest as tall as the row. A picture only: a `NumberTable` gives the same numbers. */
export function SmallBars({ bars }: { bars: readonly SmallBar[] }) {
  const max = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <div class={max === 0 ? 'small-bars small-bars-none' : 'small-bars'} aria-hidden="true">
      {bars.map(({ key, value, title, current }) => (
        <span
          key={key}
          title={title}
          class={value === 0 ? 'small-bar-none' : current ? 'small-bar-current' : undefined}
          style={{ '--size': `${(max === 0 ? 0 : value / max) * 100}%` }}
        />
      ))}
    </div>
  );
}
