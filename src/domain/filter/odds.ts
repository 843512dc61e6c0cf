import { featuresOf, isSplitTag, wordFeature, wordsIn } from './features';
import type { Places } from './places';
import type { Topic } from './topics';
import { type Kind, kinds, type Weights, weigh, weightOf } from './weights';

/** So much more has to speak where no word is known, as in another language, and where there is only one word. */
const [moreUnknown, moreBrief] = [2, 2];

/** A word that speaks for a topic does so by this much more than for anything harmless. */
const leastSaid = 1;

/** What a text says of itself, in logarithms of odds. */
export interface Odds {
  /** How much more speaks for a kind than for anything harmless. */
  readonly of: (kind: Kind) => number;
  /** True where a whole word speaks for a topic, and not only what begins or ends like one: `thinsulate` is no `thinspo`. */
  readonly isSaid: (topic: Topic) => boolean;
}

/** What share of the words of a text is not known, from 0 to 1. */
function unknownShare({ of }: Weights, places: Places): number {
  const isKnown = (form: string) => of.has(wordFeature(form));
  const unknown = places.filter((tokens) => !tokens.some(({ forms }) => forms.some(isKnown)));
  return unknown.length / Math.max(1, places.length);
}

/** Words as they were written: those of a hashtag are a guess, and count as one. */
function writtenWords(places: Places): number {
  let words = places.length;
  for (const tokens of places) for (const token of tokens) if (isSplitTag(token)) words -= token.length - 1;
  return words;
}

/** Weighs a text. */
export function oddsOf(weights: Weights, places: Places): Odds {
  const caution = moreUnknown * unknownShare(weights, places) + moreBrief / Math.max(1, writtenWords(places));
  const scores = weigh(weights, featuresOf(places));
  const more = (of: readonly number[], kind: Kind) => (of[kinds.indexOf(kind)] ?? 0) - (of[0] ?? 0);
  let words: readonly number[] | undefined;
  return {
    of: (kind) => more(scores, kind) - caution,
    isSaid(topic) {
      words ??= [...wordsIn(places)].map(wordFeature);
      const speaks = (word: number) =>
        weightOf(weights.of, word, topic) - weightOf(weights.of, word, 'harmless');
      return words.some((word) => speaks(word) >= leastSaid);
    },
  };
}

/** The logarithm of the sum of odds, of their logarithms. */
export function together(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(logarithms.reduce((sum, one) => sum + Math.exp(one - most), 0));
}
