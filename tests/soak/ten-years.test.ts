import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { addDays } from '../../src/domain/day';
import { detailOf } from '../../src/domain/day-detail';
import { migrations, type UsageSchema } from '../../src/platform/database-schema';
import { prune } from '../../src/platform/prune';
import { heavyDays, heavyIntervals } from '../support/heavy';

const days = 3_650;
const last = '2026-11-21';
const hourMs = 3_600_000;

it('ten years of heavy use, day by day: every total stays', { timeout: hourMs }, async () => {
  const db = await openDB<UsageSchema>('usage', migrations.length, {
    upgrade: async (base, _from, _to, tx) => {
      for (const migrate of migrations) await migrate(base, tx);
    },
  });
  for (const { usage, intervals } of heavyDays(days, last)) {
    const tx = db.transaction(['days', 'intervals', 'documents', 'events'], 'readwrite');
    // As the first beat of a day does.
    await prune(tx as never, Date.parse(`${usage.day}T12:00:00Z`), usage.day);
    void tx.objectStore('days').put(usage);
    for (const interval of intervals) void tx.objectStore('intervals').put(interval);
    await tx.done;
  }
  expect(days * heavyIntervals).toBeGreaterThanOrEqual(700_000);
  expect(await db.count('intervals')).toBe(401 * heavyIntervals);
  const stored = await db.getAll('days');
  expect(stored).toHaveLength(days);
  const first = addDays(last, -400);
  let index = 0;
  for (const { usage, intervals } of heavyDays(days, last)) {
    const detail = usage.day < first ? { detail: detailOf(intervals) } : {};
    expect(stored[index]).toEqual({ ...usage, ...detail });
    index += 1;
  }
});
