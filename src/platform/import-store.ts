import type { IDBPTransaction } from 'idb';
import { isSame as isEqual } from '../domain/changes-between';
import { addDays, startOf } from '../domain/day';
import { detailOf } from '../domain/day-detail';
import { newRows, placeRows } from '../domain/import/add-rows';
import { combineTotals, totalsOf } from '../domain/import/brought';
import type { BroughtFile, FileEvent, FileInterval, History } from '../domain/import/history';
import { type DaySide, mergeDay, mergeDetail } from '../domain/import/merge-day';
import type { StoredInterval } from '../domain/record';
import { type DayUsage, emptyDay } from '../domain/usage';
import { now, zone } from './clock';
import { withUsage } from './database';
import type { StoredClock, UsageSchema } from './database-schema';
import { readDeviceId } from './device-id';
import { noteGapBetween, noteKnown, takeBackGap } from './gaps-store';
import { noteFailure } from './health';
import { intervalDays } from './prune';

const stores = ['days', 'intervals', 'events', 'checkIns', 'brought', 'clock'] as const;
type Bringing = IDBPTransaction<UsageSchema, typeof stores, 'readwrite'>;

/** So many days are read, merged and written at a time. */
const batchDays = 20;
/** The device of a file that does not name it. It may be this one: what it brings is told to no other device. */
const unnamed = 'file';

/** What the merge of a day needs besides the day. */
interface Present {
  readonly clock: StoredClock | undefined;
  readonly dayStart: number;
  /** Intervals of earlier days are not kept. */
  readonly oldest: string;
  /** Whose file it is; `null`: this very installation's. */
  readonly device: string | null;
}

/** Where a day starts on the monotonic line, ms, beside its stored rows. */
function startOnLine(usage: DayUsage, rows: readonly StoredInterval[], { clock, dayStart }: Present): number {
  const state = clock?.state;
  const shift = clock?.line.shift ?? 0;
  const known = [state, state?.previous].find((one) => one?.day === usage.day);
  if (known) return known.start + shift;
  const [first] = rows;
  return startOf(usage.day, usage.zone, dayStart) + (first ? first.from - first.start : shift);
}

function withDetail(usage: DayUsage, rows: readonly StoredInterval[]): DayUsage {
  const detail = mergeDetail(usage.detail, detailOf(rows) ?? undefined);
  return detail ? { ...usage, detail } : usage;
}

/** The stored day and its rows, the file's day on the same line, and what becomes of them. */
function merge(
  local: DayUsage | undefined,
  rows: readonly StoredInterval[],
  file: FileDay,
  present: Present,
) {
  const shift = present.clock?.line.shift ?? 0;
  const placed = placeRows(file.rows, rows, shift);
  const isOld = file.usage.day < present.oldest;
  const side: DaySide = { usage: isOld ? withDetail(file.usage, placed) : file.usage, rows: placed };
  const own: DaySide = local ? { usage: local, rows } : side;
  const day = mergeDay(own, side, startOnLine(own.usage, rows, present));
  return { day, added: isOld ? [] : newRows(rows, placed) };
}

interface FileDay {
  readonly usage: DayUsage;
  readonly rows: readonly FileInterval[];
}

/** Every day that a file tells of, in order; one that only intervals tell of is empty by itself. */
function daysOf({ days, intervals }: History, here: string): FileDay[] {
  const rows = new Map<string, FileInterval[]>();
  for (const row of intervals) {
    const own = rows.get(row.day);
    if (own) own.push(row);
    else rows.set(row.day, [row]);
  }
  const usages = new Map(days.map((usage) => [usage.day, usage]));
  return [...new Set([...usages.keys(), ...rows.keys()])].sort().map((day) => ({
    usage: usages.get(day) ?? emptyDay(day, here),
    rows: rows.get(day) ?? [],
  }));
}

/** Keeps apart what a file of another device has added to a day. */
async function noteBrought(
  tx: Bringing,
  { usage }: FileDay,
  before: DayUsage,
  after: DayUsage,
  device: string,
) {
  const store = tx.objectStore('brought');
  const known = await store.get([device, usage.day]);
  const grown = combineTotals(totalsOf(after), totalsOf(before), (now, then) => now - then);
  await store.put({
    device,
    day: usage.day,
    sections: combineTotals(known?.sections ?? {}, totalsOf(usage), Math.max),
    added: combineTotals(known?.added ?? {}, grown, (one, other) => one + other),
  });
}

