import type { StoredInterval } from '../record';

const hourMs = 3_600_000;

/**
 * Ms with any section by whole hours since the day's start, as in `DayUsage.hours`, from all intervals of the day in
 * any order.
 * @param start when the day started, UTC ms; by the wall clock, so that one that was set back does no harm
 */
export function hoursOf(
  intervals: readonly Pick<StoredInterval, 'start' | 'from' | 'until'>[],
  start: number,
): Record<string, number> {
  const hours: Record<string, number> = {};
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start: wall, from, until } of intervals.toSorted((a, b) => a.from - b.from)) {
    const dayStart = start + from - wall;
    let at = Math.max(from, reached);
    while (at < until) {
      const hour = Math.max(0, Math.floor((at - dayStart) / hourMs));
      const end = Math.min(until, dayStart + (hour + 1) * hourMs);
      hours[hour] = (hours[hour] ?? 0) + end - at;
      at = end;
    }
    reached = Math.max(reached, until);
  }
  return hours;
}
