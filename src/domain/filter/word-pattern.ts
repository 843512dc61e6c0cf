import { fold } from './fold';

/** One word of a term, folded: whole, or with anything before or after it. */
export interface WordPattern {
  readonly text: string;
  readonly open: 'none' | 'end' | 'start' | 'both';
}

/** Fewer letters with a `*` would fit nearly everything. */
const shortestOpen = 2;

const sign = /[*|()+!\s]/;

/** Reads a word of a word list, e.g. `drunk*`. Throws a `SyntaxError` where it is none. */
export function readPattern(word: string): WordPattern {
  const before = word.startsWith('*');
  const after = word.length > 1 && word.endsWith('*');
  const text = before || after ? word.slice(before ? 1 : 0, after ? -1 : undefined) : word;
  if (text === '' || sign.test(text)) throw new SyntaxError(`"${word}" is no word`);
  if ((before || after) && text.length < shortestOpen) throw new SyntaxError(`"${word}" is too open`);
  const open = before ? (after ? 'both' : 'start') : after ? 'end' : 'none';
  return { text: fold(text).replaceAll("'", ''), open };
}
