/** With so many letters to be seen, one `*` may hide several. */
const enoughShown = 4;

/** How many letters of a masked word are to be seen. */
export const shownIn = (masked: string) => masked.replaceAll('*', '').length;

/** Each `*` hides one letter. */
function fitsExactly(masked: string, word: string): boolean {
  return masked.length === word.length && [...masked].every((sign, at) => sign === '*' || sign === word[at]);
}

/** Each `*` hides one letter or more: what is between them is looked for in order, as early as it comes. */
function fitsLoosely(parts: readonly string[], word: string): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!word.startsWith(first) || !word.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = word.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return word.length - last.length > at;
}

/** Tells of a word with `*` in it whether it may hide another one: `p*rn` may be `porn`, `su***de` be `suicide`. */
export function unmasking(masked: string): (word: string) => boolean {
  if (shownIn(masked) < enoughShown) return (word) => fitsExactly(masked, word);
  const parts = masked.split(/\*+/);
  return (word) => fitsLoosely(parts, word);
}
