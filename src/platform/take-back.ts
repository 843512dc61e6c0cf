import type { IDBPTransaction } from 'idb';
import { isSame } from '../domain/changes-between';
import { addDays } from '../domain/day';
import { type BroughtBack, bringBack } from '../domain/erase/bring-back';
import type { Erased } from '../domain/erase/erased';
import { keepLess } from '../domain/erase/keep';
import type { Settings } from '../domain/settings';
import type { Standing } from '../domain/today';
import { askAgain } from './beat-store';
import { takeBackBrought } from './brought-store';
import { emptyBudget } from './budget-store';
import { now } from './clock';
import { withUsage } from './database';
import type { UsageSchema } from './database-schema';
import { eraseMirror } from './mirror';
import { standingByDatabase } from './usage-store';

const stores = ['intervals', 'days', 'events', 'checkIns', 'budget', 'brought'] as const;
type TakingBack = IDBPTransaction<UsageSchema, typeof stores, 'readwrite'>;

/** True where it is back already: a page that was not answered may ask again. */
async function isBack(
  tx: TakingBack,
  { days: [day], intervals: [row], events: [event] }: Erased,
): Promise<boolean> {
  // No number of a row is given twice.
  if (row?.id !== undefined) return (await tx.objectStore('intervals').getKey(row.id)) !== undefined;
  if (event?.id !== undefined) return (await tx.objectStore('events').getKey(event.id)) !== undefined;
  const present = day && (await tx.objectStore('days').get(day.before.day));
  return present !== undefined && isSame(present, day?.before);
}

/** Days that nobody has touched since are simply put back; the others are entered anew. */
async function findDays(tx: TakingBack, { days, intervals, left }: Erased, standing: Standing) {
  const names = days.map(({ before }) => before.day).sort();
  const range = IDBKeyRange.bound(names[0] ?? '', names.at(-1) ?? '~');
  const stored = new Map((await tx.objectStore('days').getAll(range)).map((day) => [day.day, day]));
  const all = days.map((one) => ({ ...one, now: stored.get(one.before.day) ?? null }));
  const isAsLeft = ({ after, now: present }: (typeof all)[number]) => isSame(after, present);
  const changed = all.filter((one) => !isAsLeft(one));
  const untouched = all.filter(isAsLeft).map(({ before }) => before);
  let back: BroughtBack = { days: [], rows: [], gone: [] };
  if (changed.length > 0) {
    const from = addDays(changed.map(({ before }) => before.day).sort()[0] ?? '', -1);
    const rows = await tx.objectStore('intervals').index('day').getAll(IDBKeyRange.lowerBound(from));
    const erased = intervals.filter(({ day }) => day >= from);
    back = bringBack(changed, { erased, stored: rows }, left, standing);
  }
  return { ...back, days: [...untouched, ...back.days] };
}

/**
 * Puts back what was erased, under what has been counted since: as if nothing had been erased.
 * @param standing without private windows
 */
export async function takeBackErased(
  erased: Erased,
  standing: Standing,
  { dayStart }: Pick<Settings, 'dayStart'>,
): Promise<void> {
  await withUsage(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    if (await isBack(tx, erased)) return;
    const { days, rows, gone } = await findDays(tx, erased, standing);
    const budgets = tx.objectStore('budget');
    const budget = (await budgets.get('today')) ?? emptyBudget;
    const put = <T extends 'intervals' | 'events' | 'days' | 'checkIns'>(
      name: T,
      values: readonly unknown[],
    ) => values.map((value) => tx.objectStore(name).put(value as UsageSchema[T]['value']));
    await Promise.all([
      ...put('days', days),
      // The longer rows last: some of them have been erased.
      ...put('intervals', [...erased.intervals, ...rows]),
      ...gone.map((id) => tx.objectStore('intervals').delete(id)),
      ...put('events', erased.events),
      ...put('checkIns', erased.checkIns),
      takeBackBrought(tx.objectStore('brought'), erased.brought ?? []),
      budgets.put({ ...budget, kept: keepLess(budget.kept, erased.kept) }, 'today'),
      tx.done,
    ]);
  }).finally(askAgain);
  // What went on at once with the erased was counted twice meanwhile: the mirror must not hold on to it.
  if (Object.keys(erased.kept).length > 0) await eraseMirror(await standingByDatabase(now(), dayStart, null));
}
