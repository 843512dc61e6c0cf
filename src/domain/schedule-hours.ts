import type { Schedule, Window } from './schedule';
import { firstMoment, lastMoment, localTime } from './zone-clock';

/** A closed stretch, UTC ms; the end is `Infinity` where it never opens again. */
export interface Closed {
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const dayMinutes = 1440;
/** Minutes of a week: what a schedule is made of. */
export const weekMinutes = 7 * dayMinutes;
const weekMs = weekMinutes * minuteMs;
/** 1970-01-05 was a Monday. */
const firstMonday = 4 * dayMinutes * minuteMs;

const weeks = new WeakMap<Schedule, Uint8Array>();
const shapes = new WeakMap<Schedule, readonly (readonly [from: number, to: number])[]>();
const near = new WeakMap<Schedule, Map<string, readonly Closed[]>>();

function mark(week: Uint8Array, { days, from, to }: Window, value: number): void {
  const length = to > from ? to - from : to - from + dayMinutes;
  for (const day of days) {
    const start = (day - 1) * dayMinutes + from;
    const end = start + length;
    week.fill(value, start, end);
    if (end > weekMinutes) week.fill(value, 0, end - weekMinutes);
  }
}

/** 1 for every minute of a week, from Monday's midnight, in which the hours are closed. Not to be written to. */
export function closedMinutes(schedule: Schedule): Uint8Array {
  const known = weeks.get(schedule);
  if (known) return known;
  const only = schedule.mode === 'only';
  const week = new Uint8Array(weekMinutes).fill(only ? 1 : 0);
  for (const window of schedule.windows) mark(week, window, only ? 0 : 1);
  weeks.set(schedule, week);
  return week;
}

/** The closed stretches of a week in its minutes; one across Sunday's midnight ends after the week. */
function shapeOf(schedule: Schedule): readonly (readonly [from: number, to: number])[] {
  const known = shapes.get(schedule);
  if (known) return known;
  const week = closedMinutes(schedule);
  const shape: [number, number][] = [];
  const opening = week.indexOf(0);
  // From the first open minute once round, so that no stretch is cut at midnight.
  for (let minute = opening; opening >= 0 && minute < opening + weekMinutes; minute += 1) {
    if (!week[minute % weekMinutes]) continue;
    const from = minute;
    while (week[minute % weekMinutes]) minute += 1;
    shape.push([from, minute]);
  }
  shapes.set(schedule, shape);
  return shape;
}

function find(schedule: Schedule, zone: string, monday: number): Closed[] {
  const found: Closed[] = [];
  for (let week = -2; week <= 2; week += 1) {
    for (const [from, to] of shapeOf(schedule)) {
      const start = monday + week * weekMs;
      // Where the clock shows an hour twice, the stretch begins with the first and ends with the last of both.
      const next = {
        from: firstMoment(zone, start + from * minuteMs),
        to: lastMoment(zone, start + to * minuteMs),
      };
      const before = found.at(-1);
      if (next.to <= next.from) continue;
      if (before && next.from <= before.to)
        found[found.length - 1] = { from: before.from, to: Math.max(before.to, next.to) };
      else found.push(next);
    }
  }
  return found;
}

/** The closed stretches from a week before `at` (UTC ms) to more than a week after it by the clock of a zone, in order. */
function closedNear(schedule: Schedule, zone: string, at: number): readonly Closed[] {
  if (!closedMinutes(schedule).includes(0))
    return [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  const monday = firstMonday + Math.floor((localTime(zone, at) - firstMonday) / weekMs) * weekMs;
  const key = `${zone}|${monday}`;
  const memory = near.get(schedule) ?? new Map<string, readonly Closed[]>();
  const known = memory.get(key);
  if (known) return known;
  const found = find(schedule, zone, monday);
  if (memory.size >= 8) memory.clear();
  memory.set(key, found);
  near.set(schedule, memory);
  return found;
}

/** The closed stretch that holds the moment `at` (UTC ms) by the clock of a zone; `null` where the hours are open. */
export function closedAt(schedule: Schedule, zone: string, at: number): Closed | null {
  return closedNear(schedule, zone, at).find(({ from, to }) => from <= at && at < to) ?? null;
}

/** The first closed stretch that begins after `at` (UTC ms) and within eight days of it; `null`: none. */
export function nextClosed(schedule: Schedule, zone: string, at: number): Closed | null {
  const next = closedNear(schedule, zone, at).find(({ from }) => from > at);
  return next && next.from <= at + 8 * dayMinutes * minuteMs ? next : null;
}
