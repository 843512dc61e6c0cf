import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { daysOfWeek, firstWeekdayOf, weekStart } from '../../../src/domain/week';

describe('weekStart', () => {
  it('finds Monday and Sunday', () => {
    expect(weekStart('2026-11-22', 1)).toBe('2026-11-16');
    expect(weekStart('2026-11-22', 7)).toBe('2026-11-22');
    expect(weekStart('2026-11-23', 1)).toBe('2026-11-23');
  });

  it('gives a week that holds the day, whatever the day and wherever weeks start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 7 }), (count, first) => {
        const day = addDays('1990-01-01', count);
        const week = daysOfWeek(weekStart(day, first));
        expect(week).toContain(day);
        expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay() || 7).toBe(first);
      }),
    );
  });
});

describe('firstWeekdayOf', () => {
  it('knows the week of a language, and a weekday for any tag', () => {
    expect(firstWeekdayOf('en-GB')).toBe(1);
    expect([1, 7]).toContain(firstWeekdayOf('sw'));
  });
});
