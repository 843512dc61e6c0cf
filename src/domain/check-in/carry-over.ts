/** More would leave nearly nothing of a day. */
const most = 0.95;

/** Which part of the day before is left on a day, from 0 to `most`: the autocorrelation of neighbouring days. */
export function carryOverOf(values: readonly number[], dates: readonly number[]): number {
  let [products, pairs, squares] = [0, 0, 0];
  values.forEach((value, index) => {
    squares += value * value;
    if ((dates[index] ?? 0) - (dates[index - 1] ?? 0) !== 1) return;
    products += value * (values[index - 1] ?? 0);
    pairs += 1;
  });
  const share = (products / squares) * (values.length / pairs);
  return Math.min(most, Math.max(0, share || 0));
}

/**
 * What is new in each day: less what is left of the last known one, which fades by `carryOver` with each day between
 * (Cochrane & Orcutt 1949, for days of which some are missing). What is new varies as much as the values do.
 */
export function newsOf(values: readonly number[], dates: readonly number[], carryOver: number): number[] {
  return values.map((value, index) => {
    const left = index === 0 ? 0 : carryOver ** ((dates[index] ?? 0) - (dates[index - 1] ?? 0));
    return (value - left * (values[index - 1] ?? 0)) / Math.sqrt(1 - left * left);
  });
}
