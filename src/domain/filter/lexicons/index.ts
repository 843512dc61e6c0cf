import type { Lexicon } from '../lexicon';
import en from './en.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };

/** The word lists of every language; all are looked for together, because captions mix languages. */
export const lexicons: readonly Lexicon[] = [en, sw];
