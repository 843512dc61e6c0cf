/** Numbers from 0 to 1 by chance; the same ones for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is done by chance. */
export interface Dice {
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Dice that fall alike for the same seed. */
export function diceOf(seed: number): Dice {
  const next = chance(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}
