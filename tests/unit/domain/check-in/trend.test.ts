import { expect, it } from 'vitest';
import type { CheckIn } from '../../../../src/domain/check-in/check-in';
import { trendOf } from '../../../../src/domain/check-in/trend';

const given = (day: string, feeling: number, worth: number | null) =>
  ({ at: 1, day, feeling, worth }) as CheckIn;

it('puts the mean of a day’s answers beside its minutes, and tells none from nothing known', () => {
  const checkIns = [given('2026-11-02', 2, 1), given('2026-11-02', 5, null), given('2026-11-04', 3, 3)];
  const counted = new Map([['2026-11-02', 60_000]]);
  expect(trendOf(checkIns, counted, '2026-11-02', '2026-11-01', '2026-11-04')).toEqual([
    { day: '2026-11-01', ms: null, feeling: null, worth: null },
    { day: '2026-11-02', ms: 60_000, feeling: 3.5, worth: 1 },
    { day: '2026-11-03', ms: 0, feeling: null, worth: null },
    { day: '2026-11-04', ms: 0, feeling: 3, worth: 3 },
  ]);
  expect(trendOf([], new Map(), null, '2026-11-01', '2026-11-01')).toEqual([
    { day: '2026-11-01', ms: null, feeling: null, worth: null },
  ]);
});
