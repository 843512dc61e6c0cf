import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRows, newRows, placeRows } from '../../../../src/domain/import/add-rows';
import type { FileInterval } from '../../../../src/domain/import/history';
import { type DaySide, mergeDay } from '../../../../src/domain/import/merge-day';
import type { StoredInterval } from '../../../../src/domain/record';
import { type DayUsage, emptyDay, timeOf } from '../../../../src/domain/usage';
import { visitsOf } from '../../../../src/domain/visits';
import { bare, day, type Id, minute, mixed, sections, start, whole } from './days';

const merge = (one: DaySide, other: DaySide): DaySide => ({
  usage: mergeDay(one, other, start),
  rows: [...one.rows, ...newRows(one.rows, other.rows)],
});
/** What nobody knew before, as the stores take it. */
const bring = (file: DaySide): DaySide => merge(file, file);
const subsets = Array.from({ length: 7 }, (_, bits) =>
  sections.filter((_, index) => ((bits + 1) >> index) & 1),
);
const sum = (numbers: object) =>
  Object.values(numbers).reduce((total: number, one: number) => total + one, 0);

/** Ms in which at least one of some sections is on, found the slow way. */
function covered(rows: readonly StoredInterval[], wanted: readonly string[]): number {
  const own = rows.filter(({ section }) => wanted.includes(section));
  const cuts = [...new Set(own.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  return cuts.slice(1).reduce((total, to, index) => {
    const at = cuts[index] ?? to;
    return total + (own.some(({ from, until }) => from <= at && until > at) ? to - at : 0);
  }, 0);
}

function expectNoLess(now: DayUsage, then: DayUsage): void {
  for (const ids of subsets)
    expect(timeOf(now, new Set(ids))).toBeGreaterThanOrEqual(timeOf(then, new Set(ids)));
  for (const id of sections) {
    expect(sum(now.kinds[id] ?? {})).toBeGreaterThanOrEqual(sum(then.kinds[id] ?? {}));
    expect(now.views[id] ?? 0).toBeGreaterThanOrEqual(then.views[id] ?? 0);
    expect(now.skips[id] ?? 0).toBeGreaterThanOrEqual(then.skips[id] ?? 0);
  }
  expect(sum(now.hours)).toBeGreaterThanOrEqual(sum(then.hours));
}

const any = fc.oneof(whole(), bare, mixed);

describe('two records of a day', () => {
  it('are what the union of their intervals tells, where these tell everything', () => {
    fc.assert(
      fc.property(whole(), whole(), (one, other) => {
        const { usage, rows } = merge(one, other);
        const all = [...one.rows, ...other.rows];
        for (const ids of subsets) {
          expect(timeOf(usage, new Set(ids))).toBe(covered(all, ids));
          expect(covered(rows, ids)).toBe(covered(all, ids));
        }
        for (const id of sections) {
          expect(sum(usage.kinds[id] ?? {})).toBe(covered(all, [id]));
          expect(usage.visits[id] ?? 0).toBe(visitsOf(all).filter(({ section }) => section === id).length);
        }
        expect(sum(usage.hours)).toBe(covered(all, sections));
      }),
    );
  });

  it('never make anything smaller', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const { usage } = merge(one, other);
        expectNoLess(usage, one.usage);
        expectNoLess(usage, other.usage);
        expect(sum(usage.hours)).toBeLessThanOrEqual(timeOf(usage, new Set(sections)));
      }),
    );
  });

  it('change nothing when they are merged again', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const once = merge(one, other);
        expect(merge(once, other)).toEqual(once);
        expect(merge(once, one)).toEqual(once);
        const brought = bring(other);
        expect(bring(brought)).toEqual(brought);
        expect(merge(brought, other)).toEqual(brought);
      }),
    );
  });

  const kinds: [string, fc.Arbitrary<DaySide>][] = [
    ['intervals tell everything', whole()],
    ['there are only counters', bare],
    ['some have intervals and some have not', fc.oneof(whole(true), bare.map(apart))],
  ];
  it.each(kinds)('come in any order, where %s', (_, side) => {
    fc.assert(
      fc.property(side, side, side, (local, one, other) => {
        const first = merge(merge(local, one), other).usage;
        const second = merge(merge(local, other), one).usage;
        expect(second).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  [30, 60, 30],
  [60, 30, 30],
  [null, 60, 60],
  [60, null, 60],
  [undefined, 60, 60],
  [undefined, null, null],
  [undefined, undefined, undefined],
])('have the stricter goal of those that are known: %s and %s', (one, other, goal) => {
  const side = (value: number | null | undefined): DaySide => ({
    usage: { ...emptyDay(day, 'UTC'), ...(value === undefined ? {} : { goal: value }) },
    rows: [],
  });
  expect(mergeDay(side(one), side(other), start).goal).toBe(goal);
});

it('have the kinds of all intervals, also where counters came in between', () => {
  const row = (kind: 'focused' | 'beside', halves: number): FileInterval => ({
    ...{ section: 'youtube/shorts', kind, start, end: start + halves * (minute / 2), day, zoneOffset: 0 },
  });
  const recorded = (file: FileInterval): DaySide => {
    const rows = placeRows([file], [], 0);
    return { usage: { ...addRows(rows, start), day, zone: 'UTC' }, rows };
  };
  const [beside, focused] = [recorded(row('beside', 3)), recorded(row('focused', 3))];
  const counters = { ...emptyDay(day, 'UTC'), atoms: { 'tiktok/feed': minute } };
  const between: DaySide = {
    usage: { ...counters, kinds: { 'tiktok/feed': { focused: minute } } },
    rows: [],
  };
  for (const order of [
    [beside, focused, between],
    [beside, between, focused],
    [between, focused, beside],
  ])
    expect(order.reduce((one, other) => merge(one, other)).usage.kinds['youtube/shorts']).toEqual({
      focused: 1.5 * minute,
    });
});

/** The same with each section on its own, and more visits than any intervals here make: as many would be taken for theirs. */
function apart({ usage, rows }: DaySide): DaySide {
  const visits = Object.fromEntries(Object.entries(usage.visits).map(([id, count]) => [id, count + 50]));
  const atoms = Object.fromEntries(Object.entries(usage.atoms).filter(([key]) => !key.includes('+')));
  const kinds = Object.fromEntries(Object.entries(atoms).map(([id, ms]) => [id, { focused: ms }]));
  return { usage: { ...usage, atoms, kinds, hours: {}, visits }, rows };
}

it('is taken as it is, where one side knows nothing of it', () => {
  fc.assert(
    fc.property(fc.oneof(whole(), bare), (file) => {
      expect(bring(file).usage).toEqual(file.usage);
    }),
  );
});

const row = (section: Id, from: number, to: number) => ({
  section,
  kind: 'focused' as const,
  start: start + from * minute,
  end: start + to * minute,
  day,
  zoneOffset: 0,
});

describe('the rows of a file', () => {
  it('stand where the stored ones of their day stand, although the clock has been set back since', () => {
    const [stored] = placeRows([row('tiktok/feed', 0, 10)], [], 5_000);
    const placed = placeRows([row('youtube/shorts', 5, 12)], stored ? [stored] : [], 3_600_000);
    expect(placed).toMatchObject([{ from: start + 5 * minute + 5_000, document: 'import' }]);
  });

  it('are not written again, nor where a longer one tells as much', () => {
    const stored = placeRows([row('tiktok/feed', 0, 10)], [], 0);
    const placed = placeRows(
      [
        row('tiktok/feed', 2, 4),
        row('tiktok/feed', 8, 12),
        row('youtube/shorts', 0, 10),
        row('tiktok/feed', 8, 12),
      ],
      stored,
      0,
    );
    expect(
      newRows(stored, placed).map(({ section, start: from }) => [section, (from - start) / minute]),
    ).toEqual([
      ['youtube/shorts', 0],
      ['tiktok/feed', 8],
    ]);
  });
});

it('keeps the hours as they were recorded, and adds to them', () => {
  const rows = placeRows([row('tiktok/feed', 0, 10)], [], 0);
  const usage = {
    ...emptyDay(day, 'UTC'),
    ...mergeDay({ usage: emptyDay(day, 'UTC'), rows }, { usage: emptyDay(day, 'UTC'), rows }, start),
  };
  // The day began four hours earlier then.
  const local = { usage: { ...usage, hours: { 4: 10 * minute } }, rows };
  const file = { usage, rows: placeRows([row('tiktok/feed', 10, 15)], rows, 0) };
  expect(mergeDay(local, file, start).hours).toEqual({ 0: 5 * minute, 4: 10 * minute });
});
