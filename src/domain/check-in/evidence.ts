import { carryOverOf, newsOf } from './carry-over';
import { departuresOf, meansOf } from './departures';
import { effectiveDays } from './effective-days';
import { ranksOf } from './ranks';

/** What speaks for a correlation of two series. */
export interface Evidence {
  /** How far it is from none, in standard errors; above 0 where more of one goes with more of the other. */
  readonly errors: number;
  /** Effective days it is taken from. */
  readonly days: number;
}

/** So much has to be left of how values vary, where 1 is values of which no two are the same. */
const leastVaried = 0.1;

/** A correlation of 1 would be for ever away from none, and its sum may be a little above. */
const mostCorrelated = 0.999;

/** Fewer effective days say nothing of a correlation: its transformation varies by 1 / (days - 2). */
const leastDays = 4;

function product(xs: readonly number[], ys: readonly number[]): number {
  return xs.reduce((sum, x, index) => sum + x * (ys[index] ?? 0), 0);
}

/**
 * The rank correlation of what is new in two series of the same days, in order, by Fisher's transformation. `null` where
 * one of them hardly varies, or too few days are left.
 * @param dates days since a Monday
 */
export function evidenceOf(
  xs: readonly number[],
  ys: readonly number[],
  dates: readonly number[],
): Evidence | null {
  const [x, y] = [departuresOf(ranksOf(xs), dates), departuresOf(ranksOf(ys), dates)];
  const least = (leastVaried * dates.length ** 3) / 12;
  if (product(x, x) < least || product(y, y) < least) return null;
  // Each fades alike in both, so that what goes together on a day still does.
  const carryOver = Math.sqrt(carryOverOf(x, dates) * carryOverOf(y, dates));
  const [newX, newY] = [newsOf(x, dates, carryOver), newsOf(y, dates, carryOver)];
  const days = effectiveDays(newX, newY, dates, dates.length - meansOf(dates));
  if (days < leastDays) return null;
  const correlation = product(newX, newY) / Math.sqrt(product(newX, newX) * product(newY, newY));
  const bounded = Math.max(-mostCorrelated, Math.min(mostCorrelated, correlation));
  return { errors: Math.atanh(bounded) * Math.sqrt(days - 2), days };
}
