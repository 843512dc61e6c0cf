import type { RestrictedLevel } from './choices';
import { type QuietPart, strictParts } from './quiet/parts';
import type { Schedule, Window } from './schedule';
import { closedAt, closedMinutes, nextClosed, weekMinutes } from './schedule-hours';
import type { Settings } from './settings';

type Chosen = Pick<Settings, 'restricted' | 'restrictedHours'>;

const schedules = new WeakMap<readonly Window[], Schedule>();

/** The hours of restricted mode as a schedule; the very same object for the same windows. */
function scheduleOf(windows: readonly Window[]): Schedule {
  const known = schedules.get(windows);
  if (known) return known;
  const schedule: Schedule = {
    id: 'restricted',
    target: 'all',
    mode: 'closed',
    windows,
    bedtime: false,
    windDown: false,
  };
  schedules.set(windows, schedule);
  return schedule;
}

/** The level in force at a moment (UTC ms) by the clock of a zone: by the switch or by its hours; `null`: off. */
export function levelAt(
  { restricted: { on, level }, restrictedHours }: Chosen,
  at: number,
  zone: string,
): RestrictedLevel | null {
  return on || closedAt(scheduleOf(restrictedHours), zone, at) !== null ? level : null;
}

/** When the hours turn restricted mode on or off next, UTC ms; `null` where they do not within eight days. */
export function nextLevelChange(
  { restricted: { on }, restrictedHours }: Chosen,
  at: number,
  zone: string,
): number | null {
  if (on || restrictedHours.length === 0) return null;
  const schedule = scheduleOf(restrictedHours);
  const end = closedAt(schedule, zone, at)?.to ?? nextClosed(schedule, zone, at)?.from ?? null;
  return end !== null && Number.isFinite(end) ? end : null;
}

const rank = (level: RestrictedLevel) => (level === 'strict' ? 2 : 1);

/** True where restricted mode is ever on. */
export function isEverOn({ restricted, restrictedHours }: Chosen): boolean {
  return restricted.on || restrictedHours.some(({ days }) => days.length > 0);
}

/** True where at every minute of a week the level is at least what it was. */
export function keepsLevels(before: Chosen, after: Chosen): boolean {
  if (!isEverOn(before)) return true;
  if (rank(after.restricted.level) < rank(before.restricted.level)) return false;
  if (after.restricted.on || before.restrictedHours === after.restrictedHours)
    return after.restricted.on || !before.restricted.on;
  const was = before.restricted.on
    ? new Uint8Array(weekMinutes).fill(1)
    : closedMinutes(scheduleOf(before.restrictedHours));
  const is = closedMinutes(scheduleOf(after.restrictedHours));
  return was.every((on, minute) => !on || is[minute] === 1);
}

/** True where nothing is taken off the lists that binds: topics, words and engines do while the mode is ever on. */
export function keepsLists(before: Settings, after: Settings): boolean {
  const holds = (list: 'topics' | 'words' | 'quiet' | 'engines') => {
    if (before[list] === after[list]) return true;
    const kept = new Set<string>(after[list]);
    return before[list].every((entry) => kept.has(entry));
  };
  return holds('quiet') && (!isEverOn(before) || (holds('topics') && holds('words') && holds('engines')));
}

/** The parts that are quiet: those that were chosen, and at the strict level some on every site. */
export function quietNow({ quiet }: Pick<Settings, 'quiet'>, level: RestrictedLevel | null): QuietPart[] {
  return [...new Set([...quiet, ...(level === 'strict' ? strictParts : [])])];
}
