import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('../options/fake-browser'));

import { bringMutated } from '../../support/bring-mutated';
import { noon } from '../../support/sample-files';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: noon }));
afterEach(() => vi.useRealTimers());

it('brings 2,000 mutated files in right, or refuses them with a reason, and nothing halfway', async () => {
  const fates = new Map<string | null, number>();
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const fate = await bringMutated(seed);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
    }),
    { numRuns: 2_000, seed: 20_261_122, endOnFailure: true },
  );
  // Each of the two roads is taken often, and every reason is given.
  expect(fates.get(null)).toBeGreaterThan(300);
  expect([...fates.keys()].sort()).toEqual(
    ['damaged', 'future', 'newer', 'row', 'site', 'unknown', null].sort(),
  );
}, 120_000);
