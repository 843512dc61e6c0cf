import type { BackupList, StoredLists } from '../domain/backup';
import { addDays } from '../domain/day';
import type { StoredInterval } from '../domain/record';
import { withUsage } from './database';
import type { UsageSchema } from './database-schema';
import { readIntervals } from './history';

/** So many rows are read at once. */
const batchRows = 100;
/** So many days' intervals are read at once. */
const batchDays = 20;
/** Late beats write to days that are younger than this (`oldestMs` of a beat is 2 days). */
const liveDays = 3;

/** Everything that is stored, to be read piece by piece. */
export interface Export {
  /** How many rows there were at the beginning. */
  readonly counts: Readonly<Record<BackupList, number>>;
  /** The rows of a store, some at a time. Read `intervals` before `days`: see `beginExport`. */
  batches<N extends BackupList>(list: N): AsyncGenerator<readonly StoredLists[N][]>;
  /** All intervals, those of some days at a time, by day. */
  intervalsByDay(): AsyncGenerator<readonly StoredInterval[]>;
}

type Keys = { readonly [N in BackupList]: (row: UsageSchema[N]['value']) => IDBValidKey };
const keys: Keys = {
  days: ({ day }) => day,
  intervals: ({ id = 0 }) => id,
  events: ({ id = 0 }) => id,
  checkIns: ({ at }) => at,
  others: ({ device, day }) => [device, day],
};

/** The rows of a store up to the key `to` (`null`: all), in batches with a transaction each. */
async function* pages<N extends BackupList>(list: N, to: IDBValidKey | null = null) {
  let range = to === null ? null : IDBKeyRange.upperBound(to);
  for (;;) {
    const rows = await withUsage((db) => db.getAll(list, range, batchRows));
    const last = rows.at(-1);
    if (last) yield rows;
    const after = last && keys[list](last);
    if (after === undefined || rows.length < batchRows) return;
    // A range that holds nothing cannot be made.
    if (to !== null && indexedDB.cmp(after, to) === 0) return;
    range = to === null ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, to, true);
  }
}

/** What can still change is read at once, in one transaction; the rest does not, and is read later. */
function readLive() {
  return withUsage(async (db) => {
    const tx = db.transaction(['days', 'intervals', 'events', 'checkIns', 'others', 'clock']);
    const days = tx.objectStore('days');
    const intervals = tx.objectStore('intervals');
    const events = tx.objectStore('events');
    const names = await days.getAllKeys();
    const clock = await tx.objectStore('clock').get('now');
    // A clock that was wrong may have named days that are yet to come.
    const [first] = [names.at(-1), clock?.state.day].filter((day) => day !== undefined).sort();
    const from = first === undefined ? '' : addDays(first, -liveDays);
    return {
      names,
      from,
      days: await days.getAll(IDBKeyRange.lowerBound(from)),
      intervals: await intervals.index('day').getAll(IDBKeyRange.lowerBound(from)),
      lastInterval: (await intervals.openKeyCursor(null, 'prev'))?.key ?? 0,
      lastEvent: (await events.openKeyCursor(null, 'prev'))?.key ?? 0,
      counts: {
        days: names.length,
        intervals: await intervals.count(),
        events: await events.count(),
        checkIns: await tx.objectStore('checkIns').count(),
        others: await tx.objectStore('others').count(),
      },
    };
  });
}
type Live = Awaited<ReturnType<typeof readLive>>;

async function* daysOf({ names, from, days }: Live) {
  const known = new Set(names);
  for await (const rows of pages('days')) yield rows.filter(({ day }) => day < from && known.has(day));
  yield days;
}

async function* intervalsOf({ from, intervals, lastInterval }: Live) {
  for await (const rows of pages('intervals', lastInterval)) yield rows.filter(({ day }) => day < from);
  yield intervals;
}

async function* intervalsByDay({ names, from, intervals, lastInterval }: Live) {
  const older = names.filter((day) => day < from);
  for (let index = 0; index < older.length; index += batchDays) {
    const [first = '', last = first] = [older[index], older.slice(index, index + batchDays).at(-1)];
    const rows = await readIntervals(first, last);
    yield rows.filter(({ id = 0 }) => id <= lastInterval);
  }
  yield intervals;
}

/**
 * Begins to read everything, in pieces of a hundred rows, each in a transaction of its own, so that no beat waits.
 * What is counted from now on is not in it: the days that a beat can still change are read at once with their intervals,
 * of the others only rows that are there already. A day that is pruned meanwhile keeps what its intervals tell where
 * `intervals` are read first. What somebody erases or imports meanwhile may be in it or not.
 */
export async function beginExport(): Promise<Export> {
  const live = await readLive();
  const batches: { readonly [N in BackupList]: () => AsyncGenerator<readonly StoredLists[N][]> } = {
    days: () => daysOf(live),
    intervals: () => intervalsOf(live),
    events: () => pages('events', live.lastEvent),
    checkIns: () => pages('checkIns'),
    others: () => pages('others'),
  };
  return {
    counts: live.counts,
    batches: (list) => batches[list](),
    intervalsByDay: () => intervalsByDay(live),
  };
}
