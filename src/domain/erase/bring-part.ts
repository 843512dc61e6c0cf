import type { Counters } from '../counters';
import { dayStartOn, type Moment } from '../enter-beat';
import { addIntervals, type StoredInterval } from '../record';
import { type DayUsage, emptyDay } from '../usage';
import type { ErasedDay } from './erased';

type Numbers = Readonly<Record<string, number>>;

const total = (numbers: Numbers) => Object.values(numbers).reduce((sum, value) => sum + value, 0);

/** True for a day from which more has been erased since: by another page, or on another device. */
export function isReduced({ after, now }: ErasedDay & { readonly now: DayUsage | null }): boolean {
  const less = (of: keyof Counters) => total(now?.[of] ?? {}) < total(after?.[of] ?? {});
  return less('atoms') || less('views');
}

/** What there is now, and what was taken. */
function plus(now: Numbers, before: Numbers, after: Numbers = {}): Record<string, number> {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const sums = names.map((id) => [id, (now[id] ?? 0) + (before[id] ?? 0) - (after[id] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** Time by the exact intervals; where they are kept no more, by the numbers. */
function withTime(
  { before, after }: ErasedDay,
  now: DayUsage,
  rows: readonly StoredInterval[],
  stored: readonly StoredInterval[],
  moment: Moment,
): DayUsage {
  if (rows.length > 0) return addIntervals(now, dayStartOn(now, moment), stored, rows);
  const kinds = Object.entries(before.kinds).map(
    ([id, sums]) => [id, plus(now.kinds[id] ?? {}, sums, after?.kinds[id])] as const,
  );
  return {
    ...now,
    atoms: plus(now.atoms, before.atoms, after?.atoms),
    kinds: { ...now.kinds, ...Object.fromEntries(kinds) },
    hours: plus(now.hours, before.hours, after?.hours),
    visits: plus(now.visits, before.visits, after?.visits),
  };
}

/**
 * Puts back what was erased of a day from which more was erased later: that stays erased.
 * @param erased the intervals that were erased
 * @param stored those that are there
 */
export function bringPart(
  day: ErasedDay & { readonly now: DayUsage | null },
  erased: readonly StoredInterval[],
  stored: readonly StoredInterval[],
  moment: Moment,
): DayUsage {
  const { before, after } = day;
  const now = day.now ?? emptyDay(before.day, before.zone);
  const own = erased.filter((row) => row.day === before.day);
  return {
    ...withTime(day, now, own, stored, moment),
    views: plus(now.views, before.views, after?.views),
    skips: plus(now.skips, before.skips, after?.skips),
    ...(before.goal === undefined ? {} : { goal: before.goal }),
  };
}
