import { type Erasures, mergeErasures } from './erasures';
import { mergeShared, nothingShared, type Shared } from './registers';
import { mergeUsage, type SharedUsage, withoutErased } from './shared-usage';
import { mergeWeights, type Weights } from './weights';

/** All that devices tell one another. */
export interface SyncState {
  readonly shared: Shared;
  /** For the history. */
  readonly usage: SharedUsage;
  /** For the limits of the week. */
  readonly weights: Weights;
  readonly erasures: Erasures;
}

export const nothingSynced: SyncState = { shared: nothingShared, usage: {}, weights: {}, erasures: {} };

/** What two devices know together; whatever the order, and however often, the result is the same. */
export function mergeStates(one: SyncState, other: SyncState): SyncState {
  const erasures = mergeErasures(one.erasures, other.erasures);
  return {
    shared: mergeShared(one.shared, other.shared),
    usage: withoutErased(mergeUsage(one.usage, other.usage), erasures),
    weights: mergeWeights(one.weights, other.weights),
    erasures,
  };
}
