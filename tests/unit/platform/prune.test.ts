import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { detailOf } from '../../../src/domain/day-detail';
import type { DayUsage } from '../../../src/domain/usage';
import { migrations, type UsageDatabase, type UsageSchema } from '../../../src/platform/database-schema';
import { prune } from '../../../src/platform/prune';
import { heavyDays } from '../../support/heavy';

const today = '2026-11-22';
/** The first day of which intervals are kept. */
const first = addDays(today, -400);
let db: UsageDatabase;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDB<UsageSchema>('usage', migrations.length, {
    upgrade: async (base, _from, _to, tx) => {
      for (const migrate of migrations) await migrate(base, tx);
    },
  });
});

/** Fills the stores with days of heavy use up to `last`; resolves with them by name. */
async function fill(days: number, perDay: number, last = addDays(today, -1)) {
  const tx = db.transaction(['days', 'intervals'], 'readwrite');
  const filled = [...heavyDays(days, last, perDay)];
  for (const { usage, intervals } of filled) {
    void tx.objectStore('days').put(usage);
    for (const interval of intervals) void tx.objectStore('intervals').put(interval);
  }
  await tx.done;
  return new Map(filled.map((day) => [day.usage.day, day]));
}

async function pruneOnce(): Promise<void> {
  const tx = db.transaction(['days', 'intervals', 'documents', 'events'], 'readwrite');
  await prune(tx as never, Date.parse(`${today}T12:00:00Z`), today);
  await tx.done;
}

const without = ({ detail: _, ...day }: DayUsage) => day;

it('takes out the intervals of days that are over 400 days ago, and every total stays', async () => {
  const filled = await fill(410, 12);
  await pruneOnce();
  const rows = await db.getAll('intervals');
  expect(rows.map(({ day }) => day).sort()[0]).toBe(first);
  expect(rows).toHaveLength(400 * 12);
  for (const day of await db.getAll('days')) {
    const before = filled.get(day.day);
    expect(without(day)).toEqual(before?.usage);
    expect(day.detail).toEqual(day.day < first ? detailOf(before?.intervals ?? []) : undefined);
  }
});

it('takes out only so many at once, and never half a day', { timeout: 60_000 }, async () => {
  const filled = await fill(120, 192, addDays(first, -1));
  const rounds: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await pruneOnce();
    const rows = await db.getAllKeysFromIndex('intervals', 'day', IDBKeyRange.upperBound(first, true));
    rounds.push(rows.length);
  }
  expect(rounds).toEqual([120 - 52, 120 - 104, 0, 0].map((days) => days * 192));
  for (const day of await db.getAll('days')) {
    const before = filled.get(day.day);
    expect(without(day)).toEqual(before?.usage);
    expect(day.detail).toEqual(detailOf(before?.intervals ?? []));
  }
});

it('takes out a day with more intervals than are taken at once', async () => {
  const [day] = [...heavyDays(1, addDays(first, -1), 12)];
  const tx = db.transaction(['days', 'intervals'], 'readwrite');
  if (day) void tx.objectStore('days').put(day.usage);
  for (let count = 0; count < 10_050; count += 12)
    for (const interval of day?.intervals ?? []) void tx.objectStore('intervals').put(interval);
  await tx.done;
  await pruneOnce();
  await pruneOnce();
  expect(await db.count('intervals')).toBe(0);
  expect((await db.get('days', day?.usage.day ?? ''))?.detail).toEqual(detailOf(day?.intervals ?? []));
});

it('adds what the intervals tell to what a file has told of the day', async () => {
  const [day] = [...heavyDays(1, addDays(first, -1), 12)];
  if (!day) throw new Error('no day');
  const told = detailOf(day.intervals);
  if (!told) throw new Error('no detail');
  // A file had an earlier beginning, and nothing of the rest.
  const detail = {
    ...told,
    first: told.first - 60_000,
    last: told.first,
    longest: { ...told.longest, ms: 1 },
  };
  const tx = db.transaction(['days', 'intervals'], 'readwrite');
  void tx.objectStore('days').put({ ...day.usage, detail });
  for (const interval of day.intervals) void tx.objectStore('intervals').put(interval);
  await tx.done;
  await pruneOnce();
  expect((await db.get('days', day.usage.day))?.detail).toEqual({ ...told, first: told.first - 60_000 });
});
