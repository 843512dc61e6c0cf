import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, wordFeature } from '../../../src/domain/filter/features';
import { placesOf } from '../../../src/domain/filter/places';
import { kinds, weigh } from '../../../src/domain/filter/weights';
import { type Lesson, learn } from '../../captions/learn/learn';
import { minimize } from '../../captions/learn/minimize';

describe('the optimiser', () => {
  it('finds the bottom of a bowl, however steep it is', () => {
    const steep = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steep, (slopes) => {
        const found = minimize(
          (x, gradient) => {
            let value = 0;
            slopes.forEach((slope, at) => {
              const off = (x[at] as number) - at;
              value += (slope * off * off) / 2;
              gradient[at] = slope * off;
            });
            return value;
          },
          slopes.length,
          500,
        );
        found.forEach((value, at) => {
          expect(value).toBeCloseTo(at, 2);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('learning', () => {
  const kindOf = (name: string) => kinds.indexOf(name as never);
  const taught = (name: string, texts: readonly string[]): Lesson[] =>
    texts.map((text) => ({ text, kind: kindOf(name), importance: 1 }));
  const lessons = [
    ...taught('harmless', ['bread and butter', 'a walk in the park', 'butter tea', 'the park at noon']),
    ...taught('alcohol', ['beer and rum', 'rum all night', 'beer at noon', 'a rum in the park']),
    ...taught('care', ['sober from rum', 'sober and proud', 'no beer, sober', 'sober at noon']),
  ];
  const plan = { pull: 0.1, steps: 60, least: 0.1, step: 0.25 };
  const weights = learn(lessons, plan);
  const likeliest = (text: string) => {
    const features = featuresOf(placesOf(text, (tag) => [tag]));
    const scores = weigh({ ...weights, alone: new Map() }, features);
    return kinds[scores.indexOf(Math.max(...scores))];
  };

  it.each([
    ['more butter', 'harmless'],
    ['more rum', 'alcohol'],
    ['sober, no more rum', 'care'],
  ])('tells "%s" from what it has seen: %s', (text, kind) => {
    expect(likeliest(text)).toBe(kind);
  });

  it('gives the same weights every time', () => {
    expect(learn(lessons, plan)).toEqual(weights);
  });

  it('lets words for who somebody is speak for no topic', () => {
    const before = weights.of.get(wordFeature('rum')) ?? [];
    expect(before).toContain(kindOf('alcohol'));
    const after = learn(lessons, plan, ['rum']).of.get(wordFeature('rum')) ?? [];
    expect(after.filter((_, at) => at % 2 === 0)).not.toContain(kindOf('alcohol'));
  });

  it('keeps what is worth it', () => {
    const few = learn(lessons, { ...plan, least: 1 });
    expect(few.of.size).toBeLessThan(weights.of.size);
    expect(few.of.size).toBeGreaterThan(0);
  });
});
