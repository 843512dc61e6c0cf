import type { StoredInterval } from '../record';
import { type AttentionKind, attentionKinds } from '../usage';
import { unionOf, type Visit, type VisitPart, visitsOf } from '../visits';

type Part = VisitPart & Pick<StoredInterval, 'zoneOffset'>;

/** A visit as its day's timeline shows it. */
export interface ShownVisit extends Visit<Part> {
  /** Minutes east of UTC when it began, and when it ended. */
  readonly offsets: readonly [start: number, end: number];
  /** Counted ms by how it was watched; together `ms`. */
  readonly kinds: readonly (readonly [AttentionKind, number])[];
}

/** Where several kinds go on at once, the first counts: each adds what those before it have not covered. */
function kindsOf(parts: readonly VisitPart[]): [AttentionKind, number][] {
  const upTo = (index: number) => unionOf(parts.filter(({ kind }) => attentionKinds.indexOf(kind) <= index));
  return attentionKinds
    .map((kind, index): [AttentionKind, number] => [kind, upTo(index) - upTo(index - 1)])
    .filter(([, ms]) => ms > 0);
}

/** The visits of a day, in the order in which they began, with the clock as it was then. */
export function shownVisits(intervals: readonly Part[]): ShownVisit[] {
  return visitsOf(intervals).map((visit) => {
    const last = visit.parts.findLast(({ end }) => end === visit.end);
    return {
      ...visit,
      offsets: [visit.parts[0]?.zoneOffset ?? 0, last?.zoneOffset ?? 0],
      kinds: kindsOf(visit.parts),
    };
  });
}

/** Minutes east of UTC at a moment of the day (UTC ms), by the interval before it, else after it; `null` without any. */
export function offsetAt(at: number, intervals: readonly Part[]): number | null {
  const inOrder = intervals.toSorted((a, b) => a.start - b.start);
  return (inOrder.findLast(({ start }) => start <= at) ?? inOrder[0])?.zoneOffset ?? null;
}
