import { changeOf } from '../counters';
import { dayStartOn, enterBeat, type Moment } from '../enter-beat';
import type { StoredInterval } from '../record';
import { type DayUsage, emptyDay } from '../usage';
import { bringPart, isReduced } from './bring-part';
import type { Erased, ErasedDay } from './erased';

type Numbers = Readonly<Record<string, number>>;

/** What came in between, apart from the erased. */
interface Between {
  /** Intervals as they were when it was erased. */
  readonly left: readonly StoredInterval[];
  /** What has been watched since, longer rows by what they have grown. */
  readonly since: readonly StoredInterval[];
}

/** Parts the intervals of days that have changed since into those that were there and those that have come. */
export function partSince(stored: readonly StoredInterval[], { left }: Pick<Erased, 'left'>): Between {
  const reached = new Map(left);
  const was: StoredInterval[] = [];
  const since: StoredInterval[] = [];
  for (const row of stored) {
    const until = row.id === undefined ? undefined : reached.get(row.id);
    if (until === undefined) since.push(row);
    else if (until >= row.until) was.push(row);
    else {
      const { id: _, ...grown } = row;
      was.push({ ...row, until, end: row.end - (row.until - until) });
      since.push({ ...grown, from: until, start: row.end - (row.until - until) });
    }
  }
  return { left: was, since };
}

const more = (now: Numbers, then: Numbers, onto: Numbers): Record<string, number> => {
  const sums: Record<string, number> = { ...onto };
  for (const [key, value] of Object.entries(now)) {
    const grown = value - (then[key] ?? 0);
    if (grown > 0) sums[key] = (sums[key] ?? 0) + grown;
  }
  return sums;
};
const larger = (one: Numbers, other: Numbers): Record<string, number> => {
  const all = { ...one };
  for (const [key, value] of Object.entries(other)) all[key] = Math.max(all[key] ?? 0, value);
  return all;
};

/** True where a day is what the intervals since have made of it: nobody has brought it from a file meanwhile. */
function isExplained(now: DayUsage, made: DayUsage): boolean {
  return Object.keys(changeOf(now, made).atoms).length === 0;
}

function largerDay(one: DayUsage, other: DayUsage): DayUsage {
  const { atoms, hours, views, skips, visits } = other;
  const kinds = Object.entries(other.kinds).map(([id, sums]) => [id, larger(one.kinds[id] ?? {}, sums)]);
  return {
    ...one,
    atoms: larger(one.atoms, atoms),
    kinds: { ...one.kinds, ...Object.fromEntries(kinds) },
    hours: larger(one.hours, hours),
    views: larger(one.views, views),
    skips: larger(one.skips, skips),
    visits: larger(one.visits, visits),
  };
}

/** True where rows that were left are part of others now: what was erased earlier has been brought back by another page. */
function isMixed(
  days: readonly ErasedDay[],
  stored: readonly StoredInterval[],
  left: Erased['left'],
  moment: Moment,
): boolean {
  const [first] = days.map(({ before }) => before).sort((one, other) => (one.day < other.day ? -1 : 1));
  const from = first === undefined ? 0 : dayStartOn(first, moment);
  const ids = new Set(stored.map(({ id }) => id));
  return left.some(([id, until]) => until > from && !ids.has(id));
}

/** What brings erased days back on which something has been counted since. */
export interface BroughtBack {
  readonly days: readonly DayUsage[];
  /** Rows to write, and the numbers of those that are part of longer ones now. */
  readonly rows: readonly StoredInterval[];
  readonly gone: readonly number[];
}

/**
 * Puts erased days back under what has been watched since: it is entered again, as if nothing had been erased.
 * @param changed the erased days that are not as they were left, each with what is stored of it now
 * @param around the intervals that were erased, and the stored ones of these days and of the days before them
 */
export function bringBack(
  all: readonly (ErasedDay & { readonly now: DayUsage | null })[],
  around: { readonly erased: readonly StoredInterval[]; readonly stored: readonly StoredInterval[] },
  left: Erased['left'],
  moment: Moment,
): BroughtBack {
  const mixed = isMixed(all, around.stored, left, moment);
  const isParted = (day: (typeof all)[number]) => mixed || isReduced(day);
  const changed = all.filter((day) => !isParted(day));
  const parted = all.filter(isParted).map((day) => bringPart(day, around.erased, around.stored, moment));
  const names = new Set(changed.map(({ before }) => before.day));
  const own = around.stored.filter(({ day }) => names.has(day));
  const others = around.stored.filter(({ day }) => !names.has(day));
  const parts = partSince(own, { left });
  const there = [...others, ...parts.left];
  const enter = (rows: readonly StoredInterval[], days: readonly DayUsage[]) =>
    enterBeat(parts.since, [], rows, new Map(days.map((day) => [day.day, day])), moment);
  const back = enter(
    [...there, ...around.erased],
    changed.map(({ before }) => before),
  );
  const made = enter(
    there,
    changed.flatMap(({ after }) => after ?? []),
  );
  const days = changed.map(({ before, after, now }) => {
    const day = back.days.get(before.day) ?? before;
    if (!now) return day;
    const then = after ?? emptyDay(before.day, before.zone);
    const grown = {
      ...day,
      views: more(now.views, then.views, day.views),
      skips: more(now.skips, then.skips, day.skips),
      ...(now.goal === undefined ? {} : { goal: now.goal }),
    };
    return isExplained(now, made.days.get(before.day) ?? then) ? grown : largerDay(grown, now);
  });
  const kept = new Set(back.rows.map(({ id }) => id));
  const gone = parts.since.flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id]));
  return { days: [...parted, ...days], rows: back.changed, gone };
}
