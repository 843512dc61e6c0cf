import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser', () => import('../unit/options/fake-browser'));

import { bringMutated } from '../support/bring-mutated';
import { noon } from '../support/sample-files';

/** `SOAK_FILES` files in `npm run soak`; another `SOAK_SEED` makes others. */
const count = Number(process.env.SOAK_FILES ?? 100_000);
const seed = Number(process.env.SOAK_SEED ?? 1);

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: noon }));
afterEach(() => vi.useRealTimers());

it(`brings ${count} mutated files in right, or refuses them with a reason, and nothing halfway`, async () => {
  const fates: Record<string, number> = {};
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  await fc.assert(
    fc.asyncProperty(seeds, async (one) => {
      const fate = (await bringMutated(one)) ?? 'brought in';
      fates[fate] = (fates[fate] ?? 0) + 1;
    }),
    { numRuns: count, seed, endOnFailure: true },
  );
  console.log(fates);
  expect(Object.values(fates).reduce((sum, one) => sum + one, 0)).toBe(count);
}, 7_200_000);
