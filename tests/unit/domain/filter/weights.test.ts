import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decode,
  encode,
  kinds,
  learnedWeights,
  mostSteps,
  weigh,
} from '../../../../src/domain/filter/weights';
import { plan } from '../../../captions/learn/plan';

const step = 0.25;
const someWeights = fc.uniqueArray(
  fc.tuple(
    fc.nat(2 ** 24 - 1),
    fc.uniqueArray(
      fc.tuple(
        fc.nat(kinds.length - 1),
        fc.integer({ min: -40, max: 40 }).filter((steps) => steps !== 0),
      ),
      { minLength: 1, maxLength: kinds.length, selector: ([kind]) => kind },
    ),
  ),
  { maxLength: 50, selector: ([feature]) => feature },
);

type Some = typeof someWeights extends fc.Arbitrary<infer T> ? T : never;
const tableOf = (some: Some) =>
  new Map(some.map(([feature, pairs]) => [feature, pairs.flatMap(([kind, steps]) => [kind, steps * step])]));

describe('weights', () => {
  it('are read as they were written down', () => {
    fc.assert(
      fc.property(someWeights, someWeights, (some, others) => {
        const [of, alone] = [tableOf(some), tableOf(others)];
        const bias = kinds.map((_, kind) => kind / 8);
        const read = decode(JSON.parse(JSON.stringify(encode({ bias, of, alone }, step))));
        expect(read.bias).toEqual(bias);
        expect(new Map([...read.of].sort())).toEqual(new Map([...of].sort()));
        expect(new Map([...read.alone].sort())).toEqual(new Map([...alone].sort()));
      }),
    );
  });

  it('add up', () => {
    const of = new Map([
      [7, [0, 1, 2, -0.5]],
      [9, [2, 2]],
    ]);
    const bias = kinds.map(() => 0.25);
    const alone = new Map<number, number[]>();
    expect(weigh({ bias, of, alone }, [7, 9, 11]).slice(0, 4)).toEqual([1.25, 0.25, 1.75, 0.25]);
  });

  it('that were learned are of every kind, and none is out of range', () => {
    const { bias, of } = learnedWeights();
    const most = mostSteps * plan.step;
    expect(bias).toHaveLength(kinds.length);
    const seen = new Set<number>();
    for (const pairs of of.values())
      for (let at = 0; at < pairs.length; at += 2) {
        seen.add(pairs[at] as number);
        expect(Math.abs(pairs[at + 1] as number)).toBeLessThanOrEqual(most);
      }
    expect([...seen].sort((one, other) => one - other)).toEqual(kinds.map((_, kind) => kind));
  });
});
