import type { IDBPTransaction, StoreNames } from 'idb';
import { advanceDay, type DayState } from '../domain/day';
import type { Extra, Today } from '../domain/decision';
import type { Beat } from '../domain/messages';
import {
  addIntervals,
  addWatched,
  coalesce,
  type Line,
  moveLine,
  place,
  type StoredInterval,
  visitGapMs,
} from '../domain/record';
import { freshToday, mergeToday, todayOf } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { now, zone, zoneOffsetAt } from './clock';
import { isSetAside, openUsage, type StoredEvent, type UsageDatabase, type UsageSchema } from './database';
import { noteHealth } from './health';
import { readMirror, writeMirror } from './mirror';
import { addPrivate } from './private-usage';
import { readSettings } from './settings-store';

const all = ['intervals', 'days', 'documents', 'events', 'meta'] as const;
type Writing = IDBPTransaction<UsageSchema, StoreNames<UsageSchema>[], 'readwrite'>;

const day = 86_400_000;
/** Intervals are kept for 400 days, documents for 2; days are kept. */
const intervalAge = 400 * day;
const documentAge = 2 * day;

const seeded = new WeakSet<UsageDatabase>();

/** What was stored of a beat. */
export interface StoredBeat {
  readonly stored: number;
  readonly today: Today;
}

async function readClock(
  tx: Writing,
  at: number,
  dayStart: number,
): Promise<{ state: DayState; line: Line }> {
  const meta = tx.objectStore('meta');
  const before = (await meta.get('day')) as DayState | undefined;
  const oldLine = (await meta.get('line')) as Line | undefined;
  const state = advanceDay(before ?? null, at, zone(), dayStart);
  const line = moveLine(oldLine ?? null, at);
  const changed = (type: StoredEvent['type'], detail: string) =>
    tx.objectStore('events').add({ at, day: state.day, type, detail });
  if (before && before.zone !== state.zone) await changed('zone', `${before.zone} ${state.zone}`);
  if (oldLine && oldLine.shift !== line.shift) await changed('clock', String(oldLine.shift - line.shift));
  if (state !== before) await meta.put(state, 'day');
  if (before && before.day !== state.day) await prune(tx, at);
  await meta.put(line, 'line');
  return { state, line };
}

async function prune(tx: Writing, at: number): Promise<void> {
  const remove = async (store: 'intervals' | 'documents', index: 'until' | 'at', before: number) => {
    const keys = await (
      tx.objectStore(store) as {
        index(name: string): { getAllKeys(range: IDBKeyRange): Promise<IDBValidKey[]> };
      }
    )
      .index(index)
      .getAllKeys(IDBKeyRange.upperBound(before));
    for (const key of keys) await tx.objectStore(store).delete(key as never);
  };
  await remove('intervals', 'until', at - intervalAge);
  await remove('documents', 'at', at - documentAge);
}

async function storeIntervals(
  tx: Writing,
  added: readonly StoredInterval[],
  startOn: number,
): Promise<DayUsage[]> {
  const first = added[0];
  if (!first) return [];
  const intervals = tx.objectStore('intervals');
  const from = Math.min(...added.map((interval) => interval.from));
  const nearby = await intervals.index('until').getAll(IDBKeyRange.lowerBound(from - visitGapMs, true));
  const days: DayUsage[] = [];
  for (const name of new Set(added.map((interval) => interval.day))) {
    const known = (await tx.objectStore('days').get(name)) ?? emptyDay(name, zone());
    // An earlier day's hours are counted from a whole day before this one's start.
    const ofDay = added.filter((interval) => interval.day === name);
    const starts = (ofDay[0]?.from ?? startOn) >= startOn ? startOn : startOn - day;
    days.push(addIntervals(known, starts, nearby, ofDay));
  }
  const ends = new Map(
    nearby.map((interval) => [
      `${interval.document} ${interval.until} ${interval.section} ${interval.kind}`,
      interval,
    ]),
  );
  for (const next of added) {
    const before = ends.get(`${next.document} ${next.from} ${next.section} ${next.kind}`);
    const joined = coalesce(before, next) ?? next;
    const id = await intervals.put(joined);
    ends.set(`${joined.document} ${joined.until} ${joined.section} ${joined.kind}`, { ...joined, id });
  }
  return days;
}

/**
 * Stores a beat: intervals, days, views and the beat's number in one transaction, so that it is there whole or not at
 * all. A number that has been stored before is ignored.
 * @param dayStart minutes after midnight
 */
