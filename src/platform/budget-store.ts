import type { Extra, Today } from '../domain/decision';
import type { Standing } from '../domain/today';
import { askAgain } from './beat-store';
import { withUsage } from './database';
import { noteFailure } from './health';
import { writeMirror } from './mirror';
import { erasePrivate } from './private-usage';

/**
 * Grants extra minutes for good: strict, because a grant that is forgotten could be asked for twice.
 * @param standing without private windows
 */
export async function storeExtra(extra: Extra, standing: Standing): Promise<void> {
  // The mirror first: without a database it is all there is.
  await writeMirror({ ...standing, today: { ...standing.today, extra } }, true);
  await withUsage(async (db) => {
    const tx = db.transaction('budget', 'readwrite', { durability: 'strict' });
    const kept = (await tx.store.get('today'))?.kept ?? null;
    await tx.store.put({ extra, kept }, 'today');
    await tx.done;
  })
    .catch(noteFailure('extraNotStored'))
    .finally(askAgain);
}

/**
 * Erases the history. Today's counters stay as bare numbers, outside the history, until the day ends: a limit is no
 * reason to erase.
 * @param standing without private windows
 * @param withPrivate with them
 */
export async function eraseHistory(standing: Standing, withPrivate: Today): Promise<void> {
  const { atoms, views } = standing.today.usage;
  const kept = { day: standing.state.day, atoms, views };
  await withUsage(async (db) => {
    const tx = db.transaction(['intervals', 'days', 'events', 'budget'], 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([
      tx.objectStore('intervals').clear(),
      tx.objectStore('days').clear(),
      tx.objectStore('events').clear(),
      tx.objectStore('budget').put({ extra: standing.today.extra, kept }, 'today'),
      tx.done,
    ]);
  }).finally(askAgain);
  await erasePrivate(standing, withPrivate);
  await writeMirror(standing, true);
}
