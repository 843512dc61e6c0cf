import { countersOf } from '../domain/counters';
import type { StoredInterval } from '../domain/record';
import { momentAt, type Standing, standingOf, type Today, withMirror } from '../domain/today';
import type { DayUsage } from '../domain/usage';
import { weekStart } from '../domain/week';
import { now, zone } from './clock';
import { setAsideAt, withUsage } from './database';
import { noteFailure } from './health';
import { readMirror, standingByMirror } from './mirror';
import { addOthers } from './others-store';
import { addPrivate } from './private-usage';
import { readSettings } from './settings-store';

/** The popup speaks of a database that was set aside for so long: 7 days. */
const speakMs = 7 * 86_400_000;

/** Where things stand by the database and its mirror, without private windows. Rejects when there is no database. */
export function standingByDatabase(at: number, dayStart: number, mirror: Standing | null): Promise<Standing> {
  return withUsage(async (db) => {
    const tx = db.transaction(['clock', 'days', 'budget']);
    const [clock, budget = null] = await Promise.all([
      tx.objectStore('clock').get('now'),
      tx.objectStore('budget').get('today'),
    ]);
    const moment = momentAt(clock ?? mirror, at, zone(), dayStart);
    const { day } = moment.state;
    const week = await tx.objectStore('days').getAll(IDBKeyRange.bound(weekStart(day, 1), day));
    const usage = week.at(-1)?.day === day ? week.pop() : undefined;
    const runs = clock?.runs ?? {};
    return withMirror(standingOf(moment, { usage, week: countersOf(week), runs, budget }), mirror);
  });
}

/** Where things stand, without private windows; `works` is false when the mirror has to stand in for the database. */
export async function readStanding(): Promise<{ standing: Standing; works: boolean }> {
  const { dayStart } = await readSettings();
  const at = now();
  try {
    return { standing: await standingByDatabase(at, dayStart, await readMirror()), works: true };
  } catch (error) {
    await noteFailure('databaseClosed')(error);
    return { standing: await standingByMirror(at, dayStart), works: false };
  }
}

/**
 * Today with the time of private windows, which is on no disk; what overlaps other windows is counted once. Then with
 * what the user's other devices have counted, where they are synced.
 * @param fresh false in the worker, which knows what private windows reported
 */
export async function withPrivate(standing: Standing, fresh = false): Promise<Today> {
  const readStored = (from: number): Promise<StoredInterval[]> =>
    withUsage((db) => db.getAllFromIndex('intervals', 'until', IDBKeyRange.lowerBound(from, true))).catch(
      async (error: unknown) => {
        await noteFailure('databaseClosed')(error);
        return [];
      },
    );
  return addOthers(await addPrivate(standing, readStored, fresh), fresh);
}

/** Today, with private windows; `broken` when a database was set aside within a week, or none can be opened. */
export async function readToday(): Promise<Today & { broken: boolean }> {
  const { standing, works } = await readStanding();
  const today = await withPrivate(standing, true);
  return { ...today, broken: !works || (await setAsideAt()) > now() - speakMs };
}

/** The days from `from` to `to` (`YYYY-MM-DD`, inclusive) on which anything was recorded, in order. */
export function readDays(from: string, to: string): Promise<DayUsage[]> {
  return withUsage((db) => db.getAll('days', IDBKeyRange.bound(from, to)));
}

/** The first day of which anything is known, or `null`. */
export function readFirstDay(): Promise<string | null> {
  return withUsage(async (db) => (await db.transaction('days').store.openKeyCursor())?.key ?? null);
}

/** How many days are known. */
export function countDays(): Promise<number> {
  return withUsage((db) => db.count('days'));
}
