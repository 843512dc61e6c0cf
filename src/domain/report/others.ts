import { addCounters, type Counters, changeOf, countersOf } from '../counters';
import type { Today } from '../today';
import { type DayUsage, emptyDay, timeOf } from '../usage';

/** What another device has counted on a day: ms and videos by section. */
interface OtherDay {
  readonly day: string;
  readonly sections: Readonly<Record<string, readonly [ms: number, videos: number]>>;
}

function counters({ sections }: OtherDay): Counters {
  const list = Object.entries(sections);
  return {
    atoms: Object.fromEntries(list.map(([id, [ms]]) => [id, ms])),
    views: Object.fromEntries(list.map(([id, [, videos]]) => [id, videos])),
  };
}

/**
 * Days with what other devices have counted on them on top: a plain sum.
 * @param last what comes after this day is left out: a wrong clock can put something there
 */
export function withOthers(days: readonly DayUsage[], others: readonly OtherDay[], last: string): DayUsage[] {
  const all = new Map(days.map((day) => [day.day, day]));
  for (const one of others) {
    if (one.day > last) continue;
    all.set(one.day, addCounters(all.get(one.day) ?? emptyDay(one.day, 'UTC'), counters(one)));
  }
  return [...all.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Today without what other devices have counted. */
export function ownToday({ usage, others }: Pick<Today, 'usage' | 'others'>): DayUsage {
  return others ? { ...usage, ...changeOf(usage, others.usage) } : usage;
}

/** Ms of the counted sections that other devices have counted on the days from `from` to `to`. */
export function othersMs(
  others: readonly OtherDay[],
  from: string,
  to: string,
  counted: ReadonlySet<string>,
): number {
  const atoms = countersOf(others.filter(({ day }) => day >= from && day <= to).map(counters)).atoms;
  return timeOf({ atoms }, counted);
}
