import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, advanceDay, type DayState, dayAt, dayOf } from '../../../src/domain/day';

const zones = [
  'Africa/Nairobi',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
];
const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
const dayStart = fc.integer({ min: 0, max: 24 }).map((half) => half * 30);

describe('dayOf', () => {
  it('holds the moment, in every zone and on every day of changing clocks', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), dayStart, (at, zone, startsAt) => {
        const { day, start, end } = dayOf(at, zone, startsAt);
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThan(at);
        expect(end - start).toBeGreaterThanOrEqual(22.5 * 3_600_000);
        expect(end - start).toBeLessThanOrEqual(25.5 * 3_600_000);
        expect(dayOf(end, zone, startsAt).day).toBe(addDays(day, 1));
      }),
    );
  });

  it('gives a late night to the evening before', () => {
    expect(dayOf(Date.UTC(2026, 10, 23, 0, 30), 'Africa/Nairobi', 240).day).toBe('2026-11-22');
    expect(dayOf(Date.UTC(2026, 10, 23, 1, 0), 'Africa/Nairobi', 240).day).toBe('2026-11-23');
  });

  it('has 23 and 25 hours when the clocks change', () => {
    const spring = dayOf(Date.UTC(2026, 2, 28, 12), 'Europe/London', 240);
    const autumn = dayOf(Date.UTC(2026, 9, 24, 12), 'Europe/London', 240);
    expect((spring.end - spring.start) / 3_600_000).toBe(23);
    expect((autumn.end - autumn.start) / 3_600_000).toBe(25);
  });
});

describe('advanceDay', () => {
  const noon = Date.UTC(2026, 10, 22, 9);
  const nairobi = advanceDay(null, noon, 'Africa/Nairobi', 240);

  it('stays the same object through the day, and starts the next at its end', () => {
    expect(advanceDay(nairobi, noon + 1, 'Africa/Nairobi', 240)).toBe(nairobi);
    const next = advanceDay(nairobi, nairobi.end, 'Africa/Nairobi', 240);
    expect([next.day, next.start, next.previous?.day]).toEqual(['2026-11-23', nairobi.end, '2026-11-22']);
  });

  it('brings no fresh budget early by travelling east or by a new day start', () => {
    const east = advanceDay(nairobi, noon, 'Pacific/Auckland', 240);
    expect([east.day, east.end >= nairobi.end]).toEqual(['2026-11-22', true]);
    const earlier = advanceDay(nairobi, noon, 'Africa/Nairobi', 0);
    expect([earlier.day, earlier.end >= nairobi.end]).toEqual(['2026-11-22', true]);
  });

  it('stays in the day whose budget is being used when the clock is set back', () => {
    const back = advanceDay(nairobi, noon - 3 * 86_400_000, 'Africa/Nairobi', 240);
    expect(back.day).toBe('2026-11-22');
    expect(back.end).toBeLessThan(noon);
  });

  it('never ends a day before it would have ended, whatever is changed on the way', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 6 * 3_600_000 }), fc.constantFrom(...zones), dayStart);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let at = noon;
        let state: DayState = nairobi;
        for (const [ms, zone, startsAt] of changes) {
          at += ms;
          const next = advanceDay(state, at, zone, startsAt);
          if (next.day !== state.day) expect(at).toBeGreaterThanOrEqual(state.end);
          else expect(next.end).toBeGreaterThanOrEqual(state.end);
          expect(next.end).toBeGreaterThan(at);
          expect(dayAt(next, at)).toBe(next.day);
          state = next;
        }
      }),
    );
  });
});
