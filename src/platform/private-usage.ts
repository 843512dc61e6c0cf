import type { Extra, Today } from '../domain/decision';
import { dayStartOn } from '../domain/enter-beat';
import { type Line, moveLine, spanOf } from '../domain/line';
import type { Beat } from '../domain/messages';
import { addIntervals, addWatched, coalesce, place, type StoredInterval } from '../domain/record';
import { type Sequence, storedUpTo, takeNumber } from '../domain/sequence';
import { addCounters, type Counters, moreThan, type Standing } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { browser } from './browser';
import { zoneOffsetAt } from './clock';

/** What private windows did today. It lives in `storage.session`, and so in memory, only. */
interface PrivateUsage {
  readonly day: string;
  readonly line: Line;
  readonly intervals: readonly StoredInterval[];
  /** Views and skips only. */
  readonly clips: DayUsage;
  readonly documents: Readonly<Record<string, Sequence>>;
  readonly extra: Extra | null;
  /** What had been counted when the history was erased. */
  readonly kept: Counters | null;
}

const key = 'private';
/** What the worker knows without asking: only it writes. `undefined` until it has read once. */
let known: PrivateUsage | null | undefined;

async function read(): Promise<PrivateUsage | null> {
  return ((await browser.storage.session.get(key))[key] as PrivateUsage | undefined) ?? null;
}

async function write(usage: PrivateUsage): Promise<void> {
  await browser.storage.session.set({ [key]: usage });
  known = usage;
}

async function readFor({ state, line }: Standing): Promise<PrivateUsage> {
  const stored = await read();
  if (stored?.day === state.day) return stored;
  const documents = stored?.documents ?? {};
  return {
    day: state.day,
    line,
    intervals: [],
    clips: emptyDay(state.day, state.zone),
    documents,
    extra: null,
    kept: null,
  };
}

/**
 * Stores the beat of a private window for as long as the browser runs; resolves with the number that is stored.
 * @param standing without private windows
 */
export async function storePrivateBeat(beat: Beat, at: number, standing: Standing): Promise<number> {
  const usage = await readFor(standing);
  const { sequence, isNew } = takeNumber(usage.documents[beat.document] ?? null, beat.seq);
  if (!isNew) return storedUpTo(sequence);
  const line = moveLine(
    usage.line.last > standing.line.last ? usage.line : standing.line,
    at,
    spanOf(beat, at),
  );
  const intervals = [...usage.intervals];
  for (const next of place(beat, line, at, standing.state, zoneOffsetAt)) {
    if (next.day !== usage.day) continue;
    const index = intervals.findLastIndex((row) => coalesce(row, next) !== null);
    const joined = coalesce(intervals[index], next);
    if (joined) intervals[index] = joined;
    else intervals.push(next);
  }
  const documents = { ...usage.documents, [beat.document]: sequence };
  await write({ ...usage, line, intervals, clips: addWatched(usage.clips, beat.watched), documents });
  return storedUpTo(sequence);
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
  if (fresh || known === undefined) known = await read();
  const { today, state } = standing;
  const current = known;
  if (current?.day !== state.day) return today;
  const { intervals, clips, extra, kept } = current;
  const first = intervals[0];
  const stored = first ? await readStored(Math.min(...intervals.map(({ from }) => from))) : [];
  const timed = addIntervals(today.usage, dayStartOn(current.day, standing), stored, intervals);
  const usage = addCounters(timed, { atoms: {}, views: clips.views });
  return { ...today, usage: addCounters(usage, kept), extra: today.extra ?? extra };
}

/** Grants extra minutes to private windows, where no trace of it is left. */
export async function storePrivateExtra(extra: Extra, standing: Standing): Promise<void> {
  await write({ ...(await readFor(standing)), extra });
}

/** Forgets when and where private windows watched; today's bare numbers stay until the day ends. */
export async function erasePrivate(standing: Standing, withPrivate: Today): Promise<void> {
  if (!(await read())) return;
  const usage = await readFor(standing);
  const kept = moreThan(withPrivate.usage, standing.today.usage);
  await write({ ...usage, intervals: [], clips: emptyDay(usage.day, usage.clips.zone), kept });
}
