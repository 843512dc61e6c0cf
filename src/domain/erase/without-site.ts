import type { SiteId } from '../catalogue';
import type { StoredInterval } from '../record';
import { atomKey, type DayUsage } from '../usage';
import { hoursOf } from './hours-of';
import { isOfSite } from './selection';

type Numbers = Readonly<Record<string, number>>;

const total = (numbers: Numbers) => Object.values(numbers).reduce((sum, value) => sum + value, 0);

function isSame(one: Numbers, other: Numbers): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** What both had at once stays the other's. */
function atomsWithout(atoms: Numbers, isErased: (section: string) => boolean): Record<string, number> {
  const left: Record<string, number> = {};
  for (const [key, ms] of Object.entries(atoms)) {
    const name = atomKey(key.split('+').filter((section) => !isErased(section)));
    if (name) left[name] = (left[name] ?? 0) + ms;
  }
  return left;
}

/**
 * The hours of what is left. Known where the site was never on alone, and where the day's own intervals tell all of its
 * hours; else they are left out, for a share of them would be a guess.
 */
function hoursWithout(
  { atoms, hours }: DayUsage,
  left: Numbers,
  isErased: (section: string) => boolean,
  intervals: readonly StoredInterval[],
  starts: readonly number[],
): Numbers {
  if (total(left) === total(atoms)) return hours;
  const start = starts.find((one) => isSame(hoursOf(intervals, one), hours));
  if (start === undefined) return {};
  return hoursOf(
    intervals.filter(({ section }) => !isErased(section)),
    start,
  );
}

/**
 * A day without anything of a site; `null` where nothing else is on it, and the very same day where the site is not.
 * Sums of all other sections stay what they were.
 * @param intervals all that are stored of the day
 * @param starts when the day may have started, UTC ms: the one that tells of the day's hours is taken
 */
export function withoutSite(
  day: DayUsage,
  site: SiteId,
  intervals: readonly StoredInterval[],
  starts: readonly number[],
): DayUsage | null {
  const isErased = (section: string) => isOfSite(section, site);
  const { kinds, views, skips, visits, detail, ...others } = day;
  const names = [day.atoms, kinds, views, skips, visits].flatMap(Object.keys);
  if (!names.some((name) => name.split('+').some(isErased))) return day;
  const without = <T>(parts: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(parts).filter(([section]) => !isErased(section)));
  const atoms = atomsWithout(day.atoms, isErased);
  const left = {
    ...others,
    atoms,
    kinds: without(kinds),
    hours: hoursWithout(day, atoms, isErased, intervals, starts),
    views: without(views),
    skips: without(skips),
    visits: without(visits),
  };
  const isEmpty = [left.atoms, left.kinds, left.views, left.skips, left.visits].every(
    (part) => Object.keys(part).length === 0,
  );
  return isEmpty ? null : left;
}
