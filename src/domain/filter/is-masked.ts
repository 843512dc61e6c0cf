/** With so many letters to be seen, one `*` may hide several. */
const enoughShown = 4;

/** True where a word may be what a mask hides. With `loose` one `*` hides one letter or more, else one. */
function fits(mask: string, word: string, loose: boolean, at = 0, from = 0): boolean {
  if (from === word.length || at === mask.length) return from === word.length && at === mask.length;
  if (mask[at] !== '*') return mask[at] === word[from] && fits(mask, word, loose, at + 1, from + 1);
  return fits(mask, word, loose, at + 1, from + 1) || (loose && fits(mask, word, loose, at, from + 1));
}

/** How many letters of a masked word are to be seen. */
export const shownIn = (masked: string) => masked.replaceAll('*', '').length;

/** True where a word may be what a masked one hides: `p*rn` and `porn`, `su***de` and `suicide`. */
export function isMasked(masked: string, word: string): boolean {
  const loose = shownIn(masked) >= enoughShown;
  return fits(loose ? masked.replace(/\*+/g, '*') : masked, word, loose);
}
