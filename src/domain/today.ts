import type { SectionId } from './catalogue';
import { addCounters, type Counters, countersOf, largerOf } from './counters';
import { advanceDay, type DayState } from './day';
import type { Moment } from './enter-beat';
import { type Line, moveLine } from './line';
import { type DayUsage, emptyDay } from './usage';
import { weekStart } from './week';

/** A stretch of watching without a gap: how much of it, and where it ended. */
export interface Run {
  /** Counted ms, and videos. */
  readonly ms: number;
  readonly views: number;
  /** On the monotonic line, ms. */
  readonly end: number;
}

/** An answer to the question at the door: the budget of one visit to a section. */
export interface DoorAnswer {
  readonly purpose: Purpose;
  /** Counted ms that the visit may last. */
  readonly ms: number;
  /** When it was given, ms on the monotonic line. */
  readonly at: number;
}

/** What somebody comes for. */
export const purposes = ['friend', 'learn', 'fun', 'habit'] as const;
export type Purpose = (typeof purposes)[number];

/** How long a visit may be, ms: what the question at the door offers. */
export const visitChoices = [5 * 60_000, 10 * 60_000, 20 * 60_000, 30 * 60_000];

/** More time that was granted today: a closed rule stays open up to so many counted ms of what it covers. */
export interface Extra {
  readonly day: string;
  /** How many times today. */
  readonly used: number;
  /** By id of a limit or of hours, or `door:<section>`: the counted ms of its target up to which it stays open. */
  readonly until: Readonly<Record<string, number>>;
}

/** All that a decision is made from, apart from the settings and the clock. */
export interface Today {
  readonly usage: DayUsage;
  /** What the earlier days of the week that holds the day (from Monday) have counted. */
  readonly week: Counters;
  /** By id of a limit per visit, `break`, or `door:<section>`: see `tracksOf`. */
  readonly runs: Readonly<Record<string, Run>>;
  readonly doors: Readonly<Record<SectionId, DoorAnswer>>;
  readonly extra: Extra | null;
  /** UTC ms at which the day ends and every daily limit starts afresh. */
  readonly endsAt: number;
  /** UTC time plus this is the monotonic line, ms. */
  readonly shift: number;
  /** Every zone in which this day has been, the present one too: hours are closed by any of their clocks. */
  readonly zones: readonly string[];
  /** What of `usage` and `week` is from the user's other devices, where they are synced. Never in a `Standing`. */
  readonly others?: { readonly usage: Counters; readonly week: Counters };
}

/** What belongs to the budgets of the present, and to no history. */
export interface Budget {
  readonly extra: Extra | null;
  readonly doors: Readonly<Record<SectionId, DoorAnswer>>;
  /** By day of the last week: what had been counted when the history was erased. It still weighs on the limits. */
  readonly kept: Readonly<Record<string, Counters>>;
}

/** Where things stand: the day in force, the line, and today. */
export interface Standing extends Moment {
  readonly today: Today;
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

/** What is stored of the present. */
export interface StoredPresent {
  /** The day in force; nothing when it is not stored yet. */
  readonly usage: DayUsage | undefined;
  /** The stored days from Monday to the day before, together. */
  readonly week: Counters;
  readonly runs: Today['runs'];
  readonly budget: Budget | null;
}

/** Where things stand, from what is stored. */
export function standingOf(moment: Moment, { usage, week, runs, budget }: StoredPresent): Standing {
  const { state, line } = moment;
  const monday = weekStart(state.day, 1);
  const kept = Object.entries(budget?.kept ?? {}).filter(([day]) => day >= monday && day < state.day);
  return {
    ...moment,
    today: {
      usage: addCounters(usage ?? emptyDay(state.day, state.zone), budget?.kept[state.day] ?? null),
      week: countersOf([week, ...kept.map(([, counters]) => counters)]),
      runs,
      doors: budget?.doors ?? {},
      extra: budget?.extra?.day === state.day ? budget.extra : null,
      endsAt: state.end,
      shift: line.shift,
      zones: state.zones,
    },
  };
}

/** The same with what the mirror knows of this day, where it knows more. */
export function withMirror(standing: Standing, mirror: Standing | null): Standing {
  const { today } = standing;
  if (!mirror || mirror.today.usage.day !== today.usage.day) return standing;
  const before = mirror.today;
  const { atoms, views } = largerOf({ ...today.usage, ...today.week }, before.week);
  return {
    ...standing,
    today: {
      ...today,
      usage: largerOf(today.usage, before.usage),
      week: { atoms, views },
      runs: { ...before.runs, ...today.runs },
      doors: laterDoors(today.doors, before.doors),
      extra: moreUsed(today.extra, before.extra),
    },
  };
}

/** Of each section's answers at the door the last one. */
export function laterDoors(one: Today['doors'], other: Today['doors']): Today['doors'] {
  const later = (Object.entries(other) as [SectionId, DoorAnswer][]).filter(
    ([section, { at }]) => at > (one[section]?.at ?? Number.NEGATIVE_INFINITY),
  );
  return { ...one, ...Object.fromEntries(later) };
}

/** The record of extra time that knows of more; both are of one day. */
export function moreUsed(one: Extra | null, other: Extra | null): Extra | null {
  if (!one || !other) return one ?? other;
  return other.used > one.used ? other : one;
}
