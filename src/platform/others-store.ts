import * as v from 'valibot';
import { isOfSite, type Selection } from '../domain/erase/selection';
import { type OtherSums, othersIn, withOthers } from '../domain/sync/others';
import { bySection } from '../domain/sync/shared-usage';
import type { Today } from '../domain/today';
import { weekStart } from '../domain/week';
import { browser } from './browser';
import { withUsage } from './database';
import type { OtherDay } from './database-schema';

/** Apart from all else of sync, because it is read with every look at today. */
const key = 'syncSums';
const numbers = v.record(v.string(), v.number());
const sumsSchema = v.fallback(
  v.record(v.string(), v.record(v.string(), v.object({ atoms: numbers, views: numbers }))),
  {},
);
/** What the worker knows without asking: only it writes. */
let known: OtherSums | null = null;

/** What other devices have counted on the days of this week, by day and device. */
export async function readSums(fresh = false): Promise<OtherSums> {
  if (!known || fresh) {
    known = v.parse(sumsSchema, (await browser.storage.local.get(key))[key]);
  }
  return known;
}

/** Stores the sums together with all that they are made from: both, or neither. Only the worker does. */
export async function storeWithSums(values: Record<string, unknown>, sums: OtherSums): Promise<void> {
  await browser.storage.local.set({ ...values, [key]: sums });
  known = sums;
}

/**
 * Today with what other devices have counted.
 * @param fresh false in the worker, which knows the sums
 */
export async function addOthers(today: Today, fresh: boolean): Promise<Today> {
  const { day } = today.usage;
  return withOthers(today, othersIn(await readSums(fresh), day, weekStart(day, 1)));
}

/** Keeps days of other devices in the history; a day that is there is replaced. */
export async function keepOthers(days: readonly OtherDay[]): Promise<void> {
  if (days.length === 0) return;
  await withUsage(async (db) => {
    const tx = db.transaction('others', 'readwrite');
    await Promise.all([...days.map((day) => tx.store.put(day)), tx.done]);
  });
}

/** Erases days of other devices from the history. */
export async function eraseOthers({ from, to, site }: Selection): Promise<void> {
  const range = IDBKeyRange.bound(from ?? '', to ?? '~');
  await withUsage(async (db) => {
    const tx = db.transaction('others', 'readwrite');
    for (const row of await tx.store.index('day').getAll(range)) {
      const sections = Object.fromEntries(
        Object.entries(row.sections).filter(([section]) => site !== null && !isOfSite(section, site)),
      );
      if (Object.keys(sections).length > 0) await tx.store.put({ ...row, sections });
      else await tx.store.delete([row.device, row.day]);
    }
    await tx.done;
  });
}

/** How much of today each other device has counted, ms by device: the sum of its `counted` sections. */
export async function readTodayOfOthers(
  day: string,
  counted: ReadonlySet<string>,
): Promise<Record<string, number>> {
  const sums = (await readSums(true))[day] ?? {};
  const total = (device: string) =>
    Object.entries(bySection(sums[device] ?? { atoms: {}, views: {} }))
      .filter(([section]) => counted.has(section))
      .reduce((ms, [, [time]]) => ms + time, 0);
  return Object.fromEntries(Object.keys(sums).map((device) => [device, total(device)]));
}
