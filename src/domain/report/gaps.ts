import { addDays } from '../day';

/**
 * Days (`YYYY-MM-DD`, inclusive) of which nothing is known where nothing is stored: they were erased, or lie between a
 * file that was brought in and what was recorded here. Elsewhere a day without a row is one without short video.
 */
export interface Gap {
  readonly from: string;
  readonly to: string;
  /** When it was made, UTC ms: its name. */
  readonly at: number;
}

/** True for a day in a gap. */
export function isInGap(gaps: readonly Gap[], day: string): boolean {
  return gaps.some(({ from, to }) => day >= from && day <= to);
}

/** What is left of the gaps once the days from `from` to `to` are known. */
export function withoutDays(gaps: readonly Gap[], from: string, to: string): Gap[] {
  return gaps.flatMap((gap) => {
    if (gap.to < from || gap.from > to) return [gap];
    const parts = [
      { ...gap, to: addDays(from, -1) },
      { ...gap, from: addDays(to, 1) },
    ];
    return parts.filter((part) => part.from <= part.to);
  });
}

/** The gap between the last day of a file and the first that was recorded here; none where they meet. */
export function gapBetween(last: string, first: string, at: number): Gap[] {
  const gap = { from: addDays(last, 1), to: addDays(first, -1), at };
  return gap.from <= gap.to ? [gap] : [];
}
