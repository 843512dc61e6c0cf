import './figures.css';

/** One number with its name. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it is to be seen against: a line, or several. */
  readonly note?: string | readonly (string | null)[] | null | undefined;
}

/** A longer value would not stand on one line: "16 h 54 min". */
const short = 10;

/** A few numbers, large. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="key-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class={value.length > short ? 'figure-long' : undefined}>{value}</dd>
          {[note].flat().map((line) => line && <dd class="key-before">{line}</dd>)}
        </div>
      ))}
    </dl>
  );
}
