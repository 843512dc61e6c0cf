import type { IDBPTransaction, StoreNames } from 'idb';
import type { UsageSchema } from './database-schema';

const dayMs = 86_400_000;
/** Intervals are kept for 400 days, documents for 2; days are kept. */
const intervalAge = 400 * dayMs;
const documentAge = 2 * dayMs;

type Pruning = IDBPTransaction<UsageSchema, StoreNames<UsageSchema>[], 'readwrite'>;

/**
 * Removes what is too old; runs in the first beat of a day, in its transaction.
 * @param at now, UTC ms
 */
export async function prune(tx: Pruning, at: number): Promise<void> {
  const intervals = tx.objectStore('intervals');
  const old = await intervals.index('until').getAllKeys(IDBKeyRange.upperBound(at - intervalAge));
  for (const key of old) await intervals.delete(key);
  const documents = tx.objectStore('documents');
  const gone = await documents.index('at').getAllKeys(IDBKeyRange.upperBound(at - documentAge));
  for (const key of gone) await documents.delete(key);
}
