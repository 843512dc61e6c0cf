import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('../options/fake-browser'));

import { addDays } from '../../../src/domain/day';
import type { BroughtFile, FileInterval } from '../../../src/domain/import/history';
import { readFile } from '../../../src/domain/import/read-file';
import { parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import { askAgain, storeBeat } from '../../../src/platform/beat-store';
import { openUsage } from '../../../src/platform/database';
import { readDeviceId } from '../../../src/platform/device-id';
import { addEvent } from '../../../src/platform/event-log';
import { readGaps } from '../../../src/platform/gaps-store';
import { readEventsOfDays } from '../../../src/platform/history';
import { bringHistory } from '../../../src/platform/import-store';
import { noon, sampleFiles, toshaFile } from '../../support/sample-files';
import { browser, forget, localValue } from '../options/fake-browser';

const minute = 60_000;
const hour = 60 * minute;
const settings = parseSettings({});
const names = ['days', 'intervals', 'events', 'checkIns', 'brought', 'clock', 'documents', 'budget'] as const;
let seq = 0;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: noon });
  forget();
  askAgain();
  const db = await openUsage();
  for (const name of names) await db.clear(name);
});
afterEach(() => vi.useRealTimers());

/** A page watches TikTok for so long, and reports it. */
async function watch(ms: number): Promise<void> {
  const start = Date.now();
  vi.setSystemTime(start + ms);
  const interval = { section: 'tiktok/feed', kind: 'focused', start, end: start + ms } as const;
  seq += 1;
  const beat = { document: 'a-document', seq, sentAt: start + ms, section: 'tiktok/feed' as const };
  await storeBeat({ ...beat, intervals: [interval], watched: [] }, start + ms, settings, null);
}
const nothing = { days: [], intervals: [], events: [], checkIns: [] };
const file = (history: Partial<BroughtFile['history']>, device: string | null = 'otherdevice1') => ({
  history: { ...nothing, ...history },
  device,
});
const interval = (
  start: number,
  end: number,
  day: string,
  section = 'tiktok/feed' as const,
): FileInterval => ({
  section,
  kind: 'focused',
  start,
  end,
  day,
  zoneOffset: 0,
});
const dayWith = (day: string, ms: number): DayUsage => ({
  ...emptyDay(day, 'UTC'),
  atoms: { 'tiktok/feed': ms },
  kinds: { 'tiktok/feed': { focused: ms } },
  hours: { 2: ms },
  views: { 'tiktok/feed': 4 },
});
async function dayOf(day: string): Promise<DayUsage | undefined> {
  return (await openUsage()).get('days', day);
}

describe('what lies between a file and what was recorded here', () => {
  it('is not known, however often the file is brought', async () => {
    await watch(minute);
    const days = [dayWith('2026-11-02', minute), dayWith('2026-11-05', minute)];
    for (let time = 0; time < 2; time += 1) {
      await bringHistory(file({ days }), 240);
      expect(await readGaps()).toMatchObject([{ from: '2026-11-06', to: '2026-11-21' }]);
    }
    await bringHistory(file({ days: [dayWith('2026-11-06', minute), dayWith('2026-11-10', minute)] }), 240);
    expect(await readGaps()).toMatchObject([{ from: '2026-11-11', to: '2026-11-21' }]);
  });

  it('is noted with the days: at no moment are they there and what lies between them is zero', async () => {
    await watch(minute);
    const days = [dayWith('2026-11-02', minute), dayWith('2026-11-05', minute)];
    let noted: unknown;
    await bringHistory(file({ days }), 240, () => {
      noted = localValue('gaps');
    });
    expect(noted).toMatchObject([{ from: '2026-11-06', to: '2026-11-21' }]);
  });

  it('is as it was when the file is not brought', async () => {
    await watch(minute);
    const days = [dayWith('2026-11-02', minute)];
    const failing = bringHistory(file({ days }), 240, () => {
      throw new Error('the page closes');
    });
    await expect(failing).rejects.toThrow('the page closes');
    expect(await readGaps()).toEqual([]);
    expect(await dayOf('2026-11-02')).toBeUndefined();
  });

  it.each([1, 2])('that cannot be noted (write %i) makes no file half brought', async (failing) => {
    await watch(minute);
    const { set } = browser.storage.local;
    let writes = 0;
    const spy = vi.spyOn(browser.storage.local, 'set').mockImplementation(async (values) => {
      if ('gaps' in values) writes += 1;
      if ('gaps' in values && writes === failing) throw new Error('no room');
      await set(values);
    });
    const days = [dayWith('2026-11-02', minute)];
    const brought = await bringHistory(file({ days }), 240).then(
      () => true,
      () => false,
    );
    spy.mockRestore();
    expect(writes).toBeGreaterThanOrEqual(failing);
    expect((await dayOf('2026-11-02')) !== undefined).toBe(brought);
  });
});

