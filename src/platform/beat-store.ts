import type { IDBPTransaction } from 'idb';
import type { Beat } from '../domain/beat';
import { addCounters, type Counters, countersOf, largerOf, moreThan } from '../domain/counters';
import { daysTouched, enterBeat, type Moment, placeWatched } from '../domain/enter-beat';
import { goalOn } from '../domain/goal';
import { spanOf } from '../domain/line';
import { place, type StoredInterval, visitGapMs } from '../domain/record';
import { addToRuns, tracksOf } from '../domain/runs';
import { type Sequence, storedUpTo, takeNumber } from '../domain/sequence';
import type { Settings } from '../domain/settings';
import { type Budget, momentAt, type Standing, standingOf, type Today } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { weekStart } from '../domain/week';
import { zone, zoneOffsetAt } from './clock';
import { withUsage } from './database';
import type { StoredClock, UsageSchema } from './database-schema';
import { writeClock } from './write-clock';

const stores = ['intervals', 'days', 'documents', 'clock', 'budget', 'events'] as const;
type Writing = IDBPTransaction<UsageSchema, typeof stores, 'readwrite'>;

/** What the worker knows without asking, because only it writes them; all of it is in the database too. */
interface Known {
  readonly clock: StoredClock;
  readonly budget: Budget | null;
  /** What the week's days before this one have counted. */
  readonly week: { readonly day: string; readonly counters: Counters };
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
  /** False for a beat that had been stored before. */
  readonly isNew: boolean;
  readonly standing: Standing;
}

/** A day as it is stored; what only the mirror knows of it is put back. */
export function heal(day: DayUsage, budget: Budget | null, mirror: Standing | null): DayUsage {
  if (mirror?.today.usage.day !== day.day) return day;
  const known = addCounters(day, budget?.kept[day.day] ?? null);
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

/** What the week's stored days before this one have counted; read anew when the day changes. */
async function weekBefore(tx: Writing, day: string): Promise<Counters> {
  if (known?.week.day === day) return known.week.counters;
  const monday = weekStart(day, 1);
  if (monday === day) return countersOf([]);
  return countersOf(await tx.objectStore('days').getAll(IDBKeyRange.bound(monday, day, false, true)));
}

/** A beat as it goes into the stores, with all that is known before. */
interface Entry {
  readonly beat: Beat;
  /** UTC ms. */
  readonly at: number;
  readonly moment: Moment;
  readonly budget: Budget | null;
  readonly runs: Today['runs'];
  readonly settings: Settings;
  readonly mirror: Standing | null;
}

/** Enters a beat into the stores; resolves with where things stand then. */
async function enter(tx: Writing, entry: Entry): Promise<{ standing: Standing; week: Counters }> {
  const { beat, at, moment, budget, mirror } = entry;
  const days = tx.objectStore('days');
  const placed = place(beat, moment.line, at, moment.state, zoneOffsetAt);
  const watched = placeWatched(beat, at);
  const names = daysTouched(placed, watched, moment);
  const [nearby, week, ...rows] = await Promise.all([
    nearbyRows(tx, placed),
    weekBefore(tx, moment.state.day),
    ...names.map((name) => days.get(name)),
  ]);
  const stored = new Map(names.map((name, index) => [name, rows[index]]));
  const healed = new Map<string, DayUsage>();
  for (const [name, row] of stored) {
    const day = row ?? emptyDay(name, moment.state.zone);
    const mended = heal(day, budget, mirror);
    if (row || mended !== day) healed.set(name, mended);
  }
  const entered = enterBeat(placed, watched, nearby, healed, moment);
  const changed = [...entered.days].filter(([name, day]) => day !== stored.get(name));
  await Promise.all([
    // The goal in force is written down with the day: a later one does not judge it.
    ...changed.map(([name, day]) =>
      days.put(name === moment.state.day ? { ...day, goal: goalOn(entry.settings, name) } : day),
    ),
    ...entered.changed.map((row) => tx.objectStore('intervals').put(row)),
  ]);
  const runs = addToRuns(entry.runs, tracksOf(entry.settings), placed, watched, moment.line.shift);
  const usage = entered.days.get(moment.state.day);
  return { standing: standingOf(moment, { usage, week, runs, budget }), week };
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
  settings: Settings,
  mirror: Standing | null,
): Promise<{ result: StoredBeat; after: Known }> {
  const { sequence: last, clock, budget } = await before(tx, beat.document);
  const { sequence, isNew } = takeNumber(last, beat.seq);
  const here = zone();
  const moment = momentAt(clock ?? mirror, at, here, settings.dayStart, isNew ? spanOf(beat, at) : 0);
  const counted = isNew ? beat : { ...beat, intervals: [], watched: [] };
  const runs = clock?.runs ?? mirror?.today.runs ?? {};
  const { standing, week: counters } = await enter(tx, {
    beat: counted,
    at,
    moment,
    budget,
    runs,
    settings,
    mirror,
  });
  const next = { ...moment, zone: here, runs: standing.today.runs };
  await Promise.all([
    writeClock(tx, at, clock, next),
    tx.objectStore('documents').put({ document: beat.document, ...sequence, at }),
  ]);
  const sequences = new Map(known?.sequences).set(beat.document, sequence);
  // A late beat may have told of an earlier day: then the week is read again.
  const isLate = beat.intervals.some(({ start }) => start < moment.state.start);
  const week = { day: isLate ? '' : moment.state.day, counters };
  return {
    result: { stored: storedUpTo(sequence), isNew, standing },
    after: { clock: next, budget, week, sequences },
  };
}

/**
 * Stores a beat: intervals, days, clips and the beat's number in one transaction. A number that has been stored before
 * is answered and not counted again. Resolves when the transaction is done.
 * @param at when the beat came, UTC ms
 * @param mirror what the mirror knew, where a database may have lost something; else `null`
 */
export function storeBeat(
  beat: Beat,
  at: number,
  settings: Settings,
  mirror: Standing | null,
): Promise<StoredBeat> {
  return withUsage(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    try {
      const [{ result, after }] = await Promise.all([storeIn(tx, beat, at, settings, mirror), tx.done]);
      known = after;
      return result;
    } catch (error) {
      known = null;
      throw error;
    }
  });
}
