/** Most lines above zero that a chart shows. */
const mostTicks = 4;

/**
 * Where to draw the lines of a chart, from 0 to the first line at or above `max`. `steps` are the distances that read
 * well, ascending; the largest is multiplied when even it is too small.
 */
export function ticksFor(max: number, steps: readonly number[]): number[] {
  const largest = steps.at(-1) ?? 1;
  const step =
    steps.find((candidate) => candidate * mostTicks >= max) ?? largest * Math.ceil(max / mostTicks / largest);
  const count = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
