import * as v from 'valibot';
import { isOfSite, type Selection } from '../domain/erase/selection';
import { combineTotals, type Totals } from '../domain/import/brought';
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

/**
 * Erases days of other devices from the history.
 * @param own true where this device's own days go, too: then what files have brought into them is known no more
 */
export async function eraseOthers({ from, to, site }: Selection, own: boolean): Promise<void> {
  const range = IDBKeyRange.bound(from ?? '', to ?? '~');
  const left = (totals: Totals): Totals =>
    Object.fromEntries(
      Object.entries(totals).filter(([section]) => site !== null && !isOfSite(section, site)),
    );
  await withUsage(async (db) => {
    const tx = db.transaction(['others', 'brought'], 'readwrite');
    const [others, brought] = [tx.objectStore('others'), tx.objectStore('brought')];
    for (const row of await others.index('day').getAll(range)) {
      const sections = left(row.sections);
      if (Object.keys(sections).length > 0) await others.put({ ...row, sections });
      else await others.delete([row.device, row.day]);
    }
    for (const row of own ? await brought.index('day').getAll(range) : [])
      await brought.put({ ...row, sections: left(row.sections), added: left(row.added) });
    await tx.done;
  });
}

/** What files have brought into the days since `from` (`YYYY-MM-DD`): of a device, and all together. */
export async function readBrought(from: string) {
  const rows = await withUsage((db) => db.getAllFromIndex('brought', 'day', IDBKeyRange.lowerBound(from)));
  const plus = (a: number, b: number) => a + b;
  const sum = (some: typeof rows) =>
    some.reduce<Totals>((all, { added }) => combineTotals(all, added, plus), {});
  return {
    of: (device: string, day: string) => sum(rows.filter((row) => row.device === device && row.day === day)),
    on: (day: string) => sum(rows.filter((row) => row.day === day)),
  };
}

/** How much of today each other device has counted, ms by device: the sum of its sections. */
export async function readTodayOfOthers(day: string): Promise<Record<string, number>> {
  const sums = (await readSums(true))[day] ?? {};
  const total = (device: string) =>
    Object.values(bySection(sums[device] ?? { atoms: {}, views: {} })).reduce((ms, [time]) => ms + time, 0);
  return Object.fromEntries(Object.keys(sums).map((device) => [device, total(device)]));
}
