import type { IDBPTransaction } from 'idb';
import { startOf } from '../domain/day';
import type { Erased, ErasedDay } from '../domain/erase/erased';
import { keepMore, keepThisWeek, weightOf } from '../domain/erase/keep';
import { overDoors } from '../domain/erase/over-doors';
import { holdsDay, isOfSite, namesSite, type Selection } from '../domain/erase/selection';
import { withoutSite } from '../domain/erase/without-site';
import type { StoredInterval } from '../domain/record';
import type { Settings } from '../domain/settings';
import type { Standing, Today } from '../domain/today';
import { emptyDay } from '../domain/usage';
import { askAgain, heal } from './beat-store';
import { eraseBrought } from './brought-store';
import { emptyBudget } from './budget-store';
import { withUsage } from './database';
import type { UsageSchema } from './database-schema';
import { forgetNoted } from './forget-past';
import { eraseMirror } from './mirror';
import { erasePrivate } from './private-usage';

const stores = ['intervals', 'days', 'events', 'checkIns', 'budget', 'clock', 'noted', 'brought'] as const;
type Erasing = IDBPTransaction<UsageSchema, typeof stores, 'readwrite'>;

/** Where things stand: the settings, and today without and with private windows. */
interface Seen {
  readonly settings: Settings;
  readonly standing: Standing;
  readonly today: Today;
}

/** Deletes rows by their numbers: whole stretches at once, for there can be very many. */
function deleteRows(store: { delete(key: IDBKeyRange): Promise<void> }, rows: readonly { id?: number }[]) {
  const ids = rows.flatMap(({ id }) => id ?? []).sort((a, b) => a - b);
  let first = 0;
  return ids.flatMap((id, index) => {
    if (ids[index + 1] === id + 1) return [];
    const range = IDBKeyRange.bound(ids[first], id);
    first = index + 1;
    return store.delete(range);
  });
}

function byDay(rows: readonly StoredInterval[]): Map<string, StoredInterval[]> {
  const days = new Map<string, StoredInterval[]>();
  for (const row of rows) {
    const own = days.get(row.day);
    if (own) own.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

/** The days that change, with what only the mirror knows of today. */
async function findDays(
  tx: Erasing,
  selection: Selection,
  range: IDBKeyRange,
  intervals: readonly StoredInterval[],
  { settings, standing }: Seen,
): Promise<ErasedDay[]> {
  const { state } = standing;
  const days = new Map((await tx.objectStore('days').getAll(range)).map((day) => [day.day, day]));
  if (holdsDay(selection, state.day)) {
    const stored = days.get(state.day) ?? emptyDay(state.day, state.zone);
    const budget = (await tx.objectStore('budget').get('today')) ?? null;
    const healed = heal(stored, budget, standing);
    if (healed !== stored) days.set(state.day, healed);
  }
  const { site } = selection;
  if (site === null) return [...days.values()].map((before) => ({ before, after: null }));
  const rows = byDay(intervals);
  const known = [state, ...(state.previous ? [state.previous] : [])];
  return [...days.values()].flatMap((before) => {
    const starts = [
      ...known.filter(({ day }) => day === before.day).map(({ start }) => start),
      startOf(before.day, before.zone, settings.dayStart),
      startOf(before.day, before.zone, 240),
    ];
    const after = withoutSite(before, site, rows.get(before.day) ?? [], starts);
    return after === before ? [] : [{ before, after }];
  });
}

/** What weighs on the limits of this week stays as bare numbers; visits through a door that are over are forgotten. */
async function keep(tx: Erasing, selection: Selection, kept: Erased['kept'], standing: Standing) {
  const { state, line } = standing;
  const [budgets, clocks] = [tx.objectStore('budget'), tx.objectStore('clock')];
  const { kept: before, ...budget } = (await budgets.get('today')) ?? emptyBudget;
  const clock = await clocks.get('now');
  const over = overDoors(selection, budget.doors, clock?.runs ?? {}, state.day, line.last);
  await budgets.put(
    { ...budget, doors: over.doors, kept: keepMore(keepThisWeek(before, state.day), kept) },
    'today',
  );
  if (clock) await clocks.put({ ...clock, runs: over.runs }, 'now');
  return over;
}

async function take(tx: Erasing, selection: Selection, seen: Seen) {
  const { from, to, site, checkIns } = selection;
  const { standing } = seen;
  const { day } = standing.state;
  const range = IDBKeyRange.bound(from ?? '', to ?? '~');
  const [rows, happened, answers] = await Promise.all([
    tx.objectStore('intervals').index('day').getAll(range),
    tx.objectStore('events').index('day').getAll(range),
    checkIns ? tx.objectStore('checkIns').getAll() : [],
  ]);
  const days = await findDays(tx, selection, range, rows, seen);
  const isErased = ({ section }: StoredInterval) => site === null || isOfSite(section, site);
  const intervals = rows.filter(isErased);
  const names = new Set(days.map(({ before }) => before.day));
  const left = rows
    .filter((row) => names.has(row.day) && !isErased(row))
    .map(({ id = 0, until }) => [id, until] as const);
  const events = happened.filter(({ detail }) => site === null || namesSite(detail, site));
  const given = answers.filter((answer) => holdsDay(selection, answer.day));
  const kept = weightOf(days, day);
  const store = tx.objectStore('days');
  const [over, brought] = await Promise.all([
    keep(tx, selection, kept, standing),
    eraseBrought(tx.objectStore('brought'), selection, range, day),
    ...days.map(({ before, after }) => (after ? store.put(after) : store.delete(before.day))),
    ...deleteRows(tx.objectStore('intervals'), intervals),
    ...deleteRows(tx.objectStore('events'), events),
    ...given.map(({ at }) => tx.objectStore('checkIns').delete(at)),
    forgetNoted(tx.objectStore('noted'), day),
  ]);
  return { erased: { days, intervals, left, events, checkIns: given, kept, brought }, over };
}

/**
 * Erases what was recorded, and gives all that it took out. What has been counted today and on the earlier days of the
 * week stays as bare numbers by section, outside the history, until its week is over: a limit is no reason to erase.
 */
export async function eraseUsage(selection: Selection, seen: Seen): Promise<Erased> {
  const { standing, today } = seen;
  const { erased, over } = await withUsage(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const [taken] = await Promise.all([take(tx, selection, seen), tx.done]);
    return taken;
  }).finally(askAgain);
  const hadPrivate = holdsDay(selection, standing.state.day) && (await erasePrivate(standing, today));
  await eraseMirror({ ...standing, today: { ...standing.today, ...over } });
  return { ...erased, hadPrivate };
}
