import { addDays } from '../domain/day';
import { keepRest } from '../domain/erase/keep';
import type { BroughtFile, FileEvent, FileInterval, History } from '../domain/import/history';
import { emptyDay } from '../domain/usage';
import { now, zone } from './clock';
import { withUsage } from './database';
import { readDeviceId } from './device-id';
import { noteGapBetween, noteKnown, takeBackGap } from './gaps-store';
import { noteFailure } from './health';
import { type Bringing, bringDay, bringingStores, type FileDay, type Present } from './import-day';
import { intervalDays } from './prune';

/** So many days are read, merged and written at a time. */
const batchDays = 20;
/** The device of a file that does not name it. It may be this one: what it brings is told to no other device. */
const unnamed = 'file';

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
    const tx = db.transaction(bringingStores, 'readwrite', { durability: 'strict' });
    let brought: BroughtIn;
    try {
      const clock = await tx.objectStore('clock').get('now');
      const present: Present = {
        clock,
        dayStart,
        oldest: addDays(today, -intervalDays),
        device: device === own ? null : (device ?? unnamed),
        grown: new Map(),
      };
      let days = 0;
      for (let index = 0; index < all.length; index += batchDays) {
        const batch = all.slice(index, index + batchDays);
        const changed = await Promise.all(batch.map((file) => bringDay(tx, file, present)));
        days += changed.filter(Boolean).length;
        onProgress((index + batch.length) / all.length);
      }
      const budget = await tx.objectStore('budget').get('today');
      // What was erased and comes back weighs as what it is now, and not also as what was kept of it.
      const kept = budget && keepRest(budget.kept, Object.fromEntries(present.grown));
      if (kept) await tx.objectStore('budget').put({ ...budget, kept }, 'today');
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
