import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../../../src/domain/filter/compile';
import { judge } from '../../../../src/domain/filter/judge';
import { topics } from '../../../../src/domain/filter/topics';

const filter = compileFilter({ topics, own: ['f*ck', 'kill', 'die'], level: 'strict' });
const judged = (text: string, creator = '') => judge(filter, { texts: [text], creators: [creator] });

describe('a hostile caption', () => {
  // Each is judged at once, or the test never ends: a search that goes back over the text would take years.
  it.each([
    ['one letter', 'a'.repeat(1e6)],
    ['one sign', '*'.repeat(1e5)],
    ['hidden letters', 'a*'.repeat(5e4)],
    ['hidden words', 'f*** '.repeat(2e4)],
    ['hashes', '#'.repeat(1e5)],
    ['a hashtag of words', `#${'sexbetdie'.repeat(1e4)}`],
    ['many hashtags', '#enddiesexwin '.repeat(1e4)],
    ['letters drawn out', 'weeeedooooaaaa'.repeat(1e4)],
    ['letters apart', 's u i c i d e '.repeat(1e4)],
    ['accents', `a${'\u0301'.repeat(1e5)}`],
    ['lone halves of letters', '\ud83d'.repeat(1e4)],
    ['one word over and over', 'kill die '.repeat(1e4)],
    ['joiners', '\u200d'.repeat(1e5)],
    ['quotes', "l'".repeat(5e4)],
  ])('of %s is judged', (_, text) => {
    expect(() => judged(text, text)).not.toThrow();
  });

  it('is judged whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => judged(text, text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts with its first 4,000 letters', () => {
    expect(judged(`${'.'.repeat(3_990)} kill`)).toEqual({ topic: 'own', care: false });
    expect(judged(`${'.'.repeat(4_000)} kill`)).toBeNull();
  });
});
