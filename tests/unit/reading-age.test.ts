import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/**
 * American school grades by Flesch and Kincaid (1975, doi 10.21236/ada006655): who is 12 is in the sixth or seventh. A
 * page as a whole has to be easier than its hardest sentence.
 */
const [pageGrade, textGrade] = [6, 7];
/** The formula says nothing about a few words. */
const leastWords = { page: 60, text: 20 };

type Counts = Record<'sentence' | 'word' | 'syllable', number>;

function count(message: string): Counts {
  const text = message.replace(/\{\w+\}/g, 'five').replaceAll('’', "'");
  const words = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const sentences = text.split(/[.!?:…]+(?=\s|”|$)/).filter((part) => /\p{L}/u.test(part));
  return {
    sentence: Math.max(1, sentences.length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
}

const add = (one: Counts, other: Counts): Counts => ({
  sentence: one.sentence + other.sentence,
  word: one.word + other.word,
  syllable: one.syllable + other.syllable,
});

const texts = Object.entries(english).map(([key, { message }]) => ({ key, counts: count(message) }));
/** By what their keys begin with: `support`, `month` … */
const pages = new Map<string, Counts>();
for (const { key, counts } of texts) {
  const page = /^[a-z]+/.exec(key)?.[0] ?? '';
  pages.set(page, add(pages.get(page) ?? { sentence: 0, word: 0, syllable: 0 }, counts));
}

describe('English can be read at the age of 12', () => {
  const long = [...pages].filter(([, { word }]) => word >= leastWords.page);
  it.each(long)('on the pages of %s', (_, counts) => {
    expect(fleschKincaid(counts)).toBeLessThanOrEqual(pageGrade);
  });

  it.each(texts.filter(({ counts }) => counts.word >= leastWords.text))('in $key', ({ counts }) => {
    expect(fleschKincaid(counts)).toBeLessThanOrEqual(textGrade);
  });

  it('would notice words that are harder', () => {
    const hard =
      'Psychological interventions demonstrating statistically significant reductions of problematic usage.';
    expect(fleschKincaid(count(hard))).toBeGreaterThan(textGrade);
  });
});
