import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailOf } from '../../../src/domain/day-detail';
import { addIntervals, type StoredInterval, visitGapMs } from '../../../src/domain/record';
import { attentionKinds, emptyDay, timeOf } from '../../../src/domain/usage';
import { visitsOf } from '../../../src/domain/visits';
import { fewSections, hour, minute } from './arbitrary';

const midnight = Date.UTC(2026, 10, 22);

const interval: fc.Arbitrary<StoredInterval> = fc
  .record({
    section: fc.constantFrom(...fewSections.slice(0, 3)),
    kind: fc.constantFrom(...attentionKinds),
    at: fc.integer({ min: 0, max: 20 * hour }),
    ms: fc.integer({ min: 1, max: 12 * minute }),
    shift: fc.constantFrom(0, hour),
  })
  .map(({ section, kind, at, ms, shift }) => ({
    section,
    kind,
    start: midnight + at,
    end: midnight + at + ms,
    from: midnight + at + shift,
    until: midnight + at + ms + shift,
    day: '2026-11-22',
    zoneOffset: 180,
    document: 'some',
  }));
const intervals = fc.array(interval, { minLength: 1, maxLength: 30 });

describe('visits', () => {
  it('hold every interval once, and their time is the time of the section', () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const visits = visitsOf(all);
        expect(visits.flatMap(({ parts }) => parts)).toHaveLength(all.length);
        const day = addIntervals(emptyDay('2026-11-22', 'UTC'), midnight, [], all);
        for (const section of new Set(all.map((one) => one.section))) {
          const own = visits.filter((visit) => visit.section === section);
          expect(own.reduce((sum, { ms }) => sum + ms, 0)).toBe(timeOf(day, new Set([section])));
        }
      }),
    );
  });

  it('are parted by gaps of five minutes, and by nothing shorter', () => {
    fc.assert(
      fc.property(intervals, (all) => {
        for (const section of new Set(all.map((one) => one.section))) {
          const ends: number[] = [];
          for (const { parts } of visitsOf(all).filter((visit) => visit.section === section)) {
            let until = parts[0]?.from ?? 0;
            for (const part of parts) {
              expect(part.from - until).toBeLessThan(visitGapMs);
              until = Math.max(until, part.until);
            }
            ends.push(parts[0]?.from ?? 0, until);
          }
          for (let index = 2; index < ends.length; index += 2)
            expect((ends[index] ?? 0) - (ends[index - 1] ?? 0)).toBeGreaterThanOrEqual(visitGapMs);
        }
      }),
    );
  });

  it('do not depend on the order in which intervals are read', () => {
    const named = (all: readonly StoredInterval[]) =>
      visitsOf(all).map(({ section, start, end, ms }) => `${section} ${start} ${end} ${ms}`);
    fc.assert(
      fc.property(intervals, (all) => {
        expect(named(all.toReversed()).sort()).toEqual(named(all).sort());
      }),
    );
  });
});

describe('what only intervals tell of a day', () => {
  it('is its first and last moment, and its longest visit', () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const detail = detailOf(all);
        expect(detail?.first).toBe(Math.min(...all.map(({ start }) => start)));
        expect(detail?.last).toBe(Math.max(...all.map(({ end }) => end)));
        expect(detail?.longest.ms).toBe(Math.max(...visitsOf(all).map(({ ms }) => ms)));
      }),
    );
  });

  it('is nothing where there are none', () => {
    expect(detailOf([])).toBeNull();
  });
});
