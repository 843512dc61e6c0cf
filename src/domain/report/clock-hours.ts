import type { StoredInterval } from '../record';
import type { DayUsage } from '../usage';
import { areWhole } from './day-trace';
import { disjoint } from './disjoint';

const hourMs = 3_600_000;

/**
 * Ms by whole hours since the start of a day, by the clock on the wall as it was then, where the intervals tell all of the
 * day: it can have started at another hour than days do now, or the zone can have changed in it. Else by the hours
 * that had passed, as they were counted.
 * @param intervals those of the day
 * @param dayStart minutes after midnight at which days start now
 */
export function clockHours(
  usage: DayUsage,
  intervals: readonly StoredInterval[],
  dayStart: number,
): DayUsage['hours'] {
  if (intervals.length === 0 || !areWhole(usage, intervals)) return usage.hours;
  const hours: Record<string, number> = {};
  for (const { start, end, zoneOffset } of disjoint(intervals)) {
    const shift = (zoneOffset - dayStart) * 60_000;
    for (let at = start; at < end; ) {
      const passed = Math.floor((at + shift) / hourMs);
      const next = Math.min(end, (passed + 1) * hourMs - shift);
      hours[passed % 24] = (hours[passed % 24] ?? 0) + next - at;
      at = next;
    }
  }
  return hours;
}
