import './figures.css';

/** One number with its name. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it is to be seen against: a line, or several. */
  readonly note?: string | readonly (string | null)[] | null | undefined;
}

/** A few numbers, large. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="key-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {[note].flat().map((line) => line && <dd class="key-before">{line}</dd>)}
        </div>
      ))}
    </dl>
  );
}
