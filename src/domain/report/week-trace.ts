import type { StoredInterval } from '../record';
import type { Schedule } from '../schedule';
import { type DayUsage, timeOf } from '../usage';
import { bedtimeMs, bedtimeOf } from './bedtime';
import { areWhole, type DayTrace, dayTrace, medianOf } from './day-trace';
import { disjoint, lengthOf } from './disjoint';

/** What a week tells beyond its counters. What cannot be known of every day of it is `null`. */
export interface WeekTrace {
  readonly days: readonly DayTrace[];
  /** The median over the days that are known, minutes after midnight: see `DayTrace`; `null` where they are under three. */
  readonly first: number | null;
  readonly last: number | null;
  readonly longest: (NonNullable<DayTrace['longest']> & { readonly day: string }) | null;
  /** Counted time in the hours of bedtime, ms, of how much; `own` where they are the user's. */
  readonly bedtime: { readonly ms: number; readonly of: number; readonly own: boolean } | null;
}

interface TraceFrame {
  readonly counted: ReadonlySet<string>;
  /** Minutes after midnight at which a day starts. */
  readonly dayStart: number;
  readonly hours: readonly Schedule[];
  /** It can still be watched on: how it ends is not known. */
  readonly today: string;
}

/** So few days make nothing usual. */
const fewestDays = 3;

function usual(minutes: readonly number[]): number | null {
  return minutes.length < fewestDays ? null : medianOf(minutes);
}

/**
 * What the intervals of a week tell.
 * @param days the days of the week on which anything was counted, on any device
 * @param intervals all of these days
 */
export function weekTrace(
  days: readonly DayUsage[],
  intervals: readonly StoredInterval[],
  { counted, dayStart, hours, today }: TraceFrame,
): WeekTrace {
  const of = (name: string) => intervals.filter(({ day }) => day === name);
  const traces = days.flatMap((day) => dayTrace(day, of(day.day), dayStart, counted) ?? []);
  const watched = days.filter((day) => timeOf(day, counted) > 0);
  const longest = watched.map(({ day }) => {
    const found = traces.find((trace) => trace.day === day)?.longest;
    return found ? { ...found, day } : null;
  });
  const stretches = disjoint(intervals.filter(({ section }) => counted.has(section)));
  const asleep = bedtimeOf(hours);
  const known = stretches.length > 0 && watched.every((day) => areWhole(day, of(day.day)));
  return {
    days: traces,
    first: usual(traces.map(({ first }) => first)),
    last: usual(traces.filter(({ day }) => day < today).map(({ last }) => last)),
    longest: longest.includes(null)
      ? null
      : (longest.flatMap((one) => one ?? []).sort((a, b) => b.ms - a.ms)[0] ?? null),
    bedtime: known
      ? { ms: bedtimeMs(stretches, asleep.hours), of: lengthOf(stretches), own: asleep.own }
      : null,
  };
}
