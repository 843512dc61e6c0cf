import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../../src/domain/filter/lexicons';
import { parseTerm } from '../../../../src/domain/filter/term';
import { topics } from '../../../../src/domain/filter/topics';
import { checkLexicon } from './check-lexicon';
import { judgingTopics } from './filters';

/** A caption that a line of a word list is meant for: of every choice the first. */
function captionFor(line: string): string {
  return parseTerm(line)
    .parts.map(([phrase = []]) =>
      phrase.map((choice) => choice.split('|')[0]?.replaceAll('*', '') ?? '').join(' '),
    )
    .join(' xyzzy ');
}

const linesOf = topics.flatMap((topic) =>
  lexicons.map((lexicon) => ({ topic, language: lexicon.language, lines: lexicon.topics[topic] })),
);

describe.each(lexicons.map((lexicon) => [lexicon.language, lexicon] as const))(
  'the list of %s',
  (_, lexicon) => {
    it('can be read, and says nothing twice', () => {
      expect(checkLexicon(lexicon)).toEqual([]);
    });

    it.runIf(lexicon.language !== 'mul')('has every topic', () => {
      for (const topic of topics) expect(lexicon.topics[topic].length, topic).toBeGreaterThan(20);
    });
  },
);

describe('a line of the lists', () => {
  it.each(linesOf)('is found as it stands: $topic, $language', ({ topic, lines }) => {
    const has = judgingTopics(topic);
    const lost = lines.filter((line) => has(captionFor(line))?.topic !== topic);
    expect(lost).toEqual([]);
  });

  it.each(linesOf)('is found in capitals and between other words: $topic, $language', ({ topic, lines }) => {
    const has = judgingTopics(topic);
    const lost = lines.filter((line) => has(`xyzzy ${captionFor(line).toUpperCase()} !!`)?.topic !== topic);
    expect(lost).toEqual([]);
  });

  const plainWords = linesOf.flatMap(({ topic, lines }) =>
    lines
      .flatMap((line) => {
        const [phrases = [], ...others] = parseTerm(line).parts;
        return others.length > 0 ? [] : phrases.filter(({ length }) => length === 1).flat();
      })
      .flatMap((choice) => choice.split('|'))
      .filter((word) => /^[a-z]{5,}$/.test(word) && !/(.)\1/.test(word))
      .map((word) => [topic, word] as const),
  );

  it.each([
    ['a letter drawn out', (word: string) => word.replace(/[aeiou]/, '$&$&$&$&')],
    [
      'a Cyrillic letter',
      (word: string) => word.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
    ],
    ['accents', (word: string) => word.replaceAll('a', 'á').replaceAll('e', 'ê').replaceAll('o', 'ö')],
    ['letters apart', (word: string) => [...word].join(' ')],
    ['dots between', (word: string) => [...word].join('.')],
    ['a digit', (word: string) => word.replace('o', '0').replace('e', '3')],
    ['a zero-width sign', (word: string) => `${word.slice(0, 2)}​${word.slice(2)}`],
    [
      'wide letters',
      (word: string) =>
        word.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('is found with %s', (_, disguise) => {
    const judges = new Map(topics.map((topic) => [topic, judgingTopics(topic)]));
    expect(plainWords.length).toBeGreaterThan(300);
    const lost = plainWords.filter(([topic, word]) => judges.get(topic)?.(disguise(word))?.topic !== topic);
    expect(lost).toEqual([]);
  });
});
