import type { SectionId } from '../domain/catalogue';
import { answered } from '../domain/runs';
import type { Budget, DoorAnswer, Extra, Standing } from '../domain/today';
import { askAgain } from './beat-store';
import { withUsage } from './database';
import { noteFailure } from './health';
import { writeMirror } from './mirror';

/** Nothing granted, answered or kept. */
export const emptyBudget: Budget = { extra: null, doors: {}, kept: {} };

/** By day of this week: what had been counted when it was erased. */
export async function readKept(): Promise<Budget['kept']> {
  return (await withUsage((db) => db.get('budget', 'today')))?.kept ?? {};
}

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
