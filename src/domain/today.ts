import { type DayState, dayOf } from './day';
import type { Extra, Today } from './decision';
import { type DayUsage, emptyDay } from './usage';

function larger(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const result = { ...one };
  for (const [key, value] of Object.entries(other)) result[key] = Math.max(result[key] ?? 0, value);
  return result;
}

function largerExtra(one: Extra | null, other: Extra | null): Extra | null {
  if (!one || !other || one.day !== other.day) return one ?? other;
  return { day: one.day, until: larger(one.until, other.until) };
}

/** What the usage and its mirror know together: counters never shrink, so the larger of each is the true one. */
export function mergeToday(today: Today, mirror: Today | null): Today {
  if (!mirror || mirror.usage.day !== today.usage.day) return today;
  const usage: DayUsage = {
    ...today.usage,
    atoms: larger(today.usage.atoms, mirror.usage.atoms),
    views: larger(today.usage.views, mirror.usage.views),
  };
  return {
    usage,
    extra: largerExtra(today.extra, mirror.extra),
    endsAt: Math.max(today.endsAt, mirror.endsAt),
  };
}

/** A day on which nothing has been recorded yet. */
export function freshToday(now: number, zone: string, dayStart: number): Today {
  const { day, end } = dayOf(now, zone, dayStart);
  return { usage: emptyDay(day, zone), extra: null, endsAt: end };
}

/** Today, from the day in force and what is stored of it. */
export function todayOf(state: DayState, usage: DayUsage | undefined, extra: Extra | null): Today {
  return {
    usage: usage ?? emptyDay(state.day, state.zone),
    extra: extra?.day === state.day ? extra : null,
    endsAt: state.end,
  };
}
