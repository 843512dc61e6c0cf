import { type Counters, changeOf, countersOf, noCounters } from '../counters';
import type { Budget } from '../today';
import { weekStart } from '../week';
import type { ErasedDay } from './erased';

type Kept = Budget['kept'];

const isNothing = ({ atoms, views }: Counters) => Object.keys({ ...atoms, ...views }).length === 0;

/**
 * What erased days have to leave behind: the bare numbers that they had more, by day of the week that is still going
 * on. Where time was shared with what stays, the other's own time is taken off, so that every sum is what it was.
 * @param today the day in force
 */
export function weightOf(days: readonly ErasedDay[], today: string): Kept {
  const monday = weekStart(today, 1);
  return Object.fromEntries(
    days
      .filter(({ before }) => before.day >= monday)
      .map(({ before, after }) => [before.day, changeOf(before, after ?? noCounters)] as const)
      .filter(([, counters]) => !isNothing(counters)),
  );
}

/** What is kept once more weighs. */
export function keepMore(kept: Kept, more: Kept): Kept {
  const days = [...new Set([...Object.keys(kept), ...Object.keys(more)])].sort();
  return Object.fromEntries(
    days.map((day) => {
      const sum = countersOf([kept[day] ?? noCounters, more[day] ?? noCounters]);
      return [day, changeOf(sum, noCounters)];
    }),
  );
}

/** What is kept once something is back on its days. A day whose week is over is kept no more. */
export function keepLess(kept: Kept, less: Kept): Kept {
  return Object.fromEntries(
    Object.entries(kept)
      .map(([day, counters]) => [day, changeOf(counters, less[day] ?? noCounters)] as const)
      .filter(([, counters]) => !isNothing(counters)),
  );
}

/** What is kept without the days of weeks that are over. */
export function keepThisWeek(kept: Kept, today: string): Kept {
  const monday = weekStart(today, 1);
  return Object.fromEntries(Object.entries(kept).filter(([day]) => day >= monday));
}
