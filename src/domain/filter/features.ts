import { wordsBehind } from './hidden-words';
import type { Places } from './places';
import { remember } from './remember';
import type { Token } from './token';

/** Fingerprints have 22 bits: where 25,000 are known, six in a thousand unknown ones are taken for one of them. */
const fingerprintBits = 22;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, folded to 22 bits as its authors advise. */
function fingerprint(kind: string, text: string): number {
  let hash = 0x811c9dc5;
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  add(kind.charCodeAt(0));
  for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
  return ((hash >>> fingerprintBits) ^ hash) & ((1 << fingerprintBits) - 1);
}

/** Beginnings and ends of so many letters are weighed too: they are what the forms of a word share. */
const stemLength = 5;
const number = /^\d+$/;

/**
 * What Arabic writes in front of words and behind them, as light stemming takes it away: Larkey, Ballesteros and
 * Connell, Light Stemming for Arabic Information Retrieval (2007).
 */
const arabicPrefix = /^(?:[وفبك]?ال|لل|و)(?=\p{Script=Arabic}{3})/u;
const arabicSuffix = /(?<=\p{Script=Arabic}{3})(?:ها|ات|ون|ين|ان|يه|ه|ي)$/u;
/** Of English, French, Spanish and Portuguese; `ss` is none. */
const plural = /(?<=^[a-z]{2,}[a-rt-z])s$/;

/** A word without what forms of it differ in most often. */
const stem = (word: string) => word.replace(arabicPrefix, '').replace(arabicSuffix, '').replace(plural, '');

/** The features of a word: its own, and of a longer one how it begins and ends. How numbers do says nothing. */
function readWord(word: string): readonly [number, ...number[]] {
  const stemmed = stem(word);
  const own = fingerprint('w', stemmed);
  if (stemmed.length <= stemLength || number.test(word)) return [own];
  const [start, end] = [stemmed.slice(0, stemLength), stemmed.slice(-stemLength)];
  return [own, fingerprint('s', start), fingerprint('e', end)];
}

/** Captions say the same words over and over: so many are remembered. */
const mostRemembered = 5_000;
const featuresOfWord = remember(mostRemembered, readWord);

/** The feature of a word, folded. */
export const wordFeature = (word: string): number => featuresOfWord(word)[0];
/** The feature of words that begin as this one does; none of a word that is hardly longer than that. */
export const startFeature = (word: string): number | undefined => featuresOfWord(word)[1];
/** The feature of a word that hides letters. */
const maskFeature = fingerprint('m', '');

const isTag = (form: string) => form.startsWith('#');
/** True for a hashtag that is read as several words. */
export const isSplitTag = ({ forms, length }: Token) => length > 1 && forms.some(isTag);

/** The words of a text, in every spelling they may stand for. */
export function wordsIn(places: Places): Set<string> {
  const words = new Set<string>();
  for (const tokens of places)
    for (const token of tokens) {
      // A hashtag of several words is weighed by them: as a whole it would begin and end as they do, once more.
      if (isSplitTag(token)) continue;
      const { forms, masked } = token;
      for (const form of forms) if (!isTag(form)) words.add(form);
      if (masked) for (const word of wordsBehind(masked)) words.add(word);
    }
  return words;
}

/** More words are a sentence: 6. */
const mostWhole = 6;

/** The feature of a text as a whole, `null` if it has many words: some say alone what it is about, in one word or several. */
export function wholeFeature(places: Places): number | null {
  if (places.length === 0 || places.length > mostWhole) return null;
  return fingerprint('t', places.map(([token]) => token?.forms[0]).join(''));
}

/** What of a text is weighed: its words, how longer ones begin and end, and whether one hides letters. */
export function featuresOf(places: Places): Set<number> {
  const features = new Set<number>();
  for (const word of wordsIn(places)) for (const feature of featuresOfWord(word)) features.add(feature);
  if (places.some((tokens) => tokens.some(({ masked }) => masked !== undefined))) features.add(maskFeature);
  return features;
}
