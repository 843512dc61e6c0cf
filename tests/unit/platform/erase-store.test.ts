import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('../options/fake-browser'));

import * as v from 'valibot';
import type { Erased } from '../../../src/domain/erase/erased';
import type { Selection } from '../../../src/domain/erase/selection';
import type { BroughtDay } from '../../../src/domain/import/brought';
import { addIntervals, type StoredInterval } from '../../../src/domain/record';
import { parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay, timeOf } from '../../../src/domain/usage';
import { askAgain, storeBeat } from '../../../src/platform/beat-store';
import { openUsage } from '../../../src/platform/database';
import { eraseUsage } from '../../../src/platform/erase-store';
import { erasedSchema } from '../../../src/platform/erased-schema';
import { addEvent } from '../../../src/platform/event-log';
import { forgetPast } from '../../../src/platform/forget-past';
import { readMirror, writeMirror } from '../../../src/platform/mirror';
import { takeBackErased } from '../../../src/platform/take-back';
import { readStanding } from '../../../src/platform/usage-store';
import { fewSections, hour, minute } from '../domain/arbitrary';
import { forget } from '../options/fake-browser';

const monday = Date.UTC(2026, 10, 16, 9);
const settings = parseSettings({});
const everything: Selection = { from: null, to: null, site: null, checkIns: true };
const stores = ['intervals', 'days', 'events', 'checkIns', 'budget', 'clock', 'noted', 'brought'] as const;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'], now: monday }));
afterEach(() => vi.useRealTimers());

let seq = 0;
/** Up to when each of the pages has reported, UTC ms. */
let reported: Record<number, number> = {};

/** What a file has brought, of two sites. */
const broughtOn = (day: string): BroughtDay => {
  const totals = { [fewSections[0] ?? '']: [minute, 2], [fewSections[1] ?? '']: [0, 1] } as const;
  return { device: 'otherdevice1', day, sections: totals, added: totals };
};

async function startAfresh(): Promise<void> {
  forget();
  vi.setSystemTime(monday);
  const db = await openUsage();
  for (const name of [...stores, 'documents'] as const) await db.clear(name);
  for (const date of [15, 17, 18]) await db.put('brought', broughtOn(`2026-11-${date}`));
  askAgain();
  seq = 0;
  reported = {};
}

/** Time that passes, and one page that reports what it has watched since it last did. */
const step = fc.record({
  pass: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 500, max: 9_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: minute, max: 20 * minute }) },
    { weight: 2, arbitrary: fc.constant(20 * hour) },
  ),
  page: fc.integer({ min: 0, max: 3 }),
  ms: fc.integer({ min: 0, max: 15_000 }),
  kind: fc.constantFrom('focused' as const, 'focused' as const, 'beside' as const),
  outcome: fc.constantFrom('view' as const, 'skip' as const, null),
  event: fc.constantFrom('leave' as const, 'extra' as const, 'block' as const, null, null, null),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const steps = fc.array(step, { maxLength: 9 });

async function watch({ pass, page, ms, kind, outcome, event }: Step): Promise<void> {
  vi.setSystemTime(Date.now() + pass);
  const now = Date.now();
  const section = fewSections[page] ?? 'tiktok/feed';
  const start = Math.max(reported[page] ?? 0, now - ms);
  reported[page] = now;
  const { standing } = await storeBeat(
    {
      document: `document-${page}`,
      seq: ++seq,
      sentAt: now,
      section,
      intervals: start < now ? [{ section, kind, start, end: now }] : [],
      watched: outcome ? [{ section, at: now, outcome }] : [],
    },
    now,
    settings,
    null,
  );
  await writeMirror(standing, true);
  if (event)
    await addEvent(
      event,
      standing.state.day,
      event === 'leave' ? '' : `${section} 5 wait`,
      event === 'block',
    );
  if (outcome === 'skip')
    await (await openUsage()).put('checkIns', { at: now, day: standing.state.day, feeling: 3, worth: 2 });
}
async function watchAll(all: readonly Step[]): Promise<void> {
  for (const one of all) await watch(one);
}

async function erase(selection: Selection): Promise<Erased> {
  const { standing } = await readStanding();
  const erased = await eraseUsage(selection, { settings, standing, today: standing.today });
  // As it goes to the page and comes back.
  return v.parse(erasedSchema, JSON.parse(JSON.stringify(erased)));
}
async function takeBack(erased: Erased): Promise<void> {
  await takeBackErased(erased, (await readStanding()).standing, settings);
}

