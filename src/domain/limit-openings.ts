import { dayHolding, startOfDay } from './calendar';
import { addDays } from './day';
import type { Limit } from './limit';
import { visitGapMs } from './record';
import type { Settings } from './settings';
import type { Today } from './today';
import type { Clock } from './verdict';
import { weekStart } from './week';

/** The amount of a limit on a day (`YYYY-MM-DD`), ms or videos; `null` where it has none. */
export function amountOn(limit: Limit, day: string): number | null {
  if (limit.per !== 'day') return limit.amounts[0] ?? null;
  return limit.amounts[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? null;
}

/** The first day of the next seven on which a daily limit gives nothing; `null`: none. */
export function zeroDayAfter(limit: Limit, day: string): string | null {
  if (!limit.amounts.includes(0)) return null;
  for (let count = 1; count <= 7; count += 1) {
    const next = addDays(day, count);
    if (amountOn(limit, next) === 0) return next;
  }
  return null;
}

/** The first moment from `at` on, of a later day than today, at which a daily limit gives anything. */
function openDayFrom(limit: Limit, at: number, settings: Settings, today: Today, zone: string): number {
  if (!limit.amounts.includes(0)) return at;
  const tomorrow = addDays(today.usage.day, 1);
  const holding = at === today.endsAt ? tomorrow : dayHolding(at, zone, settings.dayStart);
  // Where the clock was set back the calendar may still name a day that is over.
  const isOver = holding < tomorrow;
  const from = isOver ? tomorrow : holding;
  for (let count = 0; count < 7; count += 1) {
    const day = addDays(from, count);
    if (amountOn(limit, day) !== 0)
      return count === 0 ? at : Math.max(at, startOfDay(day, zone, settings.dayStart));
  }
  return Number.POSITIVE_INFINITY;
}

/** When a used-up budget of a week or a visit is whole again, UTC ms. */
function renewedAt({ id, per }: Limit, settings: Settings, today: Today, { now, zone }: Clock): number {
  if (per === 'visit') return (today.runs[id]?.end ?? now) + visitGapMs - today.shift;
  const monday = addDays(weekStart(today.usage.day, 1), 7);
  return Math.max(today.endsAt, startOfDay(monday, zone, settings.dayStart));
}

/**
 * The first moment from another one on at which a limit does not close: see `Verdict.opensFrom`.
 * @param state `used`: nothing is left; `closed`: and nothing was granted on top
 */
export function opensFrom(
  limit: Limit,
  settings: Settings,
  today: Today,
  clock: Clock,
  { used, closed }: { readonly used: boolean; readonly closed: boolean },
): (at: number) => number {
  if (limit.per === 'day')
    return (at) =>
      at < today.endsAt && !closed
        ? at
        : openDayFrom(limit, Math.max(at, today.endsAt), settings, today, clock.zone);
  return (at) => {
    if (!used || (!closed && at < today.endsAt)) return at;
    if (limit.amounts[0] === 0) return Number.POSITIVE_INFINITY;
    return Math.max(at, renewedAt(limit, settings, today, clock));
  };
}
