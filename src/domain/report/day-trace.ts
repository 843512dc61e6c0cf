import type { SectionId } from '../catalogue';
import { detailOf } from '../day-detail';
import type { StoredInterval } from '../record';
import type { DayDetail, DayUsage } from '../usage';
import { visitsOf } from '../visits';
import { disjoint, lengthOf } from './disjoint';

const minuteMs = 60_000;
const dayMinutes = 1440;

/** What one day tells beyond its counters. */
export interface DayTrace {
  readonly day: string;
  /** The first and the last moment on any section, in minutes after midnight by the clock then; after the next midnight over 1440. */
  readonly first: number;
  readonly last: number;
  /** The longest visit to a counted section; `null` where there is none, or none is known. */
  readonly longest: DayDetail['longest'] | null;
}

/** The moments of the day by its own clock, as in `DayTrace`. */
function minutesOf({ first, last, offsets }: DayDetail, dayStart: number): Pick<DayTrace, 'first' | 'last'> {
  const from = Math.floor(first / minuteMs) + offsets[0];
  const to = Math.floor(last / minuteMs) + offsets[1];
  const start = ((((from - dayStart) % dayMinutes) + dayMinutes) % dayMinutes) + dayStart;
  return { first: start, last: start + to - from };
}

function longestOf(intervals: readonly StoredInterval[]): DayTrace['longest'] {
  const [longest] = visitsOf(intervals).sort((a, b) => b.ms - a.ms);
  return longest ? { section: longest.section, ms: longest.ms } : null;
}

/**
 * Whether the intervals of a day tell all of it. Not where it was brought from elsewhere, watched in private windows, or
 * pruned; less than a minute may be missing, after a crash.
 */
export function areWhole(usage: DayUsage, intervals: readonly StoredInterval[]): boolean {
  const ms = Object.values(usage.atoms).reduce((sum, one) => sum + one, 0);
  return Math.abs(ms - lengthOf(disjoint(intervals))) < minuteMs;
}

/**
 * What a day tells beyond its counters; `null` where it cannot be known or nothing was watched.
 * @param intervals those of the day
 * @param dayStart minutes after midnight at which a day starts
 */
export function dayTrace(
  usage: DayUsage,
  intervals: readonly StoredInterval[],
  dayStart: number,
  counted: ReadonlySet<string>,
): DayTrace | null {
  const whole = intervals.length > 0 && areWhole(usage, intervals);
  const detail = whole ? detailOf(intervals) : intervals.length === 0 && usage.detail;
  if (!detail) return null;
  const isCounted = (section: SectionId) => counted.has(section);
  const longest = whole
    ? longestOf(intervals.filter(({ section }) => isCounted(section)))
    : isCounted(detail.longest.section)
      ? detail.longest
      : null;
  return { day: usage.day, ...minutesOf(detail, dayStart), longest };
}

/** The middle one of some numbers, rounded to whole; `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  const [low, high] = [inOrder[Math.floor(middle)], inOrder[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
