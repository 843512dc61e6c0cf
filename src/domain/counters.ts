import type { DayUsage } from './usage';

/** Bare counters of a day, as in `DayUsage`. */
export interface Counters {
  readonly atoms: Readonly<Record<string, number>>;
  readonly views: Readonly<Record<string, number>>;
}

type Numbers = Readonly<Record<string, number>>;

function combine(
  one: Numbers,
  other: Numbers,
  how: (a: number, b: number) => number,
): Record<string, number> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, how(one[key] ?? 0, other[key] ?? 0)]));
}
const sum = (numbers: Numbers) => Object.values(numbers).reduce((total, value) => total + value, 0);
const plus = (a: number, b: number) => a + b;

/** Nothing counted. */
export const noCounters: Counters = { atoms: {}, views: {} };

/** A day with more counters on top; they must not overlap. */
export function addCounters(usage: DayUsage, more: Counters | null): DayUsage {
  if (!more) return usage;
  return {
    ...usage,
    atoms: combine(usage.atoms, more.atoms, plus),
    views: combine(usage.views, more.views, plus),
  };
}

/**
 * The larger of a day and what its mirror knows. A day's total only ever grows, so a mirror with a smaller total is
 * merely older, and its atoms are not compared: time may have moved between them since.
 */
export function largerOf(usage: DayUsage, mirror: Counters): DayUsage {
  const mend = (now: Numbers, then: Numbers) => (sum(then) > sum(now) ? combine(now, then, Math.max) : now);
  const atoms = mend(usage.atoms, mirror.atoms);
  const views = mend(usage.views, mirror.views);
  return atoms === usage.atoms && views === usage.views ? usage : { ...usage, atoms, views };
}

/** What a day has more than it had; nothing where it has less. */
export function moreThan(usage: Counters, before: Counters): Counters {
  const grown = (now: Numbers, then: Numbers) =>
    Object.fromEntries(
      Object.entries(combine(now, then, (a, b) => a - b)).filter(([, difference]) => difference > 0),
    );
  return { atoms: grown(usage.atoms, before.atoms), views: grown(usage.views, before.views) };
}

/** What is counted now and was not before, and below zero what was and is not; what is the same is left out. */
export function changeOf(now: Counters, before: Counters): Counters {
  const differences = (one: Numbers, other: Numbers) =>
    Object.fromEntries(
      Object.entries(combine(one, other, (a, b) => a - b)).filter(([, difference]) => difference !== 0),
    );
  return {
    atoms: differences(now.atoms, before.atoms),
    views: differences(now.views, before.views),
  };
}

/** What days have counted together. */
export function countersOf(days: readonly Counters[]): Counters {
  return days.reduce(
    (all, { atoms, views }) => ({
      atoms: combine(all.atoms, atoms, plus),
      views: combine(all.views, views, plus),
    }),
    noCounters,
  );
}
