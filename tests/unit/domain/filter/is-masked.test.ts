import { describe, expect, it } from 'vitest';
import { wordsBehind } from '../../../../src/domain/filter/hidden-words';
import { unmasking } from '../../../../src/domain/filter/is-masked';

describe('a word of which letters are hidden', () => {
  it.each([
    ['p*rn', 'porn'],
    ['s*x', 'sex'],
    ['f***', 'fuck'],
    ['v*dka', 'vodka'],
    ['su***de', 'suicide'],
    ['su*de', 'suicide'],
    ['alcoh*l', 'alcohol'],
  ])('%s may be %s', (masked, word) => {
    expect(unmasking(masked)(word)).toBe(true);
  });

  it.each([
    ['v*dka', 'video'],
    ['s*x', 'six pack'],
    ['f*ck', 'fork'],
    ['p*rn', 'pornography'],
    ['f***', 'fucks'],
    ['su*cide', 'suicid'],
  ])('%s is not %s', (masked, word) => {
    expect(unmasking(masked)(word)).toBe(false);
  });

  it('is taken for what people hide, where enough of it is to be seen', () => {
    expect(wordsBehind('su*cide')).toEqual(['suicide']);
    expect(wordsBehind('b*ngi')).toEqual(['bangi']);
    expect(wordsBehind('c*sino')).toContain('casino');
    expect(wordsBehind('k****')).toEqual([]);
    expect(wordsBehind('b*ok')).toEqual([]);
  });
});
