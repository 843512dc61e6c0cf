import { addDays } from '../domain/day';
import { keepThisWeek } from '../domain/erase/keep';
import type { Standing } from '../domain/today';
import { askAgain } from './beat-store';
import { forgetBrought } from './brought-store';
import { withUsage } from './database';
import { readMirror, writeMirror } from './mirror';

/** Whoever erases at the turn of a week has forgotten what was kept of it already: so many days are looked at anyway. */
const forgettingDays = 28;
/** What is noted of the present state of things, and not once a day. */
const states = /^(?:withdrawn|since) /;

interface Noted {
  getAllKeys(): Promise<string[]>;
  getAll(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

/** Forgets what was noted once on an earlier day: it may be noted again. `day` is the one in force. */
export async function forgetNoted(noted: Noted, day: string): Promise<void> {
  const [names, days] = await Promise.all([noted.getAllKeys(), noted.getAll()]);
  await Promise.all(
    names
      .filter((name, index) => days[index] !== day && !states.test(name))
      .map((name) => noted.delete(name)),
  );
}

/**
 * Forgets what no limit asks for any more: bare numbers of erased days whose week is over, what was granted on another
 * day, what was noted once, and the counters of the mirror. Nothing of it waits for the next video.
 * @param standing without private windows
 */
export async function forgetPast(standing: Standing): Promise<void> {
  const { day } = standing.state;
  await withUsage(async (db) => {
    const tx = db.transaction(['budget', 'noted', 'brought'], 'readwrite', { durability: 'relaxed' });
    const budgets = tx.objectStore('budget');
    const budget = await budgets.get('today');
    if (budget) {
      const extra = budget.extra?.day === day ? budget.extra : null;
      await budgets.put({ ...budget, extra, kept: keepThisWeek(budget.kept, day) }, 'today');
    }
    const since = Object.keys(budget?.kept ?? {})
      .concat(addDays(day, -forgettingDays))
      .sort();
    await forgetBrought(tx.objectStore('brought'), since[0] ?? day, day);
    await forgetNoted(tx.objectStore('noted'), day);
    await tx.done;
  }).finally(askAgain);
  const mirror = await readMirror();
  if (mirror && mirror.state.day !== day) await writeMirror(standing, true);
}
