import type { StoredInterval } from '../record';

/** A stretch by the wall clock, UTC ms, and the minutes east of UTC there. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly zoneOffset: number;
}

/** The same time with every moment of the line in it once: as much as the atoms of these sections. */
export function disjoint(intervals: readonly StoredInterval[]): Stretch[] {
  const stretches: Stretch[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const one of intervals.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(one.from, until);
    until = Math.max(until, one.until);
    if (one.until <= from) continue;
    const start = one.start + (from - one.from);
    stretches.push({ start, end: start + (one.until - from), zoneOffset: one.zoneOffset });
  }
  return stretches;
}

/** How long the stretches are together, ms. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + (end - start), 0);
}
