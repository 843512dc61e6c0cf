import { describe, expect, it } from 'vitest';
import type { PairedDay } from '../../../../src/domain/check-in/relation';
import { firstTold } from './ever-told';
import { type Life, simulatedYear, type Year } from './simulated-year';

const people = 400;
const promised = 1 / 20;
const patienceMs = 120_000;

const none = { link: 0 } as const;
const lives: readonly (Life & { readonly name: string })[] = [
  { ...none, name: 'days that know nothing of one another', carryOver: 0, missing: 'scattered' },
  { ...none, name: 'days that keep a third of the one before', carryOver: 0.35, missing: 'runs' },
  { ...none, name: 'days that keep most of the one before', carryOver: 0.7, missing: 'scattered' },
  { ...none, name: 'the same, with weeks missing', carryOver: 0.7, missing: 'runs' },
];
/** Beyond what is promised: what moves slowly looks like a connection to nearly every rule. */
const hardLives: typeof lives = [
  { ...none, name: 'days that drift', carryOver: 0.95, missing: 'runs' },
  { ...none, name: 'a year-long wave', carryOver: 0.35, missing: 'scattered', season: 2 },
];

/** Of how many people this tells anything at all, from 0 to 1. */
function shareTold(life: Life, count: number, isTold: (days: readonly PairedDay[]) => boolean): number {
  const years: Year[] = Array.from({ length: count }, (_, seed) => simulatedYear(life, seed));
  return years.filter(({ feeling, worth }) => isTold(feeling) || isTold(worth)).length / count;
}

/** What a page would do that knows no better: the textbook's correlation at p < 0.05, looked at with every answer. */
function isToldNaively(days: readonly PairedDay[]): boolean {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  return days.some((day) => {
    n += 1;
    x += day.x;
    y += day.y;
    xx += day.x * day.x;
    yy += day.y * day.y;
    xy += day.x * day.y;
    const correlation = (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
    return n >= 30 && Math.abs(Math.atanh(correlation)) * Math.sqrt(n - 3) > 1.96;
  });
}

describe('without a connection, over a year of daily looks', () => {
  it.each(lives)(
    'fewer than 1 in 20 are ever told of one: $name',
    (life) => {
      expect(shareTold(life, people, (days) => firstTold(days) !== null)).toBeLessThan(promised);
    },
    patienceMs,
  );

  it.each(hardLives)(
    'nor are more where life is hard on statistics: $name',
    (life) => {
      expect(shareTold(life, people / 2, (days) => firstTold(days) !== null)).toBeLessThan(promised);
    },
    patienceMs,
  );

  it.each([...lives, ...hardLives])(
    'these people could be told wrongly: $name',
    (life) => {
      expect(shareTold(life, people / 4, isToldNaively)).toBeGreaterThan(0.2);
    },
    patienceMs,
  );
});
