import type { IDBPTransaction } from 'idb';
import { daysTouched, enterBeat, type Moment, placeWatched } from '../domain/enter-beat';
import { spanOf } from '../domain/line';
import type { Beat } from '../domain/messages';
import { place, type StoredInterval, visitGapMs } from '../domain/record';
import { type Sequence, storedUpTo, takeNumber } from '../domain/sequence';
import {
  addCounters,
  type Budget,
  largerOf,
  momentAt,
  moreThan,
  type Standing,
  standingOf,
} from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { zone, zoneOffsetAt } from './clock';
import { type StoredClock, type UsageSchema, withUsage } from './database';

const stores = ['intervals', 'days', 'documents', 'clock', 'budget', 'events'] as const;
type Writing = IDBPTransaction<UsageSchema, typeof stores, 'readwrite'>;

const dayMs = 86_400_000;
/** Intervals are kept for 400 days, documents for 2; days are kept. */
const intervalAge = 400 * dayMs;
const documentAge = 2 * dayMs;
/** A clock that was set back by less is not worth an event: 2 s. */
const jumpMs = 2_000;

/** What the worker knows without asking, because only it writes them; all of it is in the database too. */
interface Known {
  readonly clock: StoredClock;
  readonly budget: Budget | null;
  /** By document, those of this worker only. */
  readonly sequences: ReadonlyMap<string, Sequence>;
}
let known: Known | null = null;

/** Forgets what the worker knows without asking: somebody else has written to the database. */
export function askAgain(): void {
  known = null;
}

/** What was stored of a beat, and where things stand then, without private windows. */
export interface StoredBeat {
  readonly stored: number;
  readonly standing: Standing;
}

/** Removes what is too old; runs in the first beat of a day. */
async function prune(tx: Writing, at: number): Promise<void> {
  const intervals = tx.objectStore('intervals');
  const old = await intervals.index('until').getAllKeys(IDBKeyRange.upperBound(at - intervalAge));
  for (const key of old) await intervals.delete(key);
  const documents = tx.objectStore('documents');
  const gone = await documents.index('at').getAllKeys(IDBKeyRange.upperBound(at - documentAge));
  for (const key of gone) await documents.delete(key);
}

/** Moves the clock on to `at`, and writes down what happened to it. */
async function writeClock(tx: Writing, at: number, before: StoredClock | undefined, after: StoredClock) {
  const { day } = after.state;
  const events = tx.objectStore('events');
  const put = tx.objectStore('clock').put(after, 'now');
  if (before) {
    const back = after.line.shift - before.line.shift;
    if (back > jumpMs) await events.add({ at, day, type: 'clock', detail: String(back) });
    if (before.zone !== after.zone)
      await events.add({ at, day, type: 'zone', detail: `${before.zone} ${after.zone}` });
    if (before.state.day !== day) await prune(tx, at);
  }
  await put;
}

/** A day as it is stored; what only the mirror knows of it is put back. */
function heal(day: DayUsage, budget: Budget | null, mirror: Standing | null): DayUsage {
  if (mirror?.today.usage.day !== day.day) return day;
  const kept = budget?.kept?.day === day.day ? budget.kept : { atoms: {}, views: {} };
  const known = addCounters(day, kept);
  const larger = largerOf(known, mirror.today.usage);
  return larger === known ? day : addCounters(day, moreThan(larger, known));
}

async function nearbyRows(tx: Writing, placed: readonly StoredInterval[]): Promise<StoredInterval[]> {
  if (placed.length === 0) return [];
  const from = Math.min(...placed.map((interval) => interval.from));
  return tx
    .objectStore('intervals')
    .index('until')
    .getAll(IDBKeyRange.lowerBound(from - visitGapMs, true));
}

/** Enters a beat into the stores; resolves with where things stand then. */
async function enter(
  tx: Writing,
  beat: Beat,
  at: number,
  moment: Moment,
  budget: Budget | null,
  mirror: Standing | null,
): Promise<Standing> {
  const days = tx.objectStore('days');
  const placed = place(beat, moment.line, at, moment.state, zoneOffsetAt);
  const watched = placeWatched(beat, at);
  const names = daysTouched(placed, watched, moment);
  const [nearby, ...rows] = await Promise.all([
    nearbyRows(tx, placed),
    ...names.map((name) => days.get(name)),
  ]);
  const stored = new Map(names.map((name, index) => [name, rows[index]]));
  const known = new Map<string, DayUsage>();
  for (const [name, row] of stored) {
    const day = row ?? emptyDay(name, moment.state.zone);
    const healed = heal(day, budget, mirror);
    if (row || healed !== day) known.set(name, healed);
  }
  const entered = enterBeat(placed, watched, nearby, known, moment);
  const changed = [...entered.days].filter(([name, day]) => day !== stored.get(name));
  await Promise.all([
    ...changed.map(([, day]) => days.put(day)),
    ...entered.changed.map((row) => tx.objectStore('intervals').put(row)),
  ]);
  return standingOf(moment, entered.days.get(moment.state.day), budget);
}

/** What is known before a beat is entered: from the database at first, later without asking, which is slow in Firefox. */
async function before(tx: Writing, document: string) {
  const { clock, budget, sequences } = known ?? {};
  const sequence = sequences?.get(document);
  if (known && sequence) return { sequence, clock, budget: budget ?? null };
  const [storedSequence = null, storedClock, storedBudget = null] = await Promise.all([
    tx.objectStore('documents').get(document),
    tx.objectStore('clock').get('now'),
    tx.objectStore('budget').get('today'),
  ]);
  return { sequence: storedSequence, clock: storedClock, budget: storedBudget };
}

/** Everything of a beat, in a transaction that is there whole or not at all; resolves with what is known then, too. */
async function storeIn(
  tx: Writing,
  beat: Beat,
  at: number,
  dayStart: number,
  mirror: Standing | null,
): Promise<{ result: StoredBeat; after: Known }> {
  const { sequence: last, clock, budget } = await before(tx, beat.document);
  const { sequence, isNew } = takeNumber(last, beat.seq);
  const here = zone();
  const moment = momentAt(clock ?? mirror, at, here, dayStart, isNew ? spanOf(beat, at) : 0);
  const next = { ...moment, zone: here };
  const counted = isNew ? beat : { ...beat, intervals: [], watched: [] };
  const [standing] = await Promise.all([
    enter(tx, counted, at, moment, budget, mirror),
    writeClock(tx, at, clock, next),
    tx.objectStore('documents').put({ document: beat.document, ...sequence, at }),
  ]);
  const sequences = new Map(known?.sequences).set(beat.document, sequence);
  return {
    result: { stored: storedUpTo(sequence), standing },
    after: { clock: next, budget, sequences },
  };
}

/**
 * Stores a beat: intervals, days, clips and the beat's number in one transaction. A number that has been stored before
 * is answered and not counted again. Resolves when the transaction is done.
 * @param at when the beat came, UTC ms
 * @param dayStart minutes after midnight
 * @param mirror what the mirror knew, where a database may have lost something; else `null`
 */
export function storeBeat(
  beat: Beat,
  at: number,
  dayStart: number,
  mirror: Standing | null,
): Promise<StoredBeat> {
  return withUsage(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    try {
      const [{ result, after }] = await Promise.all([storeIn(tx, beat, at, dayStart, mirror), tx.done]);
      known = after;
      return result;
    } catch (error) {
      known = null;
      throw error;
    }
  });
}
