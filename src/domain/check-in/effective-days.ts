/** Days further apart than this tell nothing of one another that their four weeks did not. */
const furthest = 14;

/**
 * Over how many days that know nothing of one another these are worth, for a correlation of two series: where both go on
 * as they were, many days say little (Bartlett 1946; Pyper & Peterman 1998). Pairs of days are taken as they are, so that
 * missing days do no harm. Never more than `known`.
 * @param known the number of days, less what was found out from them before
 */
export function effectiveDays(
  xs: readonly number[],
  ys: readonly number[],
  dates: readonly number[],
  known: number,
): number {
  const lags = Array.from({ length: furthest + 1 }, () => ({ x: 0, y: 0, pairs: 0 }));
  for (let later = 0; later < dates.length; later += 1)
    for (let early = later; early >= 0; early -= 1) {
      const lag = lags[(dates[later] ?? 0) - (dates[early] ?? 0)];
      if (!lag) break;
      lag.x += (xs[later] ?? 0) * (xs[early] ?? 0);
      lag.y += (ys[later] ?? 0) * (ys[early] ?? 0);
      lag.pairs += 1;
    }
  // The first is every day with itself. Days that take turns, rather than go on, are not trusted to be worth more.
  const [own, ...others] = lags.map(({ x, y, pairs }) => (x * y) / (pairs || 1));
  return known / (1 + 2 * others.reduce((sum, one) => sum + Math.max(0, one / (own ?? 1)), 0));
}
