import type { Lexicon } from '../lexicon';
import en from './en.json';
import mul from './mul.json';
import sw from './sw.json';

/** The word lists: of languages, and `mul` with what captions of help say in more of them (`docs/filter-words.md`). */
export const lexicons: readonly Lexicon[] = [en, sw, mul];
