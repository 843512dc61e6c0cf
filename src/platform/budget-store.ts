import type { SectionId } from '../domain/catalogue';
import { countersOf, noCounters } from '../domain/counters';
import { addDays } from '../domain/day';
import { answered } from '../domain/runs';
import type { Budget, DoorAnswer, Extra, Standing, Today } from '../domain/today';
import { askAgain } from './beat-store';
import { withUsage } from './database';
import { noteFailure } from './health';
import { writeMirror } from './mirror';
import { erasePrivate } from './private-usage';

/** Erased days weigh on the limits of their week, and are forgotten after it. */
const keptDays = 7;

const emptyBudget: Budget = { extra: null, doors: {}, kept: {} };

/** Strict, because what is forgotten could be asked for twice. The mirror first: without a database it is all there is. */
async function store(standing: Standing, how: (before: Budget) => Budget): Promise<void> {
  await writeMirror(standing, true);
  await withUsage(async (db) => {
    const tx = db.transaction(['budget', 'clock'], 'readwrite', { durability: 'strict' });
    const budget = tx.objectStore('budget');
    await budget.put(how((await budget.get('today')) ?? emptyBudget), 'today');
    const clock = await tx.objectStore('clock').get('now');
    if (clock) await tx.objectStore('clock').put({ ...clock, runs: standing.today.runs }, 'now');
    await tx.done;
  })
    .catch(noteFailure('budgetNotStored'))
    .finally(askAgain);
}

/**
 * Grants extra time for good; resolves with where things stand then.
 * @param standing without private windows
 */
export async function storeExtra(extra: Extra, standing: Standing): Promise<Standing> {
  const next = { ...standing, today: { ...standing.today, extra } };
  await store(next, (before) => ({ ...before, extra }));
  return next;
}

/**
 * Keeps an answer to the question at the door; resolves with where things stand then.
 * @param standing without private windows
 */
export async function storeDoor(
  section: SectionId,
  answer: DoorAnswer,
  standing: Standing,
): Promise<Standing> {
  const next = { ...standing, today: answered(standing.today, section, answer) };
  await store(next, (before) => ({ ...before, doors: next.today.doors }));
  return next;
}

/**
 * Erases the history. What has been counted today and on the earlier days of the week stays as bare numbers, outside
 * the history, until it weighs on no limit any more: a limit is no reason to erase.
 * @param standing without private windows
 * @param withPrivate with them
 */
export async function eraseHistory(standing: Standing, withPrivate: Today): Promise<void> {
  const { day } = standing.state;
  await withUsage(async (db) => {
    const tx = db.transaction(['intervals', 'days', 'events', 'checkIns', 'budget'], 'readwrite', {
      durability: 'strict',
    });
    const from = addDays(day, -keptDays);
    const budget = (await tx.objectStore('budget').get('today')) ?? emptyBudget;
    const recent = await tx.objectStore('days').getAll(IDBKeyRange.lowerBound(from));
    const kept = new Map(Object.entries(budget.kept).filter(([name]) => name >= from));
    for (const { day: name, atoms, views } of recent)
      kept.set(name, countersOf([kept.get(name) ?? noCounters, { atoms, views }]));
    // What only the mirror knows of today is in there as well.
    kept.set(day, { atoms: standing.today.usage.atoms, views: standing.today.usage.views });
    await Promise.all([
      tx.objectStore('intervals').clear(),
      tx.objectStore('days').clear(),
      tx.objectStore('events').clear(),
      tx.objectStore('checkIns').clear(),
      tx.objectStore('budget').put({ ...budget, kept: Object.fromEntries(kept) }, 'today'),
      tx.done,
    ]);
  }).finally(askAgain);
  await erasePrivate(standing, withPrivate);
  await writeMirror(standing, true);
}