export async function storeBeat(beat: Beat, dayStart: number): Promise<StoredBeat> {
  const db = await openSeeded();
  const at = now();
  const tx = db.transaction([...all], 'readwrite', { durability: 'relaxed' }) as unknown as Writing;
  const known = await tx.objectStore('documents').get(beat.document);
  const { state, line } = await readClock(tx, at, dayStart);
  const days = new Map<string, DayUsage>();
  if (beat.seq > (known?.seq ?? 0)) {
    const added = place(beat, line, at, state, zoneOffsetAt);
    for (const usage of await storeIntervals(tx, added, state.start + line.shift)) days.set(usage.day, usage);
    if (beat.watched.length > 0) {
      const usage =
        days.get(state.day) ??
        (await tx.objectStore('days').get(state.day)) ??
        emptyDay(state.day, state.zone);
      days.set(state.day, addWatched(usage, beat.watched));
    }
    for (const usage of days.values()) await tx.objectStore('days').put(usage);
    await tx.objectStore('documents').put({ document: beat.document, seq: beat.seq, at });
  }
  const usage = days.get(state.day) ?? (await tx.objectStore('days').get(state.day));
  const extra = ((await tx.objectStore('meta').get('extra')) as Extra | undefined) ?? null;
  await tx.done;
  return { stored: Math.max(beat.seq, known?.seq ?? 0), today: todayOf(state, usage, extra) };
}

/** A database that has never been used takes today's counters from the mirror: it may replace one that was set aside. */
async function openSeeded(): Promise<UsageDatabase> {
  const db = await openUsage();
  if (seeded.has(db)) return db;
  seeded.add(db);
  if ((await db.count('meta')) > 0) return db;
  const mirror = await readMirror();
  const tx = db.transaction(['days', 'meta'], 'readwrite');
  if (mirror && !(await tx.objectStore('days').get(mirror.usage.day)))
    await tx.objectStore('days').put(mirror.usage);
  if (mirror?.extra) await tx.objectStore('meta').put(mirror.extra, 'extra');
  await tx.objectStore('meta').put(true, 'seeded');
  await tx.done;
  return db;
}

/** Today, with private windows and the mirror; `broken` when a database had to be set aside or none can be opened. */
export async function readToday(): Promise<Today & { broken: boolean }> {
  const { dayStart } = await readSettings();
  const mirror = await readMirror();
  try {
    const db = await openSeeded();
    const tx = db.transaction(['days', 'meta', 'intervals']);
    const before = (await tx.objectStore('meta').get('day')) as DayState | undefined;
    const state = advanceDay(before ?? null, now(), zone(), dayStart);
    const usage = await tx.objectStore('days').get(state.day);
    const extra = ((await tx.objectStore('meta').get('extra')) as Extra | undefined) ?? null;
    const today = mergeToday(todayOf(state, usage, extra), mirror);
    return { ...(await withPrivate(today)), broken: await isSetAside() };
  } catch (error) {
    await noteHealth('databaseClosed', error instanceof Error ? error.name : 'unknown');
    return { ...mergeToday(freshToday(now(), zone(), dayStart), mirror), broken: true };
  }
}

/** Today with the time of private windows, which is on no disk; what overlaps other windows is counted once. */
export function withPrivate(today: Today): Promise<Today> {
  return addPrivate(today, async (from) => {
    const db = await openUsage();
    return db.getAllFromIndex('intervals', 'until', IDBKeyRange.lowerBound(from, true));
  });
}

/** The days from `from` to `to` (`YYYY-MM-DD`, inclusive) on which anything was recorded, in order. */
export async function readDays(from: string, to: string): Promise<DayUsage[]> {
  const db = await openSeeded();
  return db.getAll('days', IDBKeyRange.bound(from, to));
}

/** The first day of which anything is known, or `null`. */
export async function readFirstDay(): Promise<string | null> {
  const db = await openSeeded();
  const cursor = await db.transaction('days').store.openKeyCursor();
  return cursor?.key ?? null;
}

/** How many days are known. */
export async function countDays(): Promise<number> {
  return (await openSeeded()).count('days');
}

/** Everything that is stored of the user's watching, for the export. Private windows are not in it. */
export async function readAllForExport(): Promise<{
  days: DayUsage[];
  intervals: StoredInterval[];
  events: StoredEvent[];
}> {
  const db = await openSeeded();
  const [days, intervals, events] = await Promise.all([
    db.getAll('days'),
    db.getAll('intervals'),
    db.getAll('events'),
  ]);
  return { days, intervals, events };
}

/** Notes an event of today. */
export async function addEvent(type: StoredEvent['type'], today: string, detail: string): Promise<void> {
  const db = await openSeeded();
  await db.add('events', { at: now(), day: today, type, detail });
}

/** Grants extra minutes for good: strict, because a grant that is forgotten could be asked for twice. */
export async function storeExtra(extra: Extra): Promise<void> {
  const db = await openSeeded();
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  await tx.store.put(extra, 'extra');
  await tx.done;
}

/** Erases the history. Today's counters stay as bare numbers until the day ends: a limit is no reason to erase. */
export async function eraseHistory(today: Today): Promise<void> {
  const db = await openSeeded();
  const { day: name, zone: inZone, atoms, views } = today.usage;
  const tx = db.transaction(['intervals', 'days', 'events'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('intervals').clear(),
    tx.objectStore('days').clear(),
    tx.objectStore('events').clear(),
  ]);
  if (Object.keys(atoms).length > 0)
    await tx.objectStore('days').put({ ...emptyDay(name, inZone), atoms, views });
  await tx.done;
  await writeMirror(today, true);
}
