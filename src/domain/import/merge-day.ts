import { mergeDetail } from '../day-detail';
import type { StoredInterval } from '../record';
import { type AttentionKind, attentionKinds, type DayUsage } from '../usage';
import { addRows, newRows } from './add-rows';
import { mostMs } from './row-schemas';

type Numbers = Readonly<Record<string, number>>;
type Kinds = DayUsage['kinds'];

/** What one side knows of a day: its counters, and its exact intervals on the monotonic line. */
export interface DaySide {
  readonly usage: DayUsage;
  readonly rows: readonly StoredInterval[];
}

const sum = (numbers: Numbers) => Object.values(numbers).reduce((total, one) => total + one, 0);
const keysOf = (all: readonly object[]) => [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
const above0 = (numbers: Numbers) => Object.fromEntries(Object.entries(numbers).filter(([, one]) => one > 0));

function isSame(one: Numbers, other: Numbers): boolean {
  return keysOf([one, other]).every((key) => (one[key] ?? 0) === (other[key] ?? 0));
}

/** Of every counter the largest. */
function largest(all: readonly Numbers[]): Record<string, number> {
  return Object.fromEntries(keysOf(all).map((key) => [key, Math.max(...all.map((one) => one[key] ?? 0))]));
}

/**
 * The one that knows of more time. Of two that know of as much it is always the same one, whatever their order.
 * @param names of two that know of as much, the one with more of the first name in which they differ is taken
 */
function fullest(all: readonly Numbers[], names: readonly string[] = keysOf(all)): Numbers {
  return all.reduce((found, other) => {
    const more = sum(other) - sum(found);
    const name = names.find((one) => (other[one] ?? 0) !== (found[one] ?? 0)) ?? '';
    return more > 0 || (more === 0 && (other[name] ?? 0) > (found[name] ?? 0)) ? other : found;
  }, {});
}

function fullestKinds(all: readonly Kinds[]): Kinds {
  const entries = keysOf(all).map((id) => {
    // By rank, as intervals that go on at once do: else it would depend on which of their files came first.
    const kinds = fullest(
      all.map((one) => (one[id] ?? {}) as Numbers),
      attentionKinds,
    );
    return [id, kinds as Partial<Record<AttentionKind, number>>] as const;
  });
  return Object.fromEntries(entries);
}

/** True where the intervals of a day tell all of its time. */
function isWhole(usage: DayUsage, told: DayUsage): boolean {
  const kinds = keysOf([usage.kinds, told.kinds]).every((id) =>
    isSame((usage.kinds[id] ?? {}) as Numbers, (told.kinds[id] ?? {}) as Numbers),
  );
  return kinds && isSame(usage.atoms, told.atoms);
}

/** The stricter goal, of those that are known. */
function goalOf(one: DayUsage, other: DayUsage): Pick<DayUsage, 'goal'> {
  const known = [one.goal, other.goal].filter((goal) => goal !== undefined);
  if (known.length === 0) return {};
  const goals = known.filter((goal) => goal !== null);
  return { goal: goals.length === 0 ? null : Math.min(...goals) };
}

/** A side with what its intervals tell. */
interface Told extends DaySide {
  readonly told: DayUsage;
}

/** The hours as a side has recorded them, with what the union adds: the day may have begun at another time then. */
function grownHours({ usage, told }: Told, union: DayUsage): Numbers {
  const entries = keysOf([usage.hours, union.hours]).map((hour) => {
    const added = (union.hours[hour] ?? 0) - (told.hours[hour] ?? 0);
    return [hour, (usage.hours[hour] ?? 0) + Math.max(0, added)] as const;
  });
  return above0(Object.fromEntries(entries));
}

/** Time, by what the intervals of all sides tell, and by what only counters tell. */
function mergeTime(sides: readonly Told[], union: DayUsage): Pick<DayUsage, 'atoms' | 'kinds' | 'hours'> {
  // Days of several places can make one that is longer than any: then nothing is added up.
  const isPossible = Object.values(union.atoms).every((ms) => ms <= mostMs);
  const whole = sides.filter((side) => isPossible && isWhole(side.usage, side.told));
  const bare = sides.filter((side) => !whole.includes(side)).map(({ usage }) => usage);
  const [first] = whole;
  const { atoms, kinds } = union;
  const told = { atoms, kinds, hours: first ? grownHours(first, union) : union.hours };
  if (bare.length === 0) return told;
  const all = isPossible ? [told, ...bare] : bare;
  return {
    atoms: largest(all.map((one) => one.atoms)),
    kinds: fullestKinds(all.map((one) => one.kinds)),
    hours: fullest(all.map((one) => one.hours)),
  };
}

/** Visits: those that the intervals make, and no fewer than a side knows that its intervals do not tell. */
function mergeVisits(sides: readonly Told[], union: DayUsage): Numbers {
  const unexplained = sides.map(({ usage, told }) =>
    Object.fromEntries(Object.entries(usage.visits).filter(([id, count]) => count !== told.visits[id])),
  );
  return above0(largest([union.visits, ...unexplained]));
}

/**
 * One day, from two records of it. Where the exact intervals of both tell all of their time it is what the union of the
 * intervals tells, so that nothing is counted twice; else of every counter the larger. Nothing gets smaller, and merging
 * the same again changes nothing. A day that nobody knows yet is merged with itself.
 * @param one the side whose zone and hours stay
 * @param start where the day starts on the monotonic line, ms
 */
export function mergeDay(one: DaySide, other: DaySide, start: number): DayUsage {
  const [usage, more] = [one.usage, other.usage];
  const added = newRows(one.rows, other.rows);
  const told = addRows(one.rows, start);
  const sides = [
    { ...one, told },
    ...(one === other ? [] : [{ ...other, told: addRows(other.rows, start) }]),
  ];
  const union = added.length === 0 ? told : addRows([...one.rows, ...added], start);
  const detail = mergeDetail(usage.detail, more.detail);
  return {
    ...usage,
    ...mergeTime(sides, union),
    views: largest([usage.views, more.views]),
    skips: largest([usage.skips, more.skips]),
    visits: mergeVisits(sides, union),
    ...goalOf(usage, more),
    ...(detail ? { detail } : {}),
  };
}
