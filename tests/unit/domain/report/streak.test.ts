import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/day';
import type { ReportDay } from '../../../../src/domain/report/report-day';
import { streakOf } from '../../../../src/domain/report/streak';

const today = '2026-11-22';
/** `w` within, `o` over, `-` no goal, `?` unknown; the last is today. */
function daysOf(marks: string): ReportDay[] {
  return [...marks].map((mark, index) => ({
    day: addDays(today, index - marks.length + 1),
    totalMs: mark === '?' ? null : mark === 'o' ? 2 : 1,
    goalMs: mark === '-' ? null : 1,
    videos: 0,
    skips: 0,
    visits: 0,
    parts: {},
    others: {},
  }));
}
const streak = (marks: string) => streakOf(daysOf(marks), today);

describe('streakOf', () => {
  it('counts the days that are over, and forgives two in a month', () => {
    expect(streak('wwwwww')).toEqual({ days: 5, grace: 0, isOpen: true });
    expect(streak('owwowow')).toEqual({ days: 3, grace: 2, isOpen: false });
    // The last of those was today; as long as today is within the goal, it says nothing yet.
    expect(streak('owwowoww')).toEqual({ days: 4, grace: 2, isOpen: false });
  });

  it('forgives anew in each calendar month, and not where the streak began', () => {
    // 22 days of November, two of October before them.
    const november = `oo${'w'.repeat(20)}`;
    expect(streak(`oow${november}`)).toEqual({ days: 20, grace: 2, isOpen: true });
    expect(streak(`owo${november}`)).toEqual({ days: 20, grace: 3, isOpen: true });
    expect(streak(`ooo${november}`)).toEqual({ days: 19, grace: 0, isOpen: false });
  });

  it('is over with the third day past the goal in a month, and begins anew after it', () => {
    expect(streak('wwwooow')).toEqual({ days: 0, grace: 0, isOpen: false });
    expect(streak('wwwooowww')).toEqual({ days: 2, grace: 0, isOpen: false });
  });

  it('passes over days without a goal and days of which nothing is known', () => {
    expect(streak('?ww--ww')).toEqual({ days: 3, grace: 0, isOpen: true });
  });

  it('never forgives more than two days of a month, and counts no day that is past its goal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('w', 'w', 'o', '-'), maxLength: 80 }), (marks) => {
        const all = daysOf(marks);
        const { days, grace, isOpen } = streakOf(all, today);
        const within = all.filter(({ day, goalMs, totalMs }) => day < today && goalMs && totalMs === 1);
        expect(days).toBeLessThanOrEqual(within.length);
        if (isOpen) expect(days).toBe(within.length);
        // The days of the streak by themselves: what lies between its first and now.
        const first = within.at(-days)?.day ?? today;
        const over = all.filter(({ day, goalMs, totalMs }) => day > first && goalMs && totalMs === 2);
        const months = new Set(over.map(({ day }) => day.slice(0, 7)));
        for (const month of months)
          expect(over.filter(({ day }) => day.startsWith(month)).length).toBeLessThanOrEqual(
            days > 0 ? 2 : 99,
          );
        if (days > 0) expect(grace).toBe(over.length);
      }),
      { numRuns: 500 },
    );
  });
});
