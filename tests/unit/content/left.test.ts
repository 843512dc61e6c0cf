import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyOf } from '../../../src/content/grey';
import { isOver, leftOf } from '../../../src/content/left';
import { allow, type Decision, windDownMs } from '../../../src/domain/decision';

const minute = 60_000;
const then = { ms: 1_000, views: 2 };
const decided = (change: Partial<Decision>): Decision => ({ ...allow, ...change });

describe('what is left by the page’s own count', () => {
  it('runs out with its own time, its own videos, and the clock', () => {
    const decision = decided({ remainingMs: 5_000, remainingViews: 3, closesAt: 100_000 });
    const left = leftOf(decision, then, { ms: 4_000, views: 4 }, 40_000);
    expect(left).toEqual({ ms: 2_000, views: 1, untilClosed: 60_000 });
    expect(isOver(left)).toBe(false);
    expect(isOver(leftOf(decision, then, { ms: 6_000, views: 2 }, 0))).toBe(true);
    expect(isOver(leftOf(decision, then, { ms: 1_000, views: 5 }, 0))).toBe(true);
    expect(isOver(leftOf(decision, then, then, 100_000))).toBe(true);
  });

  it('is endless where nothing limits', () => {
    expect(isOver(leftOf(allow, then, { ms: 1e12, views: 1e6 }, 1e15))).toBe(false);
  });
});

describe('the grey', () => {
  const none = {
    ms: Number.POSITIVE_INFINITY,
    views: Number.POSITIVE_INFINITY,
    untilClosed: Number.POSITIVE_INFINITY,
  };

  it('comes over the last part of a budget, and before hours close', () => {
    const fading = decided({ fadeMs: 10 * minute });
    expect([12, 10, 5, 0].map((left) => greyOf(fading, { ...none, ms: left * minute }))).toEqual([
      0, 0, 0.5, 1,
    ]);
    const winding = decided({ windDown: true });
    const at = [windDownMs + 1, windDownMs / 2, 0];
    expect(at.map((untilClosed) => greyOf(winding, { ...none, untilClosed }))).toEqual([0, 0.5, 1]);
    expect(greyOf(allow, { ...none, ms: 1, untilClosed: 1 })).toBe(0);
  });

  it('is always between nothing and all', () => {
    const any = fc.record({
      ms: fc.double({ noNaN: true }),
      views: fc.integer(),
      untilClosed: fc.double({ noNaN: true }),
    });
    fc.assert(
      fc.property(
        any,
        fc.option(fc.integer({ min: 1, max: 10 * minute })),
        fc.boolean(),
        (left, fadeMs, windDown) => {
          const grey = greyOf(decided({ fadeMs, windDown }), left);
          expect(grey).toBeGreaterThanOrEqual(0);
          expect(grey).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
