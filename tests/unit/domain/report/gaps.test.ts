import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/day';
import { weekReport } from '../../../../src/domain/report';
import { type Gap, gapBetween, isInGap, withoutDays } from '../../../../src/domain/report/gaps';
import { emptyDay } from '../../../../src/domain/usage';

const monday = '2026-11-16';
const nth = (count: number) => addDays(monday, count);
const range = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]): Gap => ({ from: nth(from), to: nth(from + length), at: from }));
const minute = 60_000;
const day = (count: number, minutes: number, goal?: number | null) => ({
  ...emptyDay(nth(count), 'UTC'),
  atoms: { 'tiktok/feed': minutes * minute },
  ...(goal === undefined ? {} : { goal }),
});
const frame = {
  from: monday,
  today: nth(6),
  firstDay: monday,
  goalMs: 60 * minute,
  counted: new Set(['tiktok/feed']),
};

describe('days of which nothing is known', () => {
  it('are left where a file does not tell of them, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 4 }), range, (gaps, file) => {
        const left = withoutDays(gaps, file.from, file.to);
        for (let count = 0; count < 30; count += 1) {
          const isTold = nth(count) >= file.from && nth(count) <= file.to;
          expect(isInGap(left, nth(count))).toBe(isInGap(gaps, nth(count)) && !isTold);
        }
      }),
    );
  });

  it('lie between a file and the first day that was recorded here', () => {
    expect(gapBetween(nth(0), nth(4), 1)).toEqual([{ from: nth(1), to: nth(3), at: 1 }]);
    expect(gapBetween(nth(0), nth(1), 1)).toEqual([]);
    expect(gapBetween(nth(5), nth(1), 1)).toEqual([]);
  });

  it('do not make a week look better than it was', () => {
    const days = [day(0, 50), day(1, 90), day(3, 40)];
    const before = weekReport(days, frame);
    expect(before.withinGoal).toEqual({ days: 6, of: 7 });
    const gaps = [{ from: nth(1), to: nth(1), at: 1 }];
    const erased = weekReport(
      [days[0], days[2]].filter((one) => one !== undefined),
      { ...frame, gaps },
    );
    expect(erased.days[1]?.totalMs).toBeNull();
    expect(erased.withinGoal).toEqual({ days: 6, of: 6 });
  });

  it('are known again once something is stored of them', () => {
    const gaps = [{ from: nth(0), to: nth(6), at: 1 }];
    const { days } = weekReport([day(2, 10)], { ...frame, gaps });
    expect(days.map(({ totalMs }) => totalMs)).toEqual([null, null, 10 * minute, null, null, null, null]);
  });
});

describe('a day without short video', () => {
  it('is not judged by a goal that came later', () => {
    const { withinGoal } = weekReport([day(0, 50, null), day(4, 20, 60 * minute)], frame);
    // Monday to Thursday there was none; Friday and Saturday, and today.
    expect(withinGoal).toEqual({ days: 3, of: 3 });
  });
});
