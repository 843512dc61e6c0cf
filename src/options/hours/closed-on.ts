import type { Schedule } from '../../domain/schedule';
import { closedMinutes } from '../../domain/schedule-hours';

const dayMinutes = 1440;

/** A closed stretch of one day: minutes after its midnight, 0 to 1440. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When hours are closed on a weekday (1 is Monday, 7 Sunday), in order. */
export function closedOn(schedule: Schedule, weekday: number): Stretch[] {
  const start = (weekday - 1) * dayMinutes;
  const day = closedMinutes(schedule).subarray(start, start + dayMinutes);
  const found: Stretch[] = [];
  for (let from = day.indexOf(1); from >= 0; from = day.indexOf(1, found.at(-1)?.to)) {
    const open = day.indexOf(0, from);
    found.push({ from, to: open < 0 ? dayMinutes : open });
    if (open < 0) break;
  }
  return found;
}

/** True where a whole day is closed. */
export function isShut([first]: readonly Stretch[]): boolean {
  return first?.from === 0 && first.to === dayMinutes;
}
