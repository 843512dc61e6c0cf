import { fold } from './fold';
import { remember } from './remember';
import { spellingsOf } from './spellings';

/** A word of a text, or several that were written as one. */
export interface Token {
  /** What it may be meant to be, folded; of a hashtag also with its `#`. */
  readonly forms: readonly string[];
  /** With a letter or more hidden behind `*`. */
  readonly masked?: string;
  /** How many places it takes up: 1, and more for what is made of several words. */
  readonly length: number;
}

function read(raw: string): Token {
  const word = fold(raw);
  if (!/[!*$@']/.test(word)) return { forms: spellingsOf(word), length: 1 };
  const signed = word.replaceAll("'", '').replace(/!+$/, '');
  const bare = word
    .replace(/^\*+([^*]+)\*+$|^[!*$@']+|['!]+$/g, '$1')
    .replace(/'s$/, '')
    .replaceAll("'", '');
  if (bare.includes('*')) return { forms: [bare.replaceAll('*', '')], masked: bare, length: 1 };
  if (signed === bare) return { forms: spellingsOf(bare), length: 1 };
  return { forms: [...new Set([...spellingsOf(bare), ...spellingsOf(signed)])], length: 1 };
}

/** Captions say the same words over and over: so many are remembered. */
const mostRemembered = 5_000;

/** Reads a word as it stands in a text. */
export const tokenOf = remember(mostRemembered, read);