describe('a history that is brought in', () => {
  const sample = readFile(sampleFiles.tosha3 ?? '', { at: noon, zone: 'UTC' });
  if ('error' in sample) throw new Error(sample.error);

  it('is there as it was, and the second time nothing changes', async () => {
    expect(await bringHistory(sample, 240)).toEqual({ days: 4, moments: 5 });
    const db = await openUsage();
    expect(await db.getAll('days')).toEqual(toshaFile.days);
    expect(await db.count('intervals')).toBe(toshaFile.intervals.length);
    expect(await db.getAll('checkIns')).toEqual(toshaFile.checkIns);
    const before = JSON.stringify(await Promise.all(names.map((name) => db.getAll(name))));
    expect(await bringHistory(sample, 240)).toEqual({ days: 0, moments: 0 });
    expect(JSON.stringify(await Promise.all(names.map((name) => db.getAll(name))))).toBe(before);
  });

  it('tells how far it has come', async () => {
    const shares: number[] = [];
    const days = Array.from(
      { length: 90 },
      (_, index) => `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`,
    );
    await bringHistory(file({ days: days.map((day) => dayWith(day, minute)) }), 240, (share) =>
      shares.push(share),
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  });

  it('keeps no intervals that are too old, and what they tell with the day', async () => {
    const start = Date.UTC(2024, 1, 29, 9);
    const rows = [
      interval(start, start + 10 * minute, '2024-02-29'),
      interval(start + minute, start + 12 * minute, '2024-02-29'),
    ];
    await bringHistory(file({ days: [dayWith('2024-02-29', 12 * minute)], intervals: rows }), 240);
    expect(await (await openUsage()).count('intervals')).toBe(0);
    expect(await dayOf('2024-02-29')).toMatchObject({
      atoms: { 'tiktok/feed': 12 * minute },
      detail: {
        first: start,
        last: start + 12 * minute,
        longest: { section: 'tiktok/feed', ms: 12 * minute },
      },
    });
  });

  it('keeps those of the last 400 days, the first of them too', async () => {
    const days = [-401, -400].map((back) => addDays('2026-11-22', back));
    const rows = days.map((day) => interval(Date.parse(day) + 9 * hour, Date.parse(day) + 10 * hour, day));
    await bringHistory(file({ intervals: rows }), 240);
    const kept = await (await openUsage()).getAll('intervals');
    expect(kept.map(({ day }) => day)).toEqual(days.slice(1));
  });

  it('is entered by the hours of the day as it has begun, whenever days begin by now', async () => {
    await watch(minute);
    const at = noon + 30 * minute;
    const rows = [interval(at, at + minute, '2026-11-22')];
    await bringHistory(
      file({ days: [{ ...dayWith('2026-11-22', minute), hours: { 8: minute } }], intervals: rows }),
      300,
    );
    expect((await dayOf('2026-11-22'))?.hours).toEqual({ 8: 2 * minute });
  });

  it('stands in the order of time, although it came later', async () => {
    await addEvent('leave', '2026-11-22', '');
    const old = { at: noon - 86_400_000, day: '2026-11-21', type: 'leave', detail: 'old' } as const;
    const early = { at: noon - 3_600_000, day: '2026-11-22', type: 'leave', detail: 'early' } as const;
    await bringHistory(file({ events: [early, old] }), 240);
    const events = await readEventsOfDays('2026-11-01', '2026-11-30');
    expect(events.map(({ detail }) => detail)).toEqual(['old', 'early', '']);
  });
});

describe('today', () => {
  it('counts once what goes on beside the rows of a file, before and after', async () => {
    await watch(10 * minute);
    const rows = [interval(noon + 5 * minute, noon + 20 * minute, '2026-11-22')];
    await bringHistory(file({ days: [dayWith('2026-11-22', 15 * minute)], intervals: rows }), 240);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 20 * minute });
    // Ten more minutes, of which the file has told already, and five that it has not.
    await watch(15 * minute);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 25 * minute });
  });

  it('does so on the line of a clock that was set back', async () => {
    await watch(10 * minute);
    vi.setSystemTime(noon - 60 * minute);
    await watch(minute / 2);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 10.5 * minute });
    const now = Date.now();
    const rows = [interval(now - minute / 2, now + 5 * minute, '2026-11-22')];
    await bringHistory(file({ days: [dayWith('2026-11-22', 5.5 * minute)], intervals: rows }), 240);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 15.5 * minute });
    await watch(7 * minute);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 17.5 * minute });
  });

  it('goes on growing where only counters came', async () => {
    await watch(10 * minute);
    await bringHistory(file({ days: [dayWith('2026-11-22', 30 * minute)] }), 240);
    await watch(5 * minute);
    expect((await dayOf('2026-11-22'))?.atoms).toEqual({ 'tiktok/feed': 35 * minute });
  });
});

describe('what came from files', () => {
  const brought = async () => (await openUsage()).getAll('brought');
  it('is kept apart from what was recorded here, however often it comes', async () => {
    await watch(10 * minute);
    const day = { ...dayWith('2026-11-22', 30 * minute) };
    for (let count = 0; count < 2; count++) await bringHistory(file({ days: [day] }), 240);
    expect(await brought()).toEqual([
      {
        device: 'otherdevice1',
        day: '2026-11-22',
        sections: { 'tiktok/feed': [30 * minute, 4] },
        added: { 'tiktok/feed': [20 * minute, 4] },
      },
    ]);
    await bringHistory(file({ days: [dayWith('2026-11-22', 36 * minute)] }), 240);
    expect(await brought()).toMatchObject([{ added: { 'tiktok/feed': [26 * minute, 4] } }]);
    // An older file of it.
    await bringHistory(file({ days: [dayWith('2026-11-22', 20 * minute)] }), 240);
    expect(await brought()).toMatchObject([
      { sections: { 'tiktok/feed': [36 * minute, 4] }, added: { 'tiktok/feed': [26 * minute, 4] } },
    ]);
  });

  it('has no name where the file has none', async () => {
    await bringHistory(file({ days: [dayWith('2026-11-01', minute)] }, null), 240);
    expect(await brought()).toMatchObject([{ device: 'file', day: '2026-11-01' }]);
  });

  it('is nothing where the file is of this very installation', async () => {
    await bringHistory(file({ days: [dayWith('2026-11-01', minute)] }, await readDeviceId()), 240);
    expect(await brought()).toEqual([]);
    expect(await dayOf('2026-11-01')).toBeDefined();
  });
});
