import type { Beat } from './beat';

/** The monotonic line on which overlaps are found: wall time plus `shift`, which never goes back. */
export interface Line {
  readonly last: number;
  readonly shift: number;
}

/** Two clocks that differ by less than this are the same clock: small corrections, ms. */
export const toleranceMs = 1_000;

/** A message that has to start the worker first can take this long, ms. */
const latencyMs = 10_000;

/** What was watched since the wall clock was set back is not longer than this when a page reports it, ms. */
const longestSpanMs = 60_000;

/**
 * The line at `now`. When the wall clock was set back the shift grows, so that no moment comes round twice.
 * @param span ms before `now` that have been watched since the last moment of the line, and belong after it
 */
export function moveLine(line: Line | null, now: number, span = 0): Line {
  if (!line) return { last: now, shift: 0 };
  const at = now + line.shift;
  if (at >= line.last - toleranceMs) return { last: Math.max(at, line.last), shift: line.shift };
  return { last: line.last + span, shift: line.last + span - now };
}

/**
 * What to add to the times of a beat that comes at `now`, ms. The page's own clock is compared with the worker's at
 * the moment of sending: when it is ahead, or further behind than any message takes, the page has not noticed a jump
 * yet. A worker that first had to start takes its time, and what it hears late has not been watched later.
 */
export function correctionOf(beat: Pick<Beat, 'sentAt'>, now: number): number {
  const behind = now - beat.sentAt;
  return behind < -toleranceMs || behind > latencyMs ? behind : 0;
}

/** How far before `now` the intervals of a beat begin, ms: the `span` of `moveLine`. */
export function spanOf(beat: Pick<Beat, 'sentAt' | 'intervals'>, now: number): number {
  const correction = correctionOf(beat, now);
  const starts = beat.intervals.map(({ start }) => now - start - correction);
  return Math.min(longestSpanMs, Math.max(0, ...starts));
}
