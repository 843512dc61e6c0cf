import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { askedTick, isQuiet, proposeGoal } from '../../../src/domain/goal-proposal';
import { dailyLimit } from '../../../src/domain/limit';
import { parseSettings, type Settings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';

const minute = 60_000;
/** A Wednesday; the last whole week began on the 9th. */
const today = '2026-11-18';
const frame = { today, firstDay: '2026-01-01', week: '2026-11-09' };
const settings = (more: Partial<Settings> = {}) => parseSettings({ welcomed: true, ...more });
const withGoal = (minutes: number, more: Partial<Settings> = {}) =>
  settings({ limits: [dailyLimit('goal', 'all', minutes * minute)], ...more });

function day(name: string, ms: number): DayUsage {
  return { ...emptyDay(name, 'UTC'), atoms: { 'tiktok/feed': ms, 'youtube/rest': 90 * minute } };
}
/** Days up to yesterday, the last of the list yesterday's, in minutes. */
const days = (minutes: readonly number[]) =>
  minutes.map((one, index) => day(addDays(today, index - minutes.length), one * minute));

describe('a first goal', () => {
  it('is the median of the watched days, and a fifth less, in steps of 5 minutes', () => {
    expect(proposeGoal(days([0, 44, 20, 90, 0, 61]), settings(), frame)).toEqual({
      type: 'first',
      usualMs: 50 * minute,
      lessMs: 40 * minute,
    });
    expect(proposeGoal(days([7, 8, 9, 200]), settings(), frame)).toEqual({
      type: 'first',
      usualMs: 5 * minute,
      lessMs: null,
    });
  });

  it('asks for a week, four watched days, and more than a few minutes', () => {
    const some = days([30, 30, 30, 30]);
    expect(proposeGoal(some.slice(1), settings(), frame)).toBeNull();
    expect(proposeGoal(some, settings(), { ...frame, firstDay: '2026-11-12' })).toBeNull();
    expect(proposeGoal(some, settings(), { ...frame, firstDay: '2026-11-11' })).not.toBeNull();
    expect(proposeGoal(some, settings(), { ...frame, firstDay: null })).toBeNull();
    expect(proposeGoal(days([4, 4, 4, 4]), settings(), frame)).toBeNull();
  });

  it('looks at fourteen recorded days and no more', () => {
    const minutes = [...new Array(20).fill(120), ...new Array(14).fill(30)];
    expect(proposeGoal(days(minutes), settings(), frame)).toMatchObject({ usualMs: 30 * minute });
  });

  it('is never more than half of the watched days had', () => {
    const some = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(some, (minutes) => {
        const found = proposeGoal(days(minutes), settings(), frame);
        const watched = minutes.filter((one) => one > 0);
        if (found?.type !== 'first') {
          expect(found).toBeNull();
          return;
        }
        const { usualMs, lessMs } = found;
        expect(usualMs % (5 * minute)).toBe(0);
        expect(usualMs).toBeGreaterThan(0);
        const as = (ms: number) => watched.filter((one) => one * minute >= ms).length;
        expect(as(usualMs)).toBeGreaterThanOrEqual(watched.length / 2);
        if (lessMs !== null) {
          expect(lessMs % (5 * minute)).toBe(0);
          expect(lessMs).toBeGreaterThan(0);
          expect(lessMs).toBeLessThan(usualMs);
        }
      }),
    );
  });
});

describe('after a heavy week', () => {
  /** Four weeks of one kind, one of another, and three days since. */
  const weeks = (before: number, last: number) =>
    days([...new Array(28).fill(before), ...new Array(7).fill(last), 0, 0]);

  it('asks where a usual day was a quarter more than in the four weeks before', () => {
    expect(proposeGoal(weeks(40, 50), withGoal(60), frame)).toEqual({
      type: 'more',
      usualMs: 50 * minute,
      beforeMs: 40 * minute,
    });
    expect(proposeGoal(weeks(40, 49), withGoal(60), frame)).toBeNull();
  });

  it('asks where most days went past the goal', () => {
    expect(proposeGoal(weeks(50, 50), withGoal(45), frame)).toEqual({ type: 'past', days: 7, of: 7 });
    const half = days([70, 70, 70, 70, 10, 10, 10, 0, 0]);
    expect(proposeGoal(half, withGoal(45), frame)).toEqual({ type: 'past', days: 4, of: 7 });
    expect(
      proposeGoal(
        half.map((one) => ({ ...one, goal: 80 * minute })),
        withGoal(45),
        frame,
      ),
    ).toBeNull();
  });

  it('does not judge a week by weeks that were not recorded', () => {
    expect(proposeGoal(weeks(40, 50), withGoal(60), { ...frame, firstDay: '2026-10-13' })).toBeNull();
    expect(proposeGoal(weeks(0, 50), withGoal(60), frame)).toBeNull();
    expect(proposeGoal(days([50, 50, 50, 0, 0, 0, 0, 0, 0]), withGoal(10), frame)).toBeNull();
  });

  it('says nothing of a goal that a policy has set and that is kept', () => {
    const managed = [dailyLimit('managed:goal', 'all', 60 * minute)];
    expect(proposeGoal(weeks(30, 30), settings({ limits: managed }), frame)).toBeNull();
  });
});

describe('an answer', () => {
  it('holds for four weeks', () => {
    const asked = (on: string) => settings({ ticks: { [askedTick]: on } });
    const some = days([30, 30, 30, 30]);
    expect(proposeGoal(some, asked('2026-10-22'), frame)).toBeNull();
    expect(proposeGoal(some, asked(today), frame)).toBeNull();
    expect(proposeGoal(some, asked('2026-10-21'), frame)).not.toBeNull();
  });

  it('of a clock that was ahead silences nobody; before the welcome nothing is asked', () => {
    expect(isQuiet(settings({ ticks: { [askedTick]: '2027-11-18' } }), today)).toBe(false);
    expect(isQuiet(settings({ welcomed: false }), today)).toBe(true);
  });
});
