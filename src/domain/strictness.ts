import type { SectionId } from './catalogue';
import { sectionsOf, trackedSections } from './coverage';
import type { Limit } from './limit';
import { isEverOn, keepsLevels, keepsLists } from './restriction';
import type { Schedule } from './schedule';
import { closedMinutes, weekMinutes } from './schedule-hours';
import type { Settings } from './settings';

type Covered = ReadonlySet<SectionId>;

const holds = (outer: Covered, inner: Covered) =>
  inner.size <= outer.size && [...inner].every((section) => outer.has(section));

function isWithin(amounts: Limit['amounts'], bounds: Limit['amounts']): boolean {
  return bounds.every((bound, index) => bound === null || (amounts[index] ?? Infinity) <= bound);
}

/** True where a limit that stands makes another one needless. A visit is counted by the limit's own id. */
function replaces(after: Limit, before: Limit): boolean {
  return (
    after.measure === before.measure &&
    after.per === before.per &&
    (before.per !== 'visit' || after.id === before.id) &&
    isWithin(after.amounts, before.amounts)
  );
}

function keepsLimits(before: Settings, after: Settings): boolean {
  const byId = new Map(after.limits.map((limit) => [limit.id, limit]));
  return before.limits.every((limit) => {
    const covered = sectionsOf(limit.target, before);
    if (covered.size === 0 || limit.amounts.every((amount) => amount === null)) return true;
    const suffices = (other: Limit | undefined) =>
      other !== undefined && replaces(other, limit) && holds(sectionsOf(other.target, after), covered);
    return suffices(byId.get(limit.id)) || after.limits.some(suffices);
  });
}

const packed = new WeakMap<Schedule, Uint32Array>();

/** The closed minutes of a week, 32 in a number. */
function closedBits(hours: Schedule): Uint32Array {
  const known = packed.get(hours);
  if (known) return known;
  const bits = new Uint32Array(Math.ceil(weekMinutes / 32));
  closedMinutes(hours).forEach((closed, at) => {
    if (closed) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  });
  packed.set(hours, bits);
  return bits;
}

/** By section, the minutes of a week in which any hours close it. */
function closedWeeks(settings: Settings): Map<SectionId, Uint32Array> {
  const weeks = new Map<SectionId, Uint32Array>();
  for (const hours of settings.hours) {
    const bits = closedBits(hours);
    for (const section of sectionsOf(hours.target, settings)) {
      const week = weeks.get(section) ?? new Uint32Array(bits.length);
      for (let at = 0; at < bits.length; at += 1) week[at] = (week[at] ?? 0) | (bits[at] ?? 0);
      weeks.set(section, week);
    }
  }
  return weeks;
}

function keepsHours(before: Settings, after: Settings): boolean {
  if (before.hours === after.hours && before.groups === after.groups && before.sites === after.sites)
    return true;
  const has = closedWeeks(after);
  return [...closedWeeks(before)].every(([section, week]) => {
    const now = has.get(section);
    return week.every((bits, at) => (bits & ~(now?.[at] ?? 0)) === 0);
  });
}

function keepsBreaks(before: Settings, after: Settings): boolean {
  const [was, is] = [before.breaks, after.breaks];
  const covered = sectionsOf(was.target, before);
  if (!was.on || covered.size === 0) return true;
  return (
    is.on &&
    is.afterMs <= was.afterMs &&
    is.pauseMs >= was.pauseMs &&
    holds(sectionsOf(is.target, after), covered)
  );
}

function keepsDoor(before: Settings, after: Settings): boolean {
  if (!before.door) return true;
  const tracked = new Set(trackedSections(after).map(({ id }) => id));
  const feeds = trackedSections(before).filter(({ short }) => short);
  return after.door && feeds.every(({ id }) => tracked.has(id));
}

function keepsPause(before: Settings, after: Settings): boolean {
  if (before.pausedUntil === null) return true;
  const longer = after.pausedUntil !== null && after.pausedUntil >= before.pausedUntil;
  return longer && holds(sectionsOf('all', after), sectionsOf('all', before));
}

/** True where there is anything that the smaller choices could loosen. */
function binds({ limits, hours, breaks, door }: Settings): boolean {
  return limits.length > 0 || hours.length > 0 || breaks.on || door;
}

function keepsChoices(before: Settings, after: Settings): boolean {
  return (
    after.dayStart === before.dayStart &&
    (after.extra.perDay === 0 ||
      (after.extra.perDay <= before.extra.perDay && after.extra.ms <= before.extra.ms)) &&
    (before.friendLinks || !after.friendLinks) &&
    (!before.embeds || after.embeds) &&
    (!before.countBackground || after.countBackground) &&
    (!before.fade || after.fade)
  );
}

/**
 * True where `after` allows more than `before` in any respect. Rules are compared by what they cover, so that groups
 * and sites cannot be a way round; one rule may take another's place. Where nothing binds there is nothing to loosen.
 */
export function loosens(before: Settings, after: Settings): boolean {
  const keeps =
    keepsLevels(before, after) &&
    keepsLists(before, after) &&
    (before.lock === null || after.lock !== null) &&
    (after.wait >= before.wait ||
      !(binds(before) || isEverOn(before) || before.quiet.length > 0 || before.lock !== null)) &&
    (!binds(before) || keepsChoices(before, after)) &&
    keepsBreaks(before, after) &&
    keepsDoor(before, after) &&
    keepsPause(before, after) &&
    keepsLimits(before, after) &&
    keepsHours(before, after);
  return !keeps;
}
