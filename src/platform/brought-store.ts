import { isOfSite, type Selection } from '../domain/erase/selection';
import { type BroughtDay, combineTotals, type Totals } from '../domain/import/brought';
import { lessTotals } from '../domain/sync/weights';
import { weekStart } from '../domain/week';
import { withUsage } from './database';

/** The store, in a transaction of whoever changes the days. */
interface Rows {
  get(key: [string, string]): Promise<BroughtDay | undefined>;
  put(row: BroughtDay): Promise<unknown>;
  delete(key: [string, string]): Promise<void>;
  index(name: 'day'): { getAll(range: IDBKeyRange): Promise<BroughtDay[]> };
}

const plus = (a: number, b: number) => a + b;
const pick = (totals: Totals, is: (section: string) => boolean): Totals =>
  Object.fromEntries(Object.entries(totals).filter(([section]) => is(section)));

/** A row that tells nothing any more is no row. */
function write(store: Rows, { erased = {}, ...row }: BroughtDay): Promise<unknown> {
  if (Object.keys(erased).length > 0) return store.put({ ...row, erased });
  const isEmpty = Object.keys({ ...row.added, ...row.sections }).length === 0;
  return isEmpty ? store.delete([row.device, row.day]) : store.put(row);
}

/**
 * Erases what files have brought into these days, and resolves with what was taken out. What it has added to days of this
 * week goes on weighing on limits, as all that is erased does.
 * @param today the day in force
 */
export async function eraseBrought(
  store: Rows,
  { site }: Selection,
  range: IDBKeyRange,
  today: string,
): Promise<BroughtDay[]> {
  const isErased = (section: string) => site === null || isOfSite(section, site);
  const isLeft = (section: string) => !isErased(section);
  const monday = weekStart(today, 1);
  const rows = await store.index('day').getAll(range);
  const taken = rows.map(({ erased: _, ...row }) => ({
    ...row,
    sections: pick(row.sections, isErased),
    added: pick(row.added, isErased),
  }));
  await Promise.all(
    rows.map((row, index) =>
      write(store, {
        ...row,
        sections: pick(row.sections, isLeft),
        added: pick(row.added, isLeft),
        erased: row.day < monday ? {} : combineTotals(row.erased ?? {}, taken[index]?.added ?? {}, plus),
      }),
    ),
  );
  return taken;
}

/** Puts back what was taken out. What files have brought since is in it, not beside it. */
export async function takeBackBrought(store: Rows, taken: readonly BroughtDay[]): Promise<void> {
  for (const { device, day, sections, added } of taken) {
    const row = await store.get([device, day]);
    await write(store, {
      device,
      day,
      sections: combineTotals(row?.sections ?? {}, sections, Math.max),
      added: combineTotals(row?.added ?? {}, added, Math.max),
      erased: Object.fromEntries(
        Object.entries(lessTotals(row?.erased ?? {}, added)).filter(([, [ms, views]]) => ms + views > 0),
      ),
    });
  }
}

/**
 * Forgets what has weighed on weeks that are over.
 * @param from no day before this has any of it
 * @param today the day in force
 */
export async function forgetBrought(store: Rows, from: string, today: string): Promise<void> {
  const monday = weekStart(today, 1);
  if (from >= monday) return;
  const rows = await store.index('day').getAll(IDBKeyRange.bound(from, monday, false, true));
  await Promise.all(rows.map((row) => (row.erased ? write(store, { ...row, erased: {} }) : null)));
}

/** What files have brought into days. */
interface Brought {
  /** Of a device, and all together: what weighs on limits, be it erased or not. */
  weightOf(device: string, day: string): Totals;
  weightOn(day: string): Totals;
  /** All together: what is in the history. */
  on(day: string): Totals;
}

/** What files have brought into the days since `from` (`YYYY-MM-DD`). */
export async function readBrought(from: string): Promise<Brought> {
  const rows = await withUsage((db) => db.getAllFromIndex('brought', 'day', IDBKeyRange.lowerBound(from)));
  const sum = (some: readonly Totals[]) => some.reduce((all, one) => combineTotals(all, one, plus), {});
  const weight = (some: readonly BroughtDay[]) =>
    sum(some.flatMap(({ added, erased = {} }) => [added, erased]));
  const of = (day: string) => rows.filter((row) => row.day === day);
  return {
    weightOf: (device, day) => weight(of(day).filter((row) => row.device === device)),
    weightOn: (day) => weight(of(day)),
    on: (day) => sum(of(day).map(({ added }) => added)),
  };
}
