/** With so many letters to be seen, one `*` may hide several. */
const enoughShown = 4;

/** How a masked word is compared: `su***de` as `su*de`, where enough of it is to be seen. */
export function readMask(masked: string): {
  readonly mask: string;
  readonly loose: boolean;
  readonly shown: number;
} {
  const shown = masked.replaceAll('*', '').length;
  const loose = shown >= enoughShown;
  return { mask: loose ? masked.replace(/\*+/g, '*') : masked, loose, shown };
}

/**
 * True where a word may be what a mask hides: `p*rn` and `porn`. A word that is open at its end may go on (`suicid` and
 * `su*cide`), but not from within what is hidden: else `m*raa` would be everything that begins with an m. With `loose`
 * one `*` hides one letter or more, else one.
 */
export function isMasked(
  mask: string,
  word: string,
  open: boolean,
  loose: boolean,
  at = 0,
  from = 0,
): boolean {
  if (from === word.length) return open || at === mask.length;
  if (at === mask.length) return false;
  if (mask[at] !== '*') return mask[at] === word[from] && isMasked(mask, word, open, loose, at + 1, from + 1);
  if (from + 1 === word.length) return !/[^*]/.test(mask.slice(at));
  if (isMasked(mask, word, open, loose, at + 1, from + 1)) return true;
  return loose && isMasked(mask, word, open, loose, at, from + 1);
}
