import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('../options/fake-browser'));

import { addDays } from '../../../src/domain/day';
import type { StoredInterval } from '../../../src/domain/record';
import { emptyDay } from '../../../src/domain/usage';
import { openUsage } from '../../../src/platform/database';
import { beginExport } from '../../../src/platform/export-store';

const today = '2026-11-22';
/** 700 days, the last of them today, with two intervals each. */
const names = Array.from({ length: 700 }, (_, index) => addDays(today, index - 699));
const startOf = (day: string) => Date.parse(`${day}T08:00:00Z`);
const atoms = (ms: number) => ({ atoms: { 'tiktok/feed': ms } });

function interval(day: string, minutes: number): StoredInterval {
  const start = startOf(day) + minutes * 60_000;
  const end = start + 60_000;
  return {
    section: 'tiktok/feed',
    kind: 'focused',
    start,
    end,
    from: start,
    until: end,
    day,
    zoneOffset: 0,
    document: 'a',
  };
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

beforeEach(async () => {
  const db = await openUsage();
  const stores = ['days', 'intervals', 'events', 'checkIns', 'others'] as const;
  for (const store of stores) await db.clear(store);
  const tx = db.transaction(stores, 'readwrite');
  for (const day of names) {
    await tx.objectStore('days').put({ ...emptyDay(day, 'UTC'), ...atoms(120_000) });
    for (const minutes of [0, 30]) await tx.objectStore('intervals').add(interval(day, minutes));
    await tx.objectStore('events').add({ at: startOf(day), day, type: 'leave', detail: '' });
    await tx.objectStore('others').put({ device: `d${day.slice(0, 4)}`, day, sections: {} });
  }
  await tx.objectStore('checkIns').put({ at: 5, day: today, feeling: 3, worth: null });
  await tx.done;
});

it('reads all that is stored, each row once, some hundred at a time', async () => {
  const db = await openUsage();
  const stored = await beginExport();
  expect(stored.counts).toEqual({ days: 700, intervals: 1_400, events: 700, checkIns: 1, others: 700 });
  const byId = (rows: readonly StoredInterval[]) => rows.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0));
  expect(byId(await all(stored.batches('intervals')))).toEqual(await db.getAll('intervals'));
  expect(await all(stored.batches('days'))).toEqual(await db.getAll('days'));
  expect(await all(stored.batches('events'))).toEqual(await db.getAll('events'));
  expect(await all(stored.batches('checkIns'))).toEqual(await db.getAll('checkIns'));
  expect(await all(stored.batches('others'))).toEqual(await db.getAll('others'));
  for await (const batch of stored.batches('intervals')) expect(batch.length).toBeLessThanOrEqual(500);
  expect(byId(await all(stored.intervalsByDay()))).toEqual(await db.getAll('intervals'));
});

it('reads an empty database', async () => {
  const db = await openUsage();
  for (const store of ['days', 'intervals', 'events', 'checkIns', 'others'] as const) await db.clear(store);
  const stored = await beginExport();
  expect(await all(stored.batches('days'))).toEqual([]);
  expect(await all(stored.batches('events'))).toEqual([]);
  expect(await all(stored.intervalsByDay())).toEqual([]);
});

it('is not changed by beats that come meanwhile: days and their intervals stay what they were', async () => {
  const db = await openUsage();
  const stored = await beginExport();
  const reading = stored.batches('intervals');
  const before = [...((await reading.next()).value ?? [])];
  // A beat makes an interval of today longer, and adds one; a new day begins.
  const [last] = (await db.getAll('intervals')).slice(-1);
  if (!last) throw new Error('nothing stored');
  await db.put('intervals', { ...last, end: last.end + 5_000 });
  await db.add('intervals', interval(today, 60));
  await db.put('days', { ...emptyDay(today, 'UTC'), ...atoms(185_000) });
  await db.add('intervals', interval('2026-11-23', 60));
  await db.put('days', { ...emptyDay('2026-11-23', 'UTC'), ...atoms(60_000) });
  await db.add('events', { at: 1, day: today, type: 'leave', detail: '' });
  const intervals = [...before, ...(await all(reading))];
  const days = await all(stored.batches('days'));
  expect(days.map(({ day }) => day)).toEqual(names);
  for (const { day, atoms: sums } of days) {
    const ms = intervals.reduce((sum, one) => sum + (one.day === day ? one.end - one.start : 0), 0);
    expect([day, sums['tiktok/feed']]).toEqual([day, ms]);
  }
  expect(await all(stored.batches('events'))).toHaveLength(700);
  expect(await all(stored.intervalsByDay())).toHaveLength(1_400);
});

it('loses nothing of a day whose intervals are pruned meanwhile', async () => {
  const db = await openUsage();
  const [oldest = ''] = names;
  const stored = await beginExport();
  const intervals = await all(stored.batches('intervals'));
  const detail = {
    first: 1,
    last: 2,
    offsets: [0, 0] as const,
    longest: { section: 'tiktok/feed' as const, ms: 60_000 },
  };
  for (const { id, day } of await db.getAll('intervals'))
    if (day === oldest && id !== undefined) await db.delete('intervals', id);
  await db.put('days', { ...emptyDay(oldest, 'UTC'), ...atoms(120_000), detail });
  const [first] = await all(stored.batches('days'));
  expect(intervals.filter(({ day }) => day === oldest)).toHaveLength(2);
  expect(first).toMatchObject({ day: oldest, detail });
});
