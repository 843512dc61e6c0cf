import * as v from 'valibot';

/**
 * Text without half a character (a lone surrogate), as only a file made by hand brings. Firefox refuses such a value in its sync, and with it
 * everything that is written along with it.
 */
export const wholeText = v.pipe(v.string(), v.regex(/^\P{Surrogate}*$/u));
