import { advanceDay } from '../domain/day';
import type { Today } from '../domain/decision';
import type { Beat } from '../domain/messages';
import { addIntervals, addWatched, coalesce, place, type StoredInterval } from '../domain/record';
import type { Watched } from '../domain/usage';
import { browser } from './browser';
import { now, zone, zoneOffsetAt } from './clock';

/** What private windows watched today. It lives in `storage.session`, and so in memory, only. */
interface PrivateUsage {
  readonly day: string;
  readonly intervals: readonly StoredInterval[];
  readonly watched: readonly Watched[];
  /** The last beat of each document. */
  readonly documents: Readonly<Record<string, number>>;
}

const key = 'private';

async function read(day: string): Promise<PrivateUsage> {
  const stored = (await browser.storage.session.get(key))[key] as PrivateUsage | undefined;
  const documents = stored?.documents ?? {};
  return stored?.day === day ? stored : { day, intervals: [], watched: [], documents };
}

/** Stores the beat of a private window for as long as the browser runs; returns the number that is stored. */
export async function storePrivateBeat(beat: Beat, today: Today): Promise<number> {
  const usage = await read(today.usage.day);
  const last = usage.documents[beat.document] ?? 0;
  if (beat.seq <= last) return last;
  const at = now();
  const state = { ...advanceDay(null, at, zone(), 0), day: today.usage.day, start: 0 };
  const intervals = [...usage.intervals];
  for (const next of place(beat, { last: at, shift: 0 }, at, state, zoneOffsetAt)) {
    const joined = coalesce(intervals.at(-1), next);
    if (joined) intervals[intervals.length - 1] = joined;
    else intervals.push(next);
  }
  const documents = { ...usage.documents, [beat.document]: beat.seq };
  const watched = [...usage.watched, ...beat.watched];
  await browser.storage.session.set({ [key]: { day: usage.day, intervals, watched, documents } });
  return beat.seq;
}

/**
 * Today with what private windows watched.
 * @param readStored gives the stored intervals that end after a moment (ms on the line)
 */
export async function addPrivate(
  today: Today,
  readStored: (from: number) => Promise<StoredInterval[]>,
): Promise<Today> {
  const { intervals, watched } = await read(today.usage.day);
  const first = intervals[0];
  if (!first && watched.length === 0) return today;
  const stored = first ? await readStored(first.from) : [];
  const start = first?.from ?? 0;
  return { ...today, usage: addWatched(addIntervals(today.usage, start, stored, intervals), watched) };
}
