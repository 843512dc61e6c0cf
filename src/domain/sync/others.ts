import { addCounters, type Counters, countersOf } from '../counters';
import type { Totals } from '../import/brought';
import type { Today } from '../today';
import { lessTotals, type Weights } from './weights';

/** What the user's other devices have counted: on the day in force, and on the earlier days of its week. */
export interface Others {
  readonly usage: Counters;
  readonly week: Counters;
}

/** By day, and by device: what others have counted, be it erased or not. */
export type OtherSums = Readonly<Record<string, Readonly<Record<string, Counters>>>>;

/** Today with what other devices have counted: a limit counts what was watched on all of them, a plain sum. */
export function withOthers(today: Today, others: Others | null): Today {
  if (!others) return today;
  const { usage, week } = others;
  return { ...today, usage: addCounters(today.usage, usage), week: countersOf([today.week, week]), others };
}

/** What other devices have counted, from sums by day; `null` where they have counted nothing. */
export function othersIn(sums: OtherSums, day: string, monday: string): Others | null {
  const of = (name: string) => Object.values(sums[name] ?? {});
  const before = Object.keys(sums).filter((name) => name >= monday && name < day);
  const [usage, week] = [countersOf(of(day)), countersOf(before.flatMap(of))];
  const isEmpty = [usage, week].every(({ atoms, views }) => Object.keys({ ...atoms, ...views }).length === 0);
  return isEmpty ? null : { usage, week };
}

const countersIn = (totals: Totals): Counters => {
  const pick = (which: 0 | 1) =>
    Object.fromEntries(
      Object.entries(totals).flatMap(([id, numbers]) => (numbers[which] > 0 ? [[id, numbers[which]]] : [])),
    );
  return { atoms: pick(0), views: pick(1) };
};

/**
 * The sums by day of what weighs on limits.
 * @param days those that limits can speak of
 * @param brought what files of a device have brought here of a day already
 */
export function sumsOf(
  weights: Weights,
  me: string,
  days: readonly string[],
  brought: (device: string, day: string) => Totals,
): OtherSums {
  const on = (day: string) =>
    Object.entries(weights).flatMap(([device, of]) => {
      const totals = device === me ? undefined : of[day];
      return totals ? [[device, countersIn(lessTotals(totals, brought(device, day)))] as const] : [];
    });
  const all = days.map((day) => [day, on(day)] as const).filter(([, sums]) => sums.length > 0);
  return Object.fromEntries(all.map(([day, sums]) => [day, Object.fromEntries(sums)]));
}
