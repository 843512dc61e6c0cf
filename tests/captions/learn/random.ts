/**
 * A generator of numbers from 0 up to, not including, 1, the same every time: learning twice gives the same weights. Linear
 * congruential, with the multiplier and increment of Press et al., Numerical Recipes (2007).
 */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
