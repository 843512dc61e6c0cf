import type { Beat } from './beat';
import type { SectionId } from './catalogue';
import { type DayState, dayAt } from './day';
import { correctionOf, type Line, toleranceMs } from './line';
import {
  type AttentionKind,
  atomKey,
  attentionKinds,
  type DayUsage,
  type Interval,
  type Watched,
} from './usage';

/** An interval as it is stored. `start` and `end` are UTC ms; `from` and `until` the same on the monotonic line. */
export interface StoredInterval extends Interval {
  readonly id?: number;
  readonly from: number;
  readonly until: number;
  /** Fixed when recorded, never recomputed. */
  readonly day: string;
  /** Minutes east of UTC at `start`. */
  readonly zoneOffset: number;
  /** The document that reported it: only its own intervals are joined into longer ones. */
  readonly document: string;
}

/** Two intervals of one section with a gap under this belong to one visit: 5 minutes. */
export const visitGapMs = 5 * 60_000;

/** Puts a beat's intervals on the line, moved by `correctionOf`. An interval across the day's start is split there. */
export function place(
  beat: Beat,
  line: Line,
  now: number,
  state: DayState,
  zoneOffsetAt: (at: number) => number,
): StoredInterval[] {
  const correction = correctionOf(beat, now);
  return beat.intervals.flatMap((interval) => {
    // A page whose clock is a little ahead must not lose a little with every beat.
    const latest = now + toleranceMs;
    const start = Math.min(interval.start + correction, latest);
    const end = Math.min(interval.end + correction, latest);
    const cuts = [start, ...[state.start].filter((cut) => cut > start && cut < end), end];
    return cuts.slice(1).flatMap((to, index) => {
      const at = cuts[index] ?? start;
      if (to <= at) return [];
      return [
        {
          section: interval.section,
          kind: interval.kind,
          start: at,
          end: to,
          from: at + line.shift,
          until: to + line.shift,
          day: dayAt(state, at),
          zoneOffset: zoneOffsetAt(at),
          document: beat.document,
        },
      ];
    });
  });
}

/** One longer interval when `next` goes on where `previous` of the same document ended; else `null`. */
export function coalesce(previous: StoredInterval | undefined, next: StoredInterval): StoredInterval | null {
  if (
    !previous ||
    previous.document !== next.document ||
    previous.section !== next.section ||
    previous.kind !== next.kind ||
    previous.day !== next.day ||
    previous.zoneOffset !== next.zoneOffset ||
    previous.until !== next.from ||
    // The clock was set back in between: by the wall clock one does not go on where the other ended.
    previous.end !== next.start
  )
    return null;
  return { ...previous, end: next.end, until: next.until };
}

type Active = Map<SectionId, AttentionKind>;

function activeAt(intervals: readonly StoredInterval[], at: number): Active {
  const active: Active = new Map();
  for (const { section, kind, from, until } of intervals) {
    if (from > at || until <= at) continue;
    const known = active.get(section);
    if (!known || attentionKinds.indexOf(kind) < attentionKinds.indexOf(known)) active.set(section, kind);
  }
  return active;
}

/** Milliseconds by name, with those that reach nothing left out. */
class Sums {
  readonly values: Record<string, number>;
  constructor(values: Readonly<Record<string, number>>) {
    this.values = { ...values };
  }
  add(key: string, ms: number): void {
    const sum = (this.values[key] ?? 0) + ms;
    if (sum > 0) this.values[key] = sum;
    else delete this.values[key];
  }
}

/** Adds one interval to a day, given every stored interval that may overlap it. */
function addOne(
  day: DayUsage,
  dayStart: number,
  stored: readonly StoredInterval[],
  added: StoredInterval,
): DayUsage {
  const overlapping = stored.filter((other) => other.from < added.until && other.until > added.from);
  const hourMs = 3_600_000;
  const cuts = new Set([added.from, added.until]);
  for (const { from, until } of overlapping) {
    if (from > added.from) cuts.add(from);
    if (until < added.until) cuts.add(until);
  }
  const firstHour = Math.ceil((added.from - dayStart) / hourMs);
  for (let at = dayStart + firstHour * hourMs; at < added.until; at += hourMs)
    if (at > added.from) cuts.add(at);
  const times = [...cuts].sort((a, b) => a - b);
  const atoms = new Sums(day.atoms);
  const hours = new Sums(day.hours);
  const kinds = new Map(Object.entries(day.kinds).map(([section, sums]) => [section, new Sums(sums)]));
  for (let index = 1; index < times.length; index++) {
    const at = times[index - 1] ?? added.from;
    const ms = (times[index] ?? at) - at;
    const before = activeAt(overlapping, at);
    const after = activeAt([...overlapping, added], at);
    if (before.size > 0) atoms.add(atomKey(before.keys()), -ms);
    atoms.add(atomKey(after.keys()), ms);
    if (before.size === 0) hours.add(String(Math.max(0, Math.floor((at - dayStart) / hourMs))), ms);
    const was = before.get(added.section);
    const is = after.get(added.section) ?? added.kind;
    const sums = kinds.get(added.section) ?? new Sums({});
    kinds.set(added.section, sums);
    if (was !== is) {
      if (was) sums.add(was, -ms);
      sums.add(is, ms);
    }
  }
  const near = stored.some(
    ({ section, from, until }) =>
      section === added.section && until > added.from - visitGapMs && from < added.until + visitGapMs,
  );
  const visits = near ? day.visits : { ...day.visits, [added.section]: (day.visits[added.section] ?? 0) + 1 };
  return {
    ...day,
    atoms: atoms.values,
    hours: hours.values,
    kinds: Object.fromEntries([...kinds].map(([section, sums]) => [section, sums.values])),
    visits,
  };
}

/**
 * Adds intervals of one day to it. Overlaps are counted once, whatever the order of arrival: time moves from the atom
 * of the sections that were active before to the atom of those that are active now.
 * @param dayStart where the day starts on the monotonic line, ms
 * @param nearby every stored interval whose `until` is later than the first new `from` less `visitGapMs`
 */
export function addIntervals(
  day: DayUsage,
  dayStart: number,
  nearby: readonly StoredInterval[],
  added: readonly StoredInterval[],
): DayUsage {
  const stored = [...nearby];
  let usage = day;
  for (const interval of added) {
    usage = addOne(usage, dayStart, stored, interval);
    stored.push(interval);
  }
  return usage;
}

/** Adds views and skips to a day. */
export function addWatched(day: DayUsage, watched: readonly Watched[]): DayUsage {
  const views = new Sums(day.views);
  const skips = new Sums(day.skips);
  for (const { section, outcome } of watched) (outcome === 'view' ? views : skips).add(section, 1);
  return { ...day, views: views.values, skips: skips.values };
}
