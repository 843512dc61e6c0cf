import { addCounters, type Counters, countersOf, noCounters } from '../counters';
import type { Totals } from '../import/brought';
import type { Today } from '../today';
import { countersIn, type SharedUsage } from './shared-usage';
import { othersOn, type SyncState } from './state';

/** What the user's other devices have counted: on the day in force, and on the earlier days of its week. */
export interface Others {
  readonly usage: Counters;
  readonly week: Counters;
}

/** By day, and by device: what others have counted. Under `''`: what they had counted when it was erased. */
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

/** What others had counted on a day and was erased in between: on the limits of its week it weighs on. */
function erasedOn(before: SharedUsage, after: SharedUsage, me: string, day: string): Counters {
  const lost = Object.entries(before).flatMap(([device, days]) => {
    const gone = Object.entries(device === me ? {} : (days[day] ?? {})).filter(([section, cell]) => {
      const now = after[device]?.[day]?.[section];
      return !now || now[2] > cell[2];
    });
    return gone.length > 0 ? [countersIn(Object.fromEntries(gone))] : [];
  });
  return countersOf(lost);
}

/**
 * The sums by day after something has come in.
 * @param days those that limits can speak of
 * @param brought what files of a device have brought here of a day already
 */
export function nextSums(
  sums: OtherSums,
  before: SyncState,
  after: SyncState,
  me: string,
  days: readonly string[],
  brought: (device: string, day: string) => Totals,
): OtherSums {
  return Object.fromEntries(
    days.flatMap((day) => {
      const kept = countersOf([sums[day]?.[''] ?? noCounters, erasedOn(before.usage, after.usage, me, day)]);
      const isKept = Object.keys({ ...kept.atoms, ...kept.views }).length > 0;
      const all = {
        ...othersOn(after, me, day, (device) => brought(device, day)),
        ...(isKept ? { '': kept } : {}),
      };
      return Object.keys(all).length > 0 ? [[day, all] as const] : [];
    }),
  );
}
