import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../src/domain/day';
import { isTold, summaryDue, type Told, withTold } from '../../../src/domain/summary-due';
import { moment, zone } from './arbitrary';

const choice = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  minute: fc.integer({ min: 0, max: 1439 }),
});
const hour = 3_600_000;
const monday8 = { weekday: 1, minute: 8 * 60 };

describe('summaryDue', () => {
  it('tells of the week that ended, at the chosen time of the next', () => {
    const due = { week: '2026-11-16', at: Date.UTC(2026, 10, 23, 5) };
    for (const day of ['2026-11-23', '2026-11-26', '2026-11-29'])
      expect(summaryDue(monday8, day, 1, 'Africa/Nairobi'), day).toEqual(due);
    expect(summaryDue(monday8, '2026-11-30', 1, 'Africa/Nairobi').week).toBe('2026-11-23');
    // Where weeks start on Sundays, a Monday is the second day.
    expect(summaryDue(monday8, '2026-11-28', 7, 'Africa/Nairobi')).toEqual({ ...due, week: '2026-11-15' });
    expect(summaryDue({ weekday: 7, minute: 0 }, '2026-11-23', 1, 'UTC').at).toBe(Date.UTC(2026, 10, 29));
  });

  it('speaks of a whole week only, on the weekday that was chosen', () => {
    fc.assert(
      fc.property(choice, moment, zone, fc.integer({ min: 1, max: 7 }), (chosen, now, where, first) => {
        const { day } = dayOf(now, where, 240);
        const { week, at } = summaryDue(chosen, day, first, where);
        const next = addDays(week, 7);
        expect(next <= day && day < addDays(week, 14)).toBe(true);
        expect(new Date(`${week}T00:00:00Z`).getUTCDay() || 7).toBe(first);
        // A day that the calendar of the zone leaves out is told of when it is over.
        const told = dayOf(at, where, 0).day;
        expect(told >= next && told <= addDays(next, 7)).toBe(true);
      }),
    );
  });
});

describe('a week that was told of', () => {
  it('is not told of twice, by whatever clock, zone, language and choice', () => {
    const step = fc.record({
      // Mostly on by hours, at times far ahead or back.
      by: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
        fc.integer({ min: -24 * 60, max: 24 * 60 }),
      ),
      where: zone,
      first: fc.constantFrom(1, 6, 7),
      chosen: choice,
    });
    fc.assert(
      fc.property(moment, fc.array(step, { maxLength: 40 }), (start, steps) => {
        let told: Told = { weeks: [], day: '' };
        let now = start;
        const days = new Set<string>();
        for (const { by, where, first, chosen } of steps) {
          now += by * hour;
          const { day } = dayOf(now, where, 240);
          const { week, at } = summaryDue(chosen, day, first, where);
          if (now < at || isTold(told, week)) continue;
          for (let index = 0; index < 7; index += 1) {
            const one = addDays(week, index);
            // At most 20 weeks are remembered; so few are told here at once.
            if (told.weeks.length < 20) expect(days.has(one)).toBe(false);
            days.add(one);
          }
          told = withTold(told, week, day);
          expect(isTold(told, week)).toBe(true);
        }
        expect(told.weeks.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('is told of again after a clock that was far ahead was set right', () => {
    const told = withTold({ weeks: [], day: '' }, '2027-11-15', '2027-11-22');
    expect(isTold(told, '2026-11-16')).toBe(false);
  });
});
