import type { SectionId } from './catalogue';
import { type StoredInterval, visitGapMs } from './record';

/** What a visit needs to know of an interval. */
export type VisitPart = Pick<StoredInterval, 'section' | 'kind' | 'start' | 'end' | 'from' | 'until'>;

/** Intervals on one section with gaps under `visitGapMs`. */
export interface Visit<Part extends VisitPart = VisitPart> {
  readonly section: SectionId;
  /** By the wall clock, UTC ms. */
  readonly start: number;
  readonly end: number;
  /** Counted ms in it: what several pages watched at once is in it once. */
  readonly ms: number;
  /** Its intervals in the order of the line. */
  readonly parts: readonly Part[];
}

/** Ms of at least one of the intervals, which are in the order of `from`, on the monotonic line. */
export function unionOf(parts: readonly VisitPart[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    total += Math.max(0, part.until - Math.max(part.from, until));
    until = Math.max(until, part.until);
  }
  return total;
}

function visitOf<Part extends VisitPart>(parts: readonly Part[], section: SectionId): Visit<Part> {
  const [first] = parts;
  return {
    section,
    start: first?.start ?? 0,
    end: Math.max(...parts.map(({ end }) => end)),
    ms: unionOf(parts),
    parts,
  };
}

/** The visits that intervals make, in the order in which they began. The intervals can come in any order. */
export function visitsOf<Part extends VisitPart>(intervals: readonly Part[]): Visit<Part>[] {
  const inOrder = intervals.toSorted((a, b) => a.from - b.from);
  const sections = [...new Set(intervals.map(({ section }) => section))];
  const visits = sections.flatMap((section) => {
    const groups: Part[][] = [];
    let until = Number.NEGATIVE_INFINITY;
    for (const part of inOrder.filter((other) => other.section === section)) {
      if (part.from >= until + visitGapMs) groups.push([]);
      groups.at(-1)?.push(part);
      until = Math.max(until, part.until);
    }
    return groups.map((parts) => visitOf(parts, section));
  });
  const begun = ({ parts }: Visit) => parts[0]?.from ?? 0;
  // A clock that was set back does not turn them round.
  return visits.sort((a, b) => begun(a) - begun(b));
}
