import type { Counters } from '../counters';
import { combineTotals, type Totals } from '../import/brought';
import { bySection, mergeRecords } from './shared-usage';

/**
 * By device and day: what weighs on the limits of the week, be it erased or not. It has no generations and only grows, so
 * that whatever is erased or brought back, on whichever device, counts once.
 */
export type Weights = Readonly<Record<string, Readonly<Record<string, Totals>>>>;

/** What two devices know together: of each number the larger. Order does not matter. */
export function mergeWeights(one: Weights, other: Weights): Weights {
  return mergeRecords(one, other, (a = {}, b) =>
    mergeRecords(a, b, (c = {}, d) => combineTotals(c, d, Math.max)),
  );
}

/** Two totals, the second taken off the first. */
export function lessTotals(totals: Totals, less: Totals): Totals {
  return combineTotals(totals, less, (all, part) => Math.max(0, all - part));
}

/**
 * Notes what weighs of a device on a day.
 * @param counters what is in its history, and what is kept of what was erased
 * @param brought what the day has from files of other devices
 */
export function noteWeight(
  weights: Weights,
  device: string,
  day: string,
  counters: Counters,
  brought: Totals,
): Weights {
  return mergeWeights(weights, { [device]: { [day]: lessTotals(bySection(counters), brought) } });
}
