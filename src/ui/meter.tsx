import './meter.css';

/** A thin bar, filled from 0 to 1. It is decoration: the number stands beside it. `colour` is any CSS colour. */
export function Meter({ part, colour = 'var(--accent)' }: { part: number; colour?: string }) {
  const percent = Math.min(1, Math.max(0, part)) * 100;
  return (
    <span class="meter" aria-hidden="true" style={{ '--colour': colour, display: 'block' }}>
      <span style={{ inlineSize: `${percent}%` }} />
    </span>
  );
}
