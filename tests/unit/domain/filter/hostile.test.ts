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

  const many = compileFilter({
    topics,
    own: [
      ...Array.from({ length: 4_998 }, (_, index) => `kill${index.toString(36)}`),
      'ha'.repeat(30),
      'kill',
    ],
    level: 'strict',
  });
  const fifty = (text: (index: number) => string) => Array.from({ length: 50 }, (_, index) => text(index));
  it.each([
    ['long texts within one another', ['a '.repeat(4e5), 'a '.repeat(8e5)]],
    ['very many texts', Array.from({ length: 1e4 }, (_, index) => `${index} ${'☺'.repeat(4_000)}`)],
    ['hidden letters behind small words', fifty((index) => `${index} ${"l'kill*x ".repeat(444)}`)],
    ['letters hidden in a word of the user’s own', fifty((index) => `${index} ${'h*'.repeat(11)}z`)],
    ['many hidden words', fifty((index) => `${index} ${'k*ll k**l ki*lz '.repeat(250)}`)],
  ])('of %s is judged beside 5,000 words of the user’s own', (_, texts) => {
    expect(() => judge(many, { texts, creators: texts })).not.toThrow();
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

  it('is not hidden by a longer text that says the same where nobody reads', () => {
    const texts = ['we kill it', `${'.'.repeat(4_000)} we kill it`];
    expect(judge(filter, { texts, creators: [] })?.topic).toBe('own');
  });

  it.each(["kill'em all", 'kill$ now', 'kill! them'])(
    'is not hidden by "%s", which begins like it',
    (other) => {
      expect(judge(filter, { texts: ['kill', other], creators: [] })?.topic).toBe('own');
    },
  );
});
