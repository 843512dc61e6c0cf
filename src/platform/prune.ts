import type { IDBPTransaction, StoreNames } from 'idb';
import { addDays } from '../domain/day';
import { detailOf, mergeDetail } from '../domain/day-detail';
import type { UsageSchema } from './database-schema';

/** Intervals are kept for so many days, documents for 2; days are kept. */
export const intervalDays = 400;
const documentAge = 2 * 86_400_000;
/** More rows than a year of heavy use makes in a month are not taken out at once: a beat waits for it. */
const mostRows = 10_000;

type Pruning = IDBPTransaction<UsageSchema, StoreNames<UsageSchema>[], 'readwrite'>;

/** Takes out the intervals of the first days before `until`; what only they tell is kept with the day. */
async function pruneIntervals(tx: Pruning, until: string): Promise<void> {
  const intervals = tx.objectStore('intervals');
  const days = tx.objectStore('days');
  const rows = await intervals.index('day').getAll(IDBKeyRange.upperBound(until, true), mostRows);
  const last = rows.at(-1)?.day;
  const isCut = rows.length === mostRows && rows[0]?.day !== last;
  for (const name of new Set(rows.map(({ day }) => day))) {
    // The day at which the list was cut may have more of them: it is the first one next time.
    if (isCut && name === last) continue;
    const own = rows.filter(({ day }) => day === name);
    const day = await days.get(name);
    // A file may have told of the day, too.
    const detail = mergeDetail(day?.detail, detailOf(own) ?? undefined);
    if (day && detail) await days.put({ ...day, detail });
    for (const { id } of own) if (id !== undefined) await intervals.delete(id);
  }
}

/**
 * Removes what is too old; runs in the first beat of a day, in its transaction.
 * @param at now, UTC ms
 * @param today the day in force
 */
export async function prune(tx: Pruning, at: number, today: string): Promise<void> {
  await pruneIntervals(tx, addDays(today, -intervalDays));
  const documents = tx.objectStore('documents');
  const gone = await documents.index('at').getAllKeys(IDBKeyRange.upperBound(at - documentAge));
  for (const key of gone) await documents.delete(key);
}
