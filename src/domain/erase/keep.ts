import { type Counters, changeOf, countersOf, noCounters } from '../counters';
import type { Budget } from '../today';
import { timeOf } from '../usage';
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

type Numbers = Readonly<Record<string, number>>;

/** What is kept makes no section lighter: a part of it may have come back from a file already. */
function notNegative({ atoms, views }: Counters): Counters {
  const isLighter = (section: string) => timeOf({ atoms }, new Set([section])) < 0;
  const pick = (numbers: Numbers, is: (key: string, value: number) => boolean) =>
    Object.fromEntries(Object.entries(numbers).filter(([key, value]) => value > 0 || is(key, value)));
  return {
    atoms: pick(atoms, (key) => !key.split('+').some(isLighter)),
    views: pick(views, () => false),
  };
}

function less(kept: Kept, how: (counters: Counters, day: string) => Counters): Kept {
  return Object.fromEntries(
    Object.entries(kept)
      .map(([day, counters]) => [day, how(counters, day)] as const)
      .filter(([, counters]) => !isNothing(counters)),
  );
}

/** What is kept once something is back on its days. A day whose week is over is kept no more. */
export function keepLess(kept: Kept, back: Kept): Kept {
  return less(kept, (counters, day) => notNegative(changeOf(counters, back[day] ?? noCounters)));
}

/** What is kept once a copy of this very Tosha has brought days back. What else it adds to them weighs as well. */
export function keepRest(kept: Kept, grown: Kept): Kept {
  const rest = (numbers: Numbers, more: Numbers = {}) =>
    Object.fromEntries(
      Object.entries(numbers).map(([key, value]) => {
        const back = more[key] ?? 0;
        return [
          key,
          value > 0 ? Math.max(0, value - Math.max(0, back)) : Math.min(0, value - Math.min(0, back)),
        ];
      }),
    );
  return less(kept, ({ atoms, views }, day) =>
    changeOf({ atoms: rest(atoms, grown[day]?.atoms), views: rest(views, grown[day]?.views) }, noCounters),
  );
}

/** What is kept without the days of weeks that are over. */
export function keepThisWeek(kept: Kept, today: string): Kept {
  const monday = weekStart(today, 1);
  return Object.fromEntries(Object.entries(kept).filter(([day]) => day >= monday));
}