/** All that is stored; the numbers of rows may differ. */
async function stored() {
  const db = await openUsage();
  const [intervals, days, events, checkIns, budget, brought] = await Promise.all([
    db.getAll('intervals'),
    db.getAll('days'),
    db.getAll('events'),
    db.getAll('checkIns'),
    db.get('budget', 'today'),
    db.getAll('brought'),
  ]);
  const bare = <T extends { id?: number }>(rows: T[]) =>
    rows.map(({ id: _, ...row }) => JSON.stringify(row)).sort();
  return {
    intervals: bare(intervals),
    days,
    events: bare(events),
    checkIns,
    kept: budget?.kept ?? {},
    brought,
  };
}

const subsets = Array.from(
  { length: 2 ** 4 },
  (_, bits) => new Set<string>(fewSections.slice(0, 4).filter((__, at) => bits & (1 << at))),
);
/** What weighs on any limit of the day or the week, and what is left on each day. */
async function weights(): Promise<number[][]> {
  const { usage, week } = (await readStanding()).standing.today;
  const views = (all: Readonly<Record<string, number>>) => fewSections.map((id) => all[id] ?? 0);
  return [
    ...subsets.map((covered) => [timeOf(usage, covered), timeOf(week, covered)]),
    views(usage.views),
    views(week.views),
  ];
}
async function sums(covered: ReadonlySet<string>): Promise<Record<string, number>> {
  const days = await (await openUsage()).getAll('days');
  return Object.fromEntries(
    days.map((day) => [day.day, timeOf(day, covered)] as const).filter(([, ms]) => ms > 0),
  );
}

const dayName = fc.integer({ min: 14, max: 24 }).map((date) => `2026-11-${date}`);
const sites = fewSections.slice(0, 4).map((id) => id.slice(0, id.indexOf('/')));
const selection: fc.Arbitrary<Selection> = fc
  .record({
    ends: fc.option(fc.tuple(dayName, dayName), { freq: 2 }),
    site: fc.option(fc.constantFrom(...sites), { freq: 3 }),
    checkIns: fc.boolean(),
  })
  .map(({ ends, site, checkIns }) => {
    const [from = null, to = null] = ends ? [...ends].sort() : [];
    return { from, to, site, checkIns };
  });
const few = { numRuns: 40 };
vi.setConfig({ testTimeout: 120_000 });

describe('what is erased', () => {
  it('still weighs on every limit, and changes no sum of what stays', async () => {
    await fc.assert(
      fc.asyncProperty(steps, selection, async (some, selected) => {
        await startAfresh();
        await watchAll(some);
        const others = new Set(
          fewSections.filter((id) => selected.site === null || !id.startsWith(`${selected.site}/`)),
        );
        const before = await weights();
        const sumsBefore = await sums(others);
        await erase(selected);
        expect(await weights()).toEqual(before);
        const sumsAfter = await sums(others);
        for (const [day, ms] of Object.entries(sumsBefore)) {
          const gone = selected.site === null && (selected.from ?? '') <= day && day <= (selected.to ?? '~');
          expect(sumsAfter[day] ?? 0).toBe(gone ? 0 : ms);
        }
      }),
      few,
    );
  });

  it('leaves no trace but bare numbers, and none of those when its week is over', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...sites), async (some, site) => {
        await startAfresh();
        await watchAll(some);
        await erase({ ...everything, site });
        const db = await openUsage();
        const all = await Promise.all(
          stores.filter((name) => name !== 'budget' && name !== 'brought').map((name) => db.getAll(name)),
        );
        // What weighs on this week is a bare number, too.
        const brought = (await db.getAll('brought')).map(({ erased, ...row }) =>
          row.day < '2026-11-16' ? { ...row, erased } : row,
        );
        expect(JSON.stringify([all, brought])).not.toContain(`${site}/`);
        vi.setSystemTime(Date.now() + 8 * 24 * hour);
        await forgetPast((await readStanding()).standing);
        const left = [await db.getAll('budget'), await db.getAll('brought'), await readMirror()];
        expect(JSON.stringify(left)).not.toContain(`${site}/`);
      }),
      few,
    );
  });
});

