import { advanceDay, type DayState } from './day';
import type { Extra, Today } from './decision';
import type { Moment } from './enter-beat';
import { type Line, moveLine } from './line';
import { type DayUsage, emptyDay } from './usage';

/** Bare counters of a day, as in `DayUsage`. */
export interface Counters {
  readonly atoms: Readonly<Record<string, number>>;
  readonly views: Readonly<Record<string, number>>;
}

/** What belongs to the budgets of one day, and to no history. */
export interface Budget {
  readonly extra: Extra | null;
  /** What had been counted when the history was erased: it still weighs on the limits of its day. */
  readonly kept: (Counters & { readonly day: string }) | null;
}

/** Where things stand: the day in force, the line, and today. */
export interface Standing extends Moment {
  readonly today: Today;
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

/**
 * The day in force and the line at `now`, from what they were (`null`: never).
 * @param span see `moveLine`
 */
export function momentAt(
  before: { readonly state: DayState; readonly line: Line } | null,
  now: number,
  zone: string,
  dayStart: number,
  span = 0,
): Moment {
  return {
    state: advanceDay(before?.state ?? null, now, zone, dayStart),
    line: moveLine(before?.line ?? null, now, span),
  };
}

/** Where things stand, from what is stored of the day in force. */
export function standingOf(moment: Moment, stored: DayUsage | undefined, budget: Budget | null): Standing {
  const { state } = moment;
  const kept = budget?.kept?.day === state.day ? budget.kept : null;
  const usage = addCounters(stored ?? emptyDay(state.day, state.zone), kept);
  const extra = budget?.extra?.day === state.day ? budget.extra : null;
  return { ...moment, today: { usage, extra, endsAt: state.end } };
}

/** The same with what the mirror knows of this day, where it knows more. */
export function withMirror(standing: Standing, mirror: Standing | null): Standing {
  const { today } = standing;
  if (!mirror || mirror.today.usage.day !== today.usage.day) return standing;
  const usage = largerOf(today.usage, mirror.today.usage);
  return { ...standing, today: { ...today, usage, extra: today.extra ?? mirror.today.extra } };
}
