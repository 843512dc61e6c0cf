import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat } from '../../../src/domain/beat';
import { advanceDay } from '../../../src/domain/day';
import { type Line, moveLine } from '../../../src/domain/line';
import { addIntervals, addWatched, coalesce, place, type StoredInterval } from '../../../src/domain/record';
import { attentionKinds, emptyDay, timeOf } from '../../../src/domain/usage';

const start = Date.UTC(2026, 10, 22, 9);
const all = ['youtube/shorts', 'tiktok/feed', 'instagram/reels'] as const;

function stored(
  section: (typeof all)[number],
  from: number,
  until: number,
  kind = attentionKinds[0] as (typeof attentionKinds)[number],
): StoredInterval {
  return {
    section,
    kind,
    start: from,
    end: until,
    from,
    until,
    day: '2026-11-22',
    zoneOffset: 180,
    document: 'd',
  };
}

const interval = fc
  .record({
    section: fc.constantFrom(...all),
    kind: fc.constantFrom(...attentionKinds),
    from: fc.integer({ min: 0, max: 20_000 }),
    length: fc.integer({ min: 1, max: 6_000 }),
  })
  .map(({ section, kind, from, length }) => stored(section, start + from, start + from + length, kind));

/** Ms covered by at least one of the intervals, found the slow way. */
function covered(intervals: readonly StoredInterval[]): number {
  const cuts = [...new Set(intervals.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  return cuts.slice(1).reduce((sum, to, index) => {
    const at = cuts[index] ?? to;
    return sum + (intervals.some(({ from, until }) => from <= at && until > at) ? to - at : 0);
  }, 0);
}

describe('addIntervals', () => {
  it('counts every moment once, whatever the order, overlap and repetition', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 25 }),
        fc.integer({ min: 0, max: 24 }),
        (intervals, cut) => {
          const first = intervals.slice(0, cut);
          const rest = intervals.slice(cut);
          const half = addIntervals(emptyDay('2026-11-22', 'UTC'), start, [], first);
          const day = addIntervals(half, start, first, rest);
          expect(timeOf(day, new Set(all))).toBe(covered(intervals));
          for (const section of all) {
            const own = intervals.filter((one) => one.section === section);
            expect(timeOf(day, new Set([section]))).toBe(covered(own));
            const byKind = Object.values(day.kinds[section] ?? {}).reduce((sum, ms) => sum + ms, 0);
            expect(byKind).toBe(covered(own));
          }
          expect(Object.values(day.hours).reduce((sum, ms) => sum + ms, 0)).toBe(covered(intervals));
          expect(Object.values(day.atoms).every((ms) => ms > 0)).toBe(true);
        },
      ),
    );
  });

  it('gives the moments of several kinds to the first of the list', () => {
    const pip = stored('tiktok/feed', start, start + 4_000, 'pip');
    const focused = stored('tiktok/feed', start + 1_000, start + 2_000, 'focused');
    const day = addIntervals(emptyDay('2026-11-22', 'UTC'), start, [], [pip, focused]);
    expect(day.kinds['tiktok/feed']).toEqual({ pip: 3_000, focused: 1_000 });
  });

  it('counts a visit anew after a gap of 5 minutes, not before', () => {
    const first = stored('tiktok/feed', start, start + 1_000);
    const soon = stored('tiktok/feed', start + 300_000, start + 301_000);
    const later = stored('tiktok/feed', start + 601_000, start + 602_000);
    const day = addIntervals(emptyDay('2026-11-22', 'UTC'), start, [], [first, soon, later]);
    expect(day.visits).toEqual({ 'tiktok/feed': 2 });
  });

  it('splits the hours at the elapsed hour', () => {
    const day = addIntervals(
      emptyDay('2026-11-22', 'UTC'),
      start,
      [],
      [stored('tiktok/feed', start + 3_599_000, start + 3_601_000)],
    );
    expect(day.hours).toEqual({ 0: 1_000, 1: 1_000 });
  });
});

describe('moveLine', () => {
  it('never goes back, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000_000, max: 100_000_000 })), (jumps) => {
        let wall = start;
        let line: Line | null = null;
        for (const jump of jumps) {
          wall += jump;
          const next = moveLine(line, wall);
          if (line) expect(next.last).toBeGreaterThanOrEqual(line.last);
          line = next;
        }
      }),
    );
  });

  it('gives no free time when the clock is set back', () => {
    const before = moveLine(null, start);
    const after = moveLine(before, start - 3_600_000);
    const beat: Beat = {
      document: 'd',
      seq: 1,
      sentAt: start - 3_600_000 + 5_000,
      section: 'tiktok/feed',
      intervals: [
        { section: 'tiktok/feed', kind: 'focused', start: start - 3_600_000, end: start - 3_595_000 },
      ],
      watched: [],
    };
    const state = advanceDay(null, start, 'UTC', 240);
    const placed = place(beat, after, start - 3_595_000, state, () => 0);
    const hourAgo = stored('tiktok/feed', start - 3_600_000, start - 3_590_000);
    const day = addIntervals(emptyDay('2026-11-22', 'UTC'), state.start, [hourAgo], placed);
    expect(timeOf(day, new Set(['tiktok/feed']))).toBe(5_000);
  });
});

describe('place', () => {
  it('splits at the day start, and gives each part its own day', () => {
    const first = advanceDay(null, Date.UTC(2026, 10, 22, 3), 'UTC', 240);
    const fourOClock = Date.UTC(2026, 10, 22, 4);
    const state = advanceDay(first, fourOClock + 2_000, 'UTC', 240);
    const beat: Beat = {
      document: 'd',
      seq: 1,
      sentAt: fourOClock + 2_000,
      section: 'tiktok/feed',
      intervals: [
        { section: 'tiktok/feed', kind: 'focused', start: fourOClock - 3_000, end: fourOClock + 2_000 },
      ],
      watched: [],
    };
    const placed = place(beat, { last: fourOClock, shift: 0 }, fourOClock + 2_000, state, () => 0);
    expect(placed.map(({ day, start: from, end }) => [day, end - from])).toEqual([
      ['2026-11-21', 3_000],
      ['2026-11-22', 2_000],
    ]);
  });
});

describe('coalesce', () => {
  it('joins what goes on in the same document, and nothing else', () => {
    const first = stored('tiktok/feed', start, start + 5_000);
    const next = stored('tiktok/feed', start + 5_000, start + 10_000);
    expect(coalesce(first, next)).toMatchObject({ from: start, until: start + 10_000 });
    expect(coalesce(first, { ...next, document: 'other' })).toBeNull();
    expect(coalesce(first, stored('tiktok/feed', start + 5_001, start + 10_000))).toBeNull();
    expect(coalesce(undefined, next)).toBeNull();
  });
});

it('adds views and skips apart', () => {
  const day = addWatched(emptyDay('2026-11-22', 'UTC'), [
    { section: 'tiktok/feed', at: start, outcome: 'view' },
    { section: 'tiktok/feed', at: start, outcome: 'skip' },
    { section: 'tiktok/feed', at: start, outcome: 'view' },
  ]);
  expect([day.views, day.skips]).toEqual([{ 'tiktok/feed': 2 }, { 'tiktok/feed': 1 }]);
});
