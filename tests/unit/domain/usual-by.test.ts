import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualDay } from '../../../src/domain/report';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import { usualBy } from '../../../src/domain/usual-by';

const minute = 60_000;
const counted = new Set(['tiktok/feed']);
const hours = fc.dictionary(
  fc.integer({ min: 0, max: 25 }).map(String),
  fc.integer({ min: 1, max: 60 * minute }),
  { minKeys: 1, maxKeys: 6 },
);
/** A day of which some was counted and some not. */
const day: fc.Arbitrary<DayUsage> = fc
  .tuple(hours, fc.double({ min: 0.01, max: 1, noNaN: true }))
  .map(([all, share]) => {
    const total = Object.values(all).reduce((sum, ms) => sum + ms, 0);
    const own = Math.max(1, Math.round(total * share));
    return {
      ...emptyDay('2026-11-20', 'UTC'),
      hours: all,
      atoms: { 'tiktok/feed': own, 'youtube/rest': total - own },
    };
  });
const days = fc.array(day, { minLength: 4, maxLength: 14 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const of = (...list: Record<string, number>[]) =>
  list.map((all) => {
    const ms = Object.values(all).reduce((sum, one) => sum + one, 0);
    return { ...emptyDay('2026-11-20', 'UTC'), hours: all, atoms: { 'tiktok/feed': ms } };
  });

describe('what is usual by now', () => {
  it('is the usual day when the day is over, and nothing when it begins', () => {
    fc.assert(
      fc.property(days, (some) => {
        const end = usualBy(some, counted, 1) ?? -1;
        expect(Math.abs(end - (usualDay(some, counted) ?? 0))).toBeLessThanOrEqual(1);
        expect(usualBy(some, counted, 0)).toBe(0);
      }),
    );
  });

  it('never falls as the day goes on', () => {
    fc.assert(
      fc.property(days, part, part, (some, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(usualBy(some, counted, late)).toBeGreaterThanOrEqual(usualBy(some, counted, early) ?? 0);
      }),
    );
  });

  it('takes the present hour by its minutes', () => {
    const some = of(
      { 8: 20 * minute },
      { 8: 20 * minute },
      { 8: 20 * minute, 20: minute },
      { 8: 20 * minute },
    );
    expect(usualBy(some, counted, 8.25 / 24)).toBe(5 * minute);
    expect(usualBy(some, counted, 9 / 24)).toBe(20 * minute);
  });

  it('is not told from fewer than four days, nor from those whose hours are not known', () => {
    const three = of({ 1: minute }, { 1: minute }, { 1: minute });
    const unknown = { ...emptyDay('2026-11-19', 'UTC'), atoms: { 'tiktok/feed': minute } };
    const other = {
      ...emptyDay('2026-11-19', 'UTC'),
      atoms: { 'youtube/rest': minute },
      hours: { 1: minute },
    };
    expect(usualBy([...three, unknown, other], counted, 1)).toBeNull();
    expect(usualBy([...three, ...of({ 2: 5 * minute })], counted, 1)).toBe(2 * minute);
  });
});
