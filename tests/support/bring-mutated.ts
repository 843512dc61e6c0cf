import { expect } from 'vitest';
import { readFile } from '../../src/domain/import/read-file';
import type { StoredInterval } from '../../src/domain/record';
import type { DayUsage } from '../../src/domain/usage';
import { zone } from '../../src/platform/clock';
import { openUsage } from '../../src/platform/database';
import type { StoredEvent, UsageDatabase } from '../../src/platform/database-schema';
import { bringHistory } from '../../src/platform/import-store';
import { modelOf } from './import-model';
import { type ModelDay, type ModelRow, type ModelStore, plain } from './model-day';
import { mutatedFile } from './mutate';
import { noon } from './sample-files';

const minute = 60_000;
const at = (day: string, minutes: number) => Date.parse(`${day}T06:00:00Z`) + minutes * minute;
const oldest = '2025-10-18';

function row(section: string, day: string, from: number, to: number): StoredInterval {
  const [start, end] = [at(day, from), at(day, to)];
  const line = { from: start, until: end, document: 'page-one' };
  return {
    section: section as StoredInterval['section'],
    kind: 'focused',
    start,
    end,
    day,
    zoneOffset: 0,
    ...line,
  };
}
function day(name: string, atoms: Record<string, number>, visits: Record<string, number>): DayUsage {
  const sum = Object.values(atoms).reduce((total, ms) => total + ms, 0);
  const kinds = Object.fromEntries(Object.entries(atoms).map(([id, ms]) => [id, { focused: ms }]));
  return {
    day: name,
    zone: 'UTC',
    atoms,
    kinds,
    hours: { 2: sum },
    views: { 'tiktok/feed': 9 },
    skips: {},
    visits,
  };
}

/** What is stored before a file comes: a day with all its intervals, one with none, today, and one of its own. */
const rows = [
  row('tiktok/feed', '2026-11-20', 10, 30),
  row('instagram/reels', '2026-11-20', 40, 50),
  row('tiktok/feed', '2026-11-22', 0, 15),
];
const days = [
  day('2026-11-10', { 'tiktok/feed': 5 * minute }, {}),
  day(
    '2026-11-20',
    { 'tiktok/feed': 20 * minute, 'instagram/reels': 10 * minute },
    { 'tiktok/feed': 1, 'instagram/reels': 1 },
  ),
  day('2026-11-21', { 'tiktok/feed': 20 * minute }, { 'tiktok/feed': 3 }),
  day('2026-11-22', { 'tiktok/feed': 15 * minute }, { 'tiktok/feed': 1 }),
];
const events: StoredEvent[] = [
  { at: Date.UTC(2026, 10, 20, 9), day: '2026-11-20', type: 'block', detail: 'goal' },
  { at: Date.UTC(2026, 10, 19, 9), day: '2026-11-19', type: 'leave', detail: '' },
];
const checkIn = { at: Date.UTC(2026, 10, 20, 20), day: '2026-11-20', feeling: 1, worth: null } as const;
const state = {
  day: '2026-11-22',
  start: Date.UTC(2026, 10, 22, 4),
  end: Date.UTC(2026, 10, 23, 4),
  zone: 'UTC',
  zones: ['UTC'],
  dayStart: 240,
  previous: { day: '2026-11-21', start: Date.UTC(2026, 10, 21, 4) },
};
const names = ['days', 'intervals', 'events', 'checkIns', 'brought', 'clock'] as const;
type Dump = Record<(typeof names)[number], unknown[]>;

async function startAfresh(db: UsageDatabase): Promise<void> {
  const tx = db.transaction(names, 'readwrite');
  for (const name of names) void tx.objectStore(name).clear();
  for (const one of days) void tx.objectStore('days').put(one);
  for (const one of rows) void tx.objectStore('intervals').put(one);
  for (const one of events) void tx.objectStore('events').put(one);
  void tx.objectStore('checkIns').put(checkIn);
  void tx.objectStore('clock').put({ state, line: { last: noon, shift: 0 }, zone: 'UTC', runs: {} }, 'now');
  await tx.done;
}

async function dump(db: UsageDatabase): Promise<Dump> {
  const tx = db.transaction(names);
  const all = await Promise.all(names.map((name) => tx.objectStore(name).getAll()));
  return Object.fromEntries(names.map((name, index) => [name, all[index] ?? []])) as Dump;
}

const byText = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(plain(one))).sort();
const told = ({ section, kind, start, end, day: name }: ModelRow) => ({
  section,
  kind,
  start,
  end,
  day: name,
});

/** Numbers that cannot be, and days that are none, must not have come in. */
function expectSane({ days: stored, intervals }: Dump): void {
  for (const one of stored as DayUsage[]) {
    expect(new Date(`${one.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(one.day);
    for (const part of [one.atoms, one.hours, one.views, one.skips, one.visits, ...Object.values(one.kinds)])
      for (const number of Object.values(part))
        expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
  }
  for (const { from, until, start, end } of intervals as StoredInterval[])
    expect(until > from && until - from === end - start).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Makes the writing stop in the middle, once, as a full disk would. */
async function failHalfway(work: () => Promise<unknown>, seed: number): Promise<boolean> {
  const { put } = IDBObjectStore.prototype;
  let left = seed % 5;
  let failed = false;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    if (left-- === 0) {
      failed = true;
      throw new DOMException('the disk is full', 'QuotaExceededError');
    }
    return put.apply(this, args);
  };
  try {
    await work().catch(() => undefined);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return failed;
}

/** What became of a mutated file: the reason why it was refused, or `null`. */
export type Fate = string | null;

/** Brings the mutated file of a seed into a database that knows some days, and expects all of it or nothing. */
export async function bringMutated(seed: number): Promise<Fate> {
  const db = await openUsage();
  await startAfresh(db);
  const before = await dump(db);
  const text = await new Blob([mutatedFile(seed)]).text();
  const file = readFile(text, { at: noon, zone: 'UTC' });
  if ('error' in file) {
    expect(file.error).toMatch(/^(?:unknown|damaged|newer|tooBig|row|future|site)$/);
    expect(JSON.stringify(await dump(db))).toBe(JSON.stringify(before));
    return file.error;
  }
  if (seed % 3 === 0 && (await failHalfway(() => bringHistory(file, 240), seed)))
    expect(JSON.stringify(await dump(db))).toBe(JSON.stringify(before));
  else await startAfresh(db);
  await bringHistory(file, 240);
  const after = await dump(db);
  expectSane(after);
  const stored = before as unknown as ModelStore;
  const model = modelOf(stored, text, oldest, zone());
  expect(byText(after.days)).toEqual(byText(model.days as ModelDay[]));
  expect(byText((after.intervals as ModelRow[]).map(told))).toEqual(byText(model.intervals.map(told)));
  const eventOf = ({ at: when, type, detail }: ModelStore['events'][number]) => ({ when, type, detail });
  expect(byText((after.events as StoredEvent[]).map(eventOf))).toEqual(byText(model.events.map(eventOf)));
  expect(byText((after.checkIns as { at: number }[]).map((one) => one.at))).toEqual(
    byText(model.checkIns.map((one) => one.at)),
  );
  if (seed % 3 === 1) {
    await bringHistory(file, 240);
    expect(JSON.stringify(await dump(db))).toBe(JSON.stringify(after));
  }
  return null;
}
