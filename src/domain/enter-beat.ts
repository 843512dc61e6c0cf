import type { Beat } from './beat';
import { type DayState, dayAt, startOf } from './day';
import { correctionOf, type Line } from './line';
import { addIntervals, addWatched, coalesce, type StoredInterval } from './record';
import { type DayUsage, emptyDay, type Watched } from './usage';

/** The moment at which a beat is entered: the day in force and the monotonic line. */
export interface Moment {
  readonly state: DayState;
  readonly line: Line;
}

/** Where a day starts on the monotonic line, ms: an older one by its own zone, which may be no longer this one. */
export function dayStartOn({ day, zone }: Pick<DayUsage, 'day' | 'zone'>, { state, line }: Moment): number {
  const { previous, dayStart } = state;
  if (day === state.day) return state.start + line.shift;
  if (day === previous?.day) return previous.start + line.shift;
  return startOf(day, zone, dayStart) + line.shift;
}

/** The days that a beat touches, the day in force first: what has to be read before it is entered. */
export function daysTouched(
  placed: readonly StoredInterval[],
  watched: readonly Watched[],
  { state }: Moment,
): string[] {
  return [
    ...new Set([state.day, ...placed.map(({ day }) => day), ...watched.map(({ at }) => dayAt(state, at))]),
  ];
}

/** The clips of a beat that comes at `now`, on the worker's clock: see `place`. */
export function placeWatched(beat: Beat, now: number): Watched[] {
  const correction = correctionOf(beat, now);
  return beat.watched.map((clip) => ({ ...clip, at: Math.min(clip.at + correction, now) }));
}

/** A beat as it goes into the stores. */
export interface Entered {
  /** Every day that was given or touched, as it is now. */
  readonly days: ReadonlyMap<string, DayUsage>;
  /** Rows that are new (no `id`), or longer than they were. */
  readonly changed: readonly StoredInterval[];
  /** All rows: those that were given and the new ones. */
  readonly rows: readonly StoredInterval[];
}

/**
 * Enters the intervals and clips of a beat. Overlaps are counted once, and steady watching makes one row longer.
 * @param nearby every stored interval that ends later than the first new one starts less `visitGapMs`
 * @param stored the days of `daysTouched` that are stored
 */
export function enterBeat(
  placed: readonly StoredInterval[],
  watched: readonly Watched[],
  nearby: readonly StoredInterval[],
  stored: ReadonlyMap<string, DayUsage>,
  moment: Moment,
): Entered {
  const days = new Map(stored);
  const rows = [...nearby];
  const changed = new Set<number>();
  const dayOf = (name: string) => days.get(name) ?? emptyDay(name, moment.state.zone);
  for (const next of placed) {
    const day = dayOf(next.day);
    days.set(next.day, addIntervals(day, dayStartOn(day, moment), rows, [next]));
    const at = rows.findLastIndex((row) => coalesce(row, next) !== null);
    const joined = coalesce(rows[at], next);
    if (joined) rows[at] = joined;
    else rows.push(next);
    changed.add(joined ? at : rows.length - 1);
  }
  for (const clip of watched) {
    const name = dayAt(moment.state, clip.at);
    days.set(name, addWatched(dayOf(name), [clip]));
  }
  return { days, rows, changed: rows.filter((_, index) => changed.has(index)) };
}