/** Erases twice between three stretches: `a` and `b` were erased; `plain` is stored, and `weight` weighs, where nothing is. */
async function eraseTwice(one: Step[], first: Selection, two: Step[], second: Selection, three: Step[]) {
  await startAfresh();
  await watchAll([...one, ...two, ...three]);
  const plain = await stored();
  const weight = await weights();
  await startAfresh();
  await watchAll(one);
  const a = await erase(first);
  await watchAll(two);
  const b = await erase(second);
  await watchAll(three);
  return { plain, weight, a, b };
}

describe('taking back', () => {
  it('is as if nothing had been erased, whatever was watched in between', async () => {
    await fc.assert(
      fc.asyncProperty(steps, selection, steps, selection, steps, async (...all) => {
        const { plain, weight, a, b } = await eraseTwice(...all);
        // What went on at once with the erased cannot be told from it any more: it counts in full.
        const meanwhile = await weights();
        for (const [index, numbers] of weight.entries())
          for (const [at, one] of numbers.entries())
            expect(meanwhile[index]?.[at]).toBeGreaterThanOrEqual(one);
        await takeBack(b);
        await takeBack(a);
        expect(await weights()).toEqual(weight);
        const after = await stored();
        expect(after).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('in whatever order, as two pages may, changes no sum, and brings nothing back that was erased later', async () => {
    // Nobody sees a video in no time.
    const seen = steps.map((all) => all.map((one) => ({ ...one, ms: Math.max(1, one.ms) })));
    await fc.assert(
      fc.asyncProperty(seen, selection, seen, selection, seen, async (...all) => {
        const { plain, weight, a, b } = await eraseTwice(...all);
        const erasedLater = new Set(b.intervals.map(({ section, start }) => `${section} ${start}`));
        await takeBack(a);
        const db = await openUsage();
        for (const { section, start } of await db.getAll('intervals'))
          expect(erasedLater.has(`${section} ${start}`)).toBe(false);
        await takeBack(b);
        expect(await weights()).toEqual(weight);
        const after = await stored();
        const bare = ({ days, events, checkIns, kept }: typeof plain) => ({
          days: days.map(({ day, atoms, kinds, views, skips }) => ({ day, atoms, kinds, views, skips })),
          events,
          checkIns,
          kept,
        });
        expect(bare(after)).toEqual(bare(plain));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['UTC', 4],
    ['Africa/Nairobi', 1],
    ['America/New_York', 8],
  ])(
    'counts nothing twice on an old day of %s that a file has told more of meanwhile',
    async (zone, opens) => {
      await startAfresh();
      const db = await openUsage();
      const start = Date.UTC(2026, 9, 1, 9);
      const row = (section: StoredInterval['section'], from: number, until: number): StoredInterval => ({
        section,
        kind: 'focused',
        start: start + from,
        end: start + until,
        from: start + from,
        until: start + until,
        day: '2026-10-01',
        zoneOffset: 0,
        document: 'file',
      });
      const dayStart = Date.UTC(2026, 9, 1, opens);
      const rows = [row('tiktok/feed', 0, 10), row('youtube/shorts', 5, 20), row('tiktok/rest', 30, 40)];
      const late = row('youtube/shorts', 15, 35);
      const dayOf = (all: StoredInterval[]) => addIntervals(emptyDay('2026-10-01', zone), dayStart, [], all);
      // What a later version may know of a day is kept, too.
      await db.put('days', { ...dayOf(rows), of: 'later' } as DayUsage);
      for (const one of rows) await db.put('intervals', one);
      const erased = await erase({ ...everything, site: 'tiktok' });
      await db.put('days', dayOf([...rows.slice(1, 2), late]));
      await db.put('intervals', late);
      await takeBack(erased);
      const [day] = await db.getAll('days');
      expect(day).toEqual({ ...dayOf([...rows, late]), of: 'later' });
      expect(await db.count('intervals')).toBe(4);
    },
  );

  it('can be done twice without harm', async () => {
    await startAfresh();
    await watchAll(fc.sample(step, { numRuns: 8, seed: 7 }));
    const plain = await stored();
    const erased = await erase(everything);
    expect((await stored()).days).toEqual([]);
    await takeBack(erased);
    await takeBack(erased);
    expect(await stored()).toEqual(plain);
  });
});
