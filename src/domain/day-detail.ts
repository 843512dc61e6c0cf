import type { SectionId } from './catalogue';
import { type VisitPart, visitsOf } from './visits';

/** What only the exact intervals of a day tell. It is kept with the day when they are pruned. */
export interface DayDetail {
  /** The first and the last moment of watching, UTC ms. */
  readonly first: number;
  readonly last: number;
  /** Minutes east of UTC at the first and at the last. */
  readonly offsets: readonly [first: number, last: number];
  /** The longest visit: its counted ms. */
  readonly longest: { readonly section: SectionId; readonly ms: number };
}

/** What the intervals of one day tell; `null` where there are none. */
export function detailOf(
  intervals: readonly (VisitPart & { readonly zoneOffset: number })[],
): DayDetail | null {
  const [one] = intervals;
  if (!one) return null;
  const first = intervals.reduce((found, other) => (other.start < found.start ? other : found), one);
  const last = intervals.reduce((found, other) => (other.end > found.end ? other : found), one);
  const visits = visitsOf(intervals);
  const { section, ms } = visits.reduce((found, visit) => (visit.ms > found.ms ? visit : found));
  return {
    first: first.start,
    last: last.end,
    offsets: [first.zoneOffset, last.zoneOffset],
    longest: { section, ms },
  };
}
