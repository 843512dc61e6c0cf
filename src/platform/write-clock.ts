import type { IDBPTransaction, StoreNames } from 'idb';
import type { StoredClock, UsageSchema } from './database-schema';
import { prune } from './prune';

type Writing = IDBPTransaction<UsageSchema, StoreNames<UsageSchema>[], 'readwrite'>;

/** A clock that was set back by less is not worth an event: 2 s. */
const jumpMs = 2_000;

/**
 * Moves the stored clock on to `at` (UTC ms), and writes down what happened to it: set back, or another zone. In the
 * first beat of a day what is too old goes.
 */
export async function writeClock(
  tx: Writing,
  at: number,
  before: StoredClock | undefined,
  after: StoredClock,
): Promise<void> {
  const { day } = after.state;
  const events = tx.objectStore('events');
  const put = tx.objectStore('clock').put(after, 'now');
  if (before) {
    const back = after.line.shift - before.line.shift;
    if (back > jumpMs) await events.add({ at, day, type: 'clock', detail: String(back) });
    if (before.zone !== after.zone)
      await events.add({ at, day, type: 'zone', detail: `${before.zone} ${after.zone}` });
    if (before.state.day !== day) await prune(tx, at, day);
  }
  await put;
}
