import type { Beat } from '../domain/beat';
import type { SectionId } from '../domain/catalogue';
import { addCounters, type Counters, changeOf, countersOf, noCounters } from '../domain/counters';
import { dayStartOn, placeWatched } from '../domain/enter-beat';
import { moveLine, spanOf } from '../domain/line';
import { addIntervals, addWatched, coalesce, place, type StoredInterval } from '../domain/record';
import { addToRuns, answered, laterRuns, tracksOf } from '../domain/runs';
import { storedUpTo, takeNumber } from '../domain/sequence';
import type { Settings } from '../domain/settings';
import {
  type DoorAnswer,
  type Extra,
  laterDoors,
  moreUsed,
  type Standing,
  type Today,
} from '../domain/today';
import { emptyDay } from '../domain/usage';
import { weekStart } from '../domain/week';
import { zoneOffsetAt } from './clock';
import { knownPrivate, readPrivate, readPrivateOn, weekAfter, writePrivate } from './private-store';

/**
 * Stores the beat of a private window for as long as the browser runs; resolves with the number that is stored.
 * @param standing without private windows
 */
export async function storePrivateBeat(
  beat: Beat,
  at: number,
  standing: Standing,
  settings: Settings,
): Promise<number> {
  const usage = await readPrivateOn(standing);
  const { sequence, isNew } = takeNumber(usage.documents[beat.document] ?? null, beat.seq);
  if (!isNew) return storedUpTo(sequence);
  const line = moveLine(
    usage.line.last > standing.line.last ? usage.line : standing.line,
    at,
    spanOf(beat, at),
  );
  const intervals = [...usage.intervals];
  const placed = place(beat, line, at, standing.state, zoneOffsetAt);
  const watched = placeWatched(beat, at);
  const before = laterRuns(standing.today.runs, usage.runs);
  const runs = addToRuns(before, tracksOf(settings), placed, watched, line.shift);
  for (const next of placed) {
    if (next.day !== usage.day) continue;
    const index = intervals.findLastIndex((row) => coalesce(row, next) !== null);
    const joined = coalesce(intervals[index], next);
    if (joined) intervals[index] = joined;
    else intervals.push(next);
  }
  const documents = { ...usage.documents, [beat.document]: sequence };
  await writePrivate({ ...usage, line, intervals, clips: addWatched(usage.clips, watched), documents, runs });
  return storedUpTo(sequence);
}

/**
 * Adds the beat of another window to the visits that private windows have begun, in memory only. Costs nothing where
 * none has been used.
 * @param standing without private windows, once the beat is stored
 */
export async function followOthers(
  beat: Beat,
  at: number,
  standing: Standing,
  settings: Settings,
): Promise<void> {
  const tracks = tracksOf(settings);
  if (tracks.length === 0 || !(await knownPrivate())) return;
  const usage = await readPrivateOn(standing);
  const { line, state, today } = standing;
  const placed = place(beat, line, at, state, zoneOffsetAt);
  const runs = addToRuns(usage.runs, tracks, placed, placeWatched(beat, at), line.shift);
  await writePrivate({ ...usage, runs: laterRuns(runs, today.runs) });
}

/**
 * Today with what private windows watched. What overlaps other windows is counted once.
 * @param readStored gives the stored intervals that end after a moment (ms on the line)
 * @param fresh false in the worker, which is the only one to write
 */
export async function addPrivate(
  standing: Standing,
  readStored: (from: number) => Promise<StoredInterval[]>,
  fresh: boolean,
): Promise<Today> {
  const { today, state } = standing;
  const current = await (fresh ? readPrivate() : knownPrivate());
  if (!current) return today;
  const runs = laterRuns(today.runs, current.runs);
  const doors = laterDoors(today.doors, current.doors);
  if (current.day !== state.day) {
    const isSameWeek = current.day >= weekStart(state.day, 1) && current.day < state.day;
    const week = isSameWeek ? countersOf([today.week, weekAfter(current)]) : today.week;
    return { ...today, week, runs, doors };
  }
  const { intervals, clips, extra, kept } = current;
  const first = intervals[0];
  const stored = first ? await readStored(Math.min(...intervals.map(({ from }) => from))) : [];
  const timed = addIntervals(today.usage, dayStartOn(clips, standing), stored, intervals);
  const usage = addCounters(timed, { atoms: {}, views: clips.views });
  return {
    ...today,
    usage: addCounters(usage, kept),
    week: countersOf([today.week, current.week]),
    runs,
    doors,
    // Where both know of as many, the one in memory has the time of private windows in it.
    extra: moreUsed(extra, today.extra),
  };
}

/** Grants extra minutes to private windows, where no trace of it is left. */
export async function storePrivateExtra(extra: Extra, standing: Standing): Promise<void> {
  await writePrivate({ ...(await readPrivateOn(standing)), extra });
}

/** Keeps an answer that was given at the door of a private window, for as long as the browser runs. */
export async function storePrivateDoor(
  section: SectionId,
  answer: DoorAnswer,
  standing: Standing,
): Promise<void> {
  const usage = await readPrivateOn(standing);
  const { doors, runs } = answered(
    { ...standing.today, doors: usage.doors, runs: usage.runs },
    section,
    answer,
  );
  await writePrivate({ ...usage, doors, runs });
}

/** What private windows had counted on a day when it was erased, as bare numbers. */
export async function readPrivateKept(day: string): Promise<Counters> {
  const usage = await readPrivate();
  return (usage?.day === day && usage.kept) || noCounters;
}

/**
 * Forgets when and where private windows watched; today's bare numbers stay until the day ends. Resolves with whether
 * there was anything to forget.
 */
export async function erasePrivate(standing: Standing, withPrivate: Today): Promise<boolean> {
  if (!(await readPrivate())) return false;
  const usage = await readPrivateOn(standing);
  const { intervals, clips } = usage;
  const had = intervals.length + Object.keys({ ...clips.views, ...clips.skips }).length > 0;
  // What other devices have counted is no private window's.
  const before = addCounters(standing.today.usage, withPrivate.others?.usage ?? null);
  const kept = changeOf(withPrivate.usage, before);
  await writePrivate({ ...usage, intervals: [], clips: emptyDay(usage.day, usage.clips.zone), kept });
  return had;
}
