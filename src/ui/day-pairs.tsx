import './day-pairs.css';

/** One day: a level from 0 (lowest) to 1, and an amount; `null` where there is none. */
export interface DayPair {
  readonly key: string;
  readonly level: number | null;
  readonly amount: number | null;
  /** The day and its numbers, for a pointer that rests on it. */
  readonly title: string;
}

/** Points above bars, day by day. A picture only: a `NumberTable` gives the same numbers. */
export function DayPairs({ days }: { days: readonly DayPair[] }) {
  const most = Math.max(1, ...days.map(({ amount }) => amount ?? 0));
  return (
    <div class="day-pairs" aria-hidden="true">
      {days.map(({ key, level, amount, title }) => (
        <div class="day-pair" key={key} title={title}>
          <span class="day-level">{level !== null && <i style={{ '--at': `${level * 100}%` }} />}</span>
          <span class="day-amount">
            {amount !== null && <i style={{ '--size': `${(amount / most) * 100}%` }} />}
          </span>
        </div>
      ))}
    </div>
  );
}
