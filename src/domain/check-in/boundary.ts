/** How steep a walk is likeliest to be looked for, in days: with this the boundary is nearest at some hundred effective days. */
const steepness = 12;

/**
 * How many standard errors a correlation has to be away from none, so that somebody who looks every day, for ever, is told
 * of one that is not there with at most this chance: the boundary of a random walk, mixed over how steep it may be
 * (Robbins 1970).
 * @param days effective days, above 0
 * @param chance above 0, below 1
 */
export function boundaryAt(days: number, chance: number): number {
  return Math.sqrt((1 + steepness / days) * (Math.log1p(days / steepness) - 2 * Math.log(chance)));
}
