import { boundaryAt } from './boundary';
import { evidenceOf } from './evidence';

/** One day on which both were known. */
export interface PairedDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly x: number;
  readonly y: number;
}

/** More of one goes with more, or with less, of the other. Nothing is said of what makes what. */
export type Relation = 'together' | 'opposite';

/** It takes six weeks, in days, and so many days of them. */
const [leastSpan, leastDays] = [42, 30];

/** The answers of a fortnight count once it is over: what is told does not come and go from day to day. */
const fortnight = 14;

/** The chance that somebody without any connection is ever told of one. */
const chance = 1 / 20;

/** Days since a Monday, so that weeks begin with multiples of 7. */
function dateOf(day: string): number {
  return Date.parse(day) / 86_400_000 + 3;
}

/**
 * What goes with what, or `null` while nothing can be told. It may be asked every day, for years: of those without a
 * connection fewer than 1 in 20 are ever told of one.
 * @param days in any order, no two of them the same
 * @param tests how many relations the same person is shown: they share the chance of error
 */
export function relationOf(days: readonly PairedDay[], tests: number): Relation | null {
  const dated = days.map(({ day, x, y }) => ({ date: dateOf(day), x, y }));
  dated.sort((one, other) => one.date - other.date);
  const now = dated.at(-1)?.date ?? 0;
  const known = dated.filter(({ date }) => date < now - (now % fortnight));
  const dates = known.map(({ date }) => date);
  const span = (dates.at(-1) ?? 0) - (dates[0] ?? 0);
  if (span < leastSpan || dates.length < leastDays) return null;
  const evidence = evidenceOf(
    known.map(({ x }) => x),
    known.map(({ y }) => y),
    dates,
  );
  if (!evidence || !(Math.abs(evidence.errors) >= boundaryAt(evidence.days, chance / tests))) return null;
  return evidence.errors > 0 ? 'together' : 'opposite';
}
