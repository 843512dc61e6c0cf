import { type Counters, countersOf } from '../counters';
import type { Totals } from '../import/brought';
import { type Erasures, mergeErasures } from './erasures';
import { mergeShared, nothingShared, type Shared } from './registers';
import { countersIn, mergeUsage, type SharedUsage, withoutErased } from './shared-usage';

/** All that devices tell one another. */
export interface SyncState {
  readonly shared: Shared;
  readonly usage: SharedUsage;
  readonly erasures: Erasures;
}

export const nothingSynced: SyncState = { shared: nothingShared, usage: {}, erasures: {} };

/** What two devices know together; whatever the order, and however often, the result is the same. */
export function mergeStates(one: SyncState, other: SyncState): SyncState {
  const erasures = mergeErasures(one.erasures, other.erasures);
  return {
    shared: mergeShared(one.shared, other.shared),
    usage: withoutErased(mergeUsage(one.usage, other.usage), erasures),
    erasures,
  };
}

/** What each other device has counted on a day, by device; `brought` is what files of it have brought here already. */
export function othersOn(
  { usage }: Pick<SyncState, 'usage'>,
  me: string,
  day: string,
  brought: (device: string) => Totals = () => ({}),
): Record<string, Counters> {
  return Object.fromEntries(
    Object.entries(usage).flatMap(([device, days]) => {
      const cells = days[day];
      return device === me || !cells ? [] : [[device, countersIn(cells, brought(device))] as const];
    }),
  );
}

/** What all other devices have counted on a day together: a plain sum, by single section. */
export function sumOfOthers(state: Pick<SyncState, 'usage'>, me: string, day: string): Counters {
  return countersOf(Object.values(othersOn(state, me, day)));
}
