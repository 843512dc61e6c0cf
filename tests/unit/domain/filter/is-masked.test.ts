import { describe, expect, it } from 'vitest';
import { isMasked, readMask } from '../../../../src/domain/filter/is-masked';

const fits = (masked: string, word: string, open = false) => {
  const { mask, loose } = readMask(masked);
  return isMasked(mask, word, open, loose);
};

describe('a word of which letters are hidden', () => {
  it.each<[masked: string, word: string, open?: boolean]>([
    ['p*rn', 'porn'],
    ['s*x', 'sex'],
    ['v*dka', 'vodka'],
    ['su***de', 'suicide'],
    ['alcoh*l', 'alcohol'],
    ['suic*', 'suicid', true],
    ['su*cidal', 'suicid', true],
    ['porn*graphy', 'porn', true],
  ])('%s may be %s', (masked, word, open) => {
    expect(fits(masked, word, open)).toBe(true);
  });

  it.each([
    ['m*raa', 'mutilat', true],
    ['m*raa', 'molotov', true],
    ['v*dka', 'video', true],
    ['p*rge', 'photoshoot', true],
    ['p*rge', 'pothole', true],
    ['s*x', 'six pack', false],
    ['f*ck', 'fork', false],
    ['p*rn', 'pornography', false],
  ])('%s is not %s', (masked, word, open) => {
    expect(fits(masked, word, open)).toBe(false);
  });
});