/** Brings one day; resolves with true where it has changed. */
async function bringDay(tx: Bringing, file: FileDay, present: Present): Promise<boolean> {
  const { day } = file.usage;
  const [days, intervals] = [tx.objectStore('days'), tx.objectStore('intervals')];
  const [local, rows] = await Promise.all([days.get(day), intervals.index('day').getAll(day)]);
  const merged = merge(local, rows, file, present);
  const isSame = merged.added.length === 0 && isEqual(merged.day, local);
  const before = local ?? emptyDay(day, file.usage.zone);
  await Promise.all([
    isSame ? null : days.put(merged.day),
    ...merged.added.map((row) => intervals.add(row)),
    present.device === null ? null : noteBrought(tx, file, before, merged.day, present.device),
  ]);
  return !isSame;
}

/** Events and check-ins that are not there yet; resolves with how many there were. */
async function bringMoments(tx: Bringing, { events, checkIns }: History): Promise<number> {
  const days = events.map(({ day }) => day).sort();
  const range = IDBKeyRange.bound(days[0] ?? '', days.at(-1) ?? '');
  const nameOf = ({ at, day, type, detail }: FileEvent) => `${at} ${day} ${type} ${detail}`;
  const known = new Set((await tx.objectStore('events').index('day').getAll(range)).map(nameOf));
  const newEvents = events.filter((event) => !known.has(nameOf(event)) && known.add(nameOf(event)));
  const given = new Set(await tx.objectStore('checkIns').getAllKeys());
  const newCheckIns = checkIns.filter(({ at }) => !given.has(at) && given.add(at));
  await Promise.all([
    ...newEvents.map((event) => tx.objectStore('events').add(event)),
    ...newCheckIns.map((checkIn) => tx.objectStore('checkIns').add(checkIn)),
  ]);
  return newEvents.length + newCheckIns.length;
}

/** What bringing a history in has changed. */
export interface BroughtIn {
  /** Days that are new or have more than they had. */
  readonly days: number;
  /** Events and check-ins that are new. */
  readonly moments: number;
}

/**
 * Brings the history of a file in, all of it or nothing: it is one transaction, and beats wait for it. The worker has to
 * be told afterwards (`imported`), for it knows today by heart.
 * @param dayStart minutes after midnight at which a day starts
 * @param onProgress gets the share of the days that are done, 0 to 1
 */
export async function bringHistory(
  { history, device }: Pick<BroughtFile, 'history' | 'device'>,
  dayStart: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<BroughtIn> {
  const own = await readDeviceId();
  const all = daysOf(history, zone());
  const at = now();
  const today = new Date(at).toISOString().slice(0, 10);
  return withUsage(async (db) => {
    const from = all[0]?.usage.day;
    const to = all.at(-1)?.usage.day;
    const first = await db.getKey('days', IDBKeyRange.lowerBound(''));
    // Gaps are not kept in this database. Where this ends in between, a day is unknown rather than wrongly zero.
    if (to) await noteGapBetween(to, first ?? (await db.get('clock', 'now'))?.state.day ?? today, at);
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    let brought: BroughtIn;
    try {
      const clock = await tx.objectStore('clock').get('now');
      const present = {
        clock,
        dayStart,
        oldest: addDays(today, -intervalDays),
        device: device === own ? null : (device ?? unnamed),
      };
      let days = 0;
      for (let index = 0; index < all.length; index += batchDays) {
        const batch = all.slice(index, index + batchDays);
        const changed = await Promise.all(batch.map((file) => bringDay(tx, file, present)));
        days += changed.filter(Boolean).length;
        onProgress((index + batch.length) / all.length);
      }
      brought = { days, moments: await bringMoments(tx, history) };
      await tx.done;
    } catch (error) {
      // What was asked for so far would be kept otherwise.
      try {
        tx.abort();
      } catch {
        // It is over by itself already.
      }
      await tx.done.catch(() => undefined);
      await takeBackGap(at).catch(noteFailure('gapNotTakenBack'));
      throw error;
    }
    // It is all there: nothing that fails from here on may say that it is not.
    if (from && to) await noteKnown(from, to).catch(noteFailure('gapNotNoted'));
    return brought;
  });
}
