import type { DayDetail } from './usage';
import { type VisitPart, visitsOf } from './visits';

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

/** What both details tell together. */
export function mergeDetail(one: DayDetail | undefined, other: DayDetail | undefined): DayDetail | undefined {
  if (!one || !other) return one ?? other;
  const first = other.first < one.first ? other : one;
  const last = other.last > one.last ? other : one;
  const more = other.longest.ms - one.longest.ms;
  const isLonger = more > 0 || (more === 0 && other.longest.section < one.longest.section);
  return {
    first: first.first,
    last: last.last,
    offsets: [first.offsets[0], last.offsets[1]],
    longest: isLonger ? other.longest : one.longest,
  };
}
