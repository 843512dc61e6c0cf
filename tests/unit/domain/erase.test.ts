import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/domain/counters';
import { addDays } from '../../../src/domain/day';
import { hoursOf } from '../../../src/domain/erase/hours-of';
import { keepLess, keepMore, keepRest, keepThisWeek, weightOf } from '../../../src/domain/erase/keep';
import { overDoors } from '../../../src/domain/erase/over-doors';
import { holdsDay, namesSite } from '../../../src/domain/erase/selection';
import { withoutSite } from '../../../src/domain/erase/without-site';
import { addIntervals, type StoredInterval } from '../../../src/domain/record';
import { attentionKinds, type DayUsage, emptyDay, timeOf } from '../../../src/domain/usage';
import { fewSections, hour, minute } from './arbitrary';

const day = '2026-11-22';
const start = Date.UTC(2026, 10, 22, 4);
const all = fewSections;
const site = 'youtube';
const isOther = (id: string) => !id.startsWith(`${site}/`);

/** Intervals of a day, in whatever order they came; the clock may have been set back in between. */
const intervals = fc.array(
  fc.record({
    section: fc.constantFrom(...all),
    kind: fc.constantFrom(...attentionKinds),
    at: fc.integer({ min: 0, max: 10 * hour }),
    ms: fc.integer({ min: 1, max: 90 * minute }),
    shift: fc.constantFrom(0, 0, 12_345),
  }),
  { maxLength: 12 },
);
type Row = { section: StoredInterval['section']; kind: StoredInterval['kind']; at: number; ms: number };
const rowsOf = (some: readonly (Row & { shift: number })[], one = 0): StoredInterval[] =>
  some.map(({ section, kind, at, ms, shift }, id) => ({
    id,
    section,
    kind,
    start: start + at,
    end: start + at + ms,
    from: start + at + shift * one,
    until: start + at + ms + shift * one,
    day,
    zoneOffset: 0,
    document: 'd',
  }));
const dayOf = (rows: readonly StoredInterval[]) => addIntervals(emptyDay(day, 'UTC'), start, [], rows);
const subsets = (names: readonly string[]) =>
  Array.from({ length: 2 ** names.length }, (_, bits) => new Set(names.filter((__, at) => bits & (1 << at))));

describe('the hours of a day', () => {
  it('are those that were counted while it was watched', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        expect(hoursOf(rowsOf(some), start)).toEqual(dayOf(rowsOf(some)).hours);
      }),
    );
  });

  it('go by the wall clock where it was set back', () => {
    const [one] = rowsOf([{ section: 'tiktok/feed', kind: 'focused', at: hour, ms: minute, shift: hour }], 1);
    expect(hoursOf(one ? [one] : [], start)).toEqual({ 1: minute });
  });
});

describe('a site that is taken out of a day', () => {
  it('leaves the day as it would be had the site never been watched', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const rows = rowsOf(some);
        const others = rows.filter(({ section }) => isOther(section));
        const left = withoutSite(dayOf(rows), site, rows, [0, start]);
        expect(left ?? emptyDay(day, 'UTC')).toEqual(dayOf(others));
        expect(left === null).toBe(others.length === 0 && rows.length > 0);
      }),
    );
  });

  it('changes no sum of the others and leaves no name, whatever is known of the hours', () => {
    fc.assert(
      fc.property(intervals, fc.boolean(), (some, pruned) => {
        const rows = rowsOf(some);
        const detail = {
          first: start,
          last: start + hour,
          offsets: [0, 0] as const,
          longest: { section: 'youtube/shorts' as const, ms: 1 },
        };
        const before: DayUsage = {
          ...dayOf(rows),
          skips: { [`${site}/shorts`]: 2, 'tiktok/feed': 1 },
          detail,
        };
        const left = withoutSite(before, site, pruned ? [] : rows, [start]);
        for (const covered of subsets(all.filter(isOther)))
          expect(timeOf(left ?? emptyDay(day, ''), covered)).toBe(timeOf(before, covered));
        expect(JSON.stringify(left)).not.toContain(site);
        const hours = Object.values(left?.hours ?? {}).reduce((sum, ms) => sum + ms, 0);
        const known = timeOf(left ?? emptyDay(day, ''), new Set(all));
        // All of the hours, or none.
        expect([0, known]).toContain(hours);
        if (!pruned) expect(hours).toBe(known);
      }),
    );
  });

  it('that is not in it changes nothing', () => {
    const one = dayOf(rowsOf([{ section: 'tiktok/feed', kind: 'focused', at: 0, ms: minute, shift: 0 }]));
    expect(withoutSite(one, site, [], [])).toBe(one);
  });
});

