import { describe, expect, it } from 'vitest';
import { firstTold } from './ever-told';
import { type Life, simulatedYear } from './simulated-year';

const people = 80;
const patienceMs = 120_000;

const lives = [0, 0.35, 0.7].flatMap((carryOver) =>
  ([0.5, -0.5] as const).flatMap((link) =>
    (['feeling', 'worth'] as const).map((asked) => ({ carryOver, link, asked, missing: 'runs' as const })),
  ),
) satisfies readonly Life[];

describe('with a real connection of 0.5', () => {
  it.each(lives)(
    'at least 8 of 10 are told within a year, and the right way: $asked, $link, $carryOver',
    (life) => {
      const told = Array.from({ length: people }, (_, seed) =>
        firstTold(simulatedYear(life, seed)[life.asked]),
      );
      const relations = told.flatMap((telling) => telling?.relation ?? []);
      expect(relations.length / people).toBeGreaterThanOrEqual(0.8);
      expect(new Set(relations)).toEqual(new Set([life.link > 0 ? 'together' : 'opposite']));
    },
    patienceMs,
  );
});