describe('what is kept for the limits', () => {
  it('makes up for what is gone, by any sum, and is gone when it is back', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, more) => {
        const rows = rowsOf(some);
        const before = { ...dayOf(rows), views: { 'youtube/shorts': 3, 'tiktok/feed': 2 } };
        const after = withoutSite(before, site, rows, [start]);
        const weight = weightOf([{ before, after }], day);
        const earlier = { [addDays(day, -1)]: { atoms: dayOf(rowsOf(more)).atoms, views: {} } };
        const kept = keepMore(earlier, weight);
        for (const covered of subsets(all)) {
          const sum =
            timeOf(after ?? emptyDay(day, ''), covered) + timeOf(kept[day] ?? { atoms: {} }, covered);
          expect(sum).toBe(timeOf(before, covered));
        }
        expect(keepLess(kept, weight)).toEqual(more.length > 0 ? earlier : {});
      }),
    );
  });

  it('makes up for what is still gone, where a part has come back from a copy, and never for more', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: 12 }), (some, count) => {
        const rows = rowsOf(some);
        const before = { ...dayOf(rows), views: { 'youtube/shorts': 3, 'tiktok/feed': 2 } };
        const after = withoutSite(before, site, rows, [start]) ?? emptyDay(day, 'UTC');
        const kept = weightOf([{ before, after }], day);
        const left = rows.filter(({ section }) => isOther(section));
        const back = rows.filter(({ section }) => !isOther(section)).slice(0, count);
        const now = {
          ...addIntervals(after, start, left, back),
          views: { ...after.views, 'youtube/shorts': 1 },
        };
        const rest = keepRest(kept, { [day]: changeOf(now, after) });
        const sum = (one: Pick<DayUsage, 'atoms'>, more: typeof kept, covered: Set<string>) =>
          timeOf(one, covered) + timeOf(more[day] ?? { atoms: {} }, covered);
        const isAll = back.length + left.length === rows.length;
        for (const covered of subsets(all)) {
          const weight = sum(now, rest, covered);
          expect(weight).toBeGreaterThanOrEqual(timeOf(before, covered));
          if (isAll) expect(weight).toBe(timeOf(before, covered));
        }
        expect(rest[day]?.views).toEqual({ 'youtube/shorts': 2 });
        // More than was ever taken counts; and all of it taken back makes no section lighter.
        const more = { [day]: { atoms: { 'youtube/shorts': 99 * hour }, views: { 'youtube/shorts': 9 } } };
        const restless = keepRest(kept, more);
        for (const covered of subsets(all))
          expect(timeOf(restless[day] ?? { atoms: {} }, covered)).toBeGreaterThanOrEqual(0);
        const lighter = keepLess(rest, kept)[day] ?? { atoms: {}, views: {} };
        for (const id of all) expect(timeOf(lighter, new Set([id]))).toBeGreaterThanOrEqual(0);
        expect(lighter.views).toEqual({});
      }),
    );
  });

  it('is of this week only', () => {
    const one = { ...emptyDay('2026-11-15', 'UTC'), atoms: { 'tiktok/feed': 1 } };
    expect(weightOf([{ before: one, after: null }], day)).toEqual({});
    const counters = { atoms: one.atoms, views: {} };
    const kept = { '2026-11-15': counters, '2026-11-16': counters, '2026-11-22': counters };
    expect(Object.keys(keepThisWeek(kept, day))).toEqual(['2026-11-16', '2026-11-22']);
    expect(keepThisWeek(kept, '2026-11-23')).toEqual({});
  });
});

describe('what is erased', () => {
  it('is a range of days with both ends', () => {
    const range = { from: '2026-11-20', to: '2026-11-21', site: null, checkIns: true };
    expect(['2026-11-19', '2026-11-20', '2026-11-21', day].map((one) => holdsDay(range, one))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['tiktok/feed fun 10', 'tiktok', true],
    ['door:tiktok/feed', 'tiktok', true],
    ['tiktok', 'tiktok', true],
    ['limit l1 tiktok time day 30', 'tiktok', true],
    ['youtube/shorts 5 wait', 'tiktok', false],
    ['Europe/London Africa/Nairobi', 'tiktok', false],
    ['own.example.com/feed', 'example.com', false],
  ])('names of “%s” are known', (detail, id, named) => expect(namesSite(detail, id)).toBe(named));

  it('forgets visits through the door that are over, and no budget that is still being used', () => {
    const now = 100 * minute;
    const answer = (at: number) => ({ purpose: 'fun' as const, ms: minute, at });
    const run = (end: number) => ({ ms: 1, views: 0, end });
    const doors = { 'tiktok/feed': answer(0), 'youtube/shorts': answer(now) };
    const runs = { 'door:tiktok/feed': run(9), 'door:youtube/shorts': run(now), l1: run(0) };
    const of = (selection: object) =>
      overDoors({ from: null, to: null, site: null, checkIns: true, ...selection }, doors, runs, day, now);
    expect(Object.keys(of({}).runs)).toEqual(['door:youtube/shorts', 'l1']);
    expect(Object.keys(of({}).doors)).toEqual(['youtube/shorts']);
    expect(of({ site: 'youtube' })).toEqual({ doors, runs });
    expect(of({ to: '2026-11-21' })).toEqual({ doors, runs });
    expect(Object.keys(of({ site: 'tiktok' }).doors)).toEqual(['youtube/shorts']);
  });
});
