import { letterFor } from './fold';

/** Letters repeated so often are written for effect: 3. */
const drawnOut = /(\p{L})\1{2,}/gu;
/** A word has no more spellings than this. */
const mostSpellings = 12;

/** Both spellings of every letter that is drawn out: once and twice (`weeeed` is `wed` or `weed`). */
function shortened(word: string): string[] {
  const [first] = [...word.matchAll(drawnOut)];
  if (!first) return [word];
  const [run, letter = ''] = first;
  const [before, after] = [word.slice(0, first.index), word.slice(first.index + run.length)];
  return shortened(after).flatMap((rest) => [before + letter + letter + rest, before + letter + rest]);
}

/** A word with digits and signs that stand for letters, read as letters; `1` and `!` as an i, then as an l. */
function asLetters(word: string): string[] {
  if (!/\p{L}/u.test(word) || !/[013457890@$!]/.test(word)) return [];
  const read = (other: string) =>
    word.replace(/[0-9@$!]/g, (sign) => (/[1!]/.test(sign) ? other : (letterFor[sign] ?? sign)));
  return [...new Set([read('i'), read('l')])];
}

/** What a folded word may be meant to be: itself first. */
export function spellingsOf(word: string): string[] {
  const all = [word, ...asLetters(word)].flatMap(shortened);
  return [...new Set(all)].slice(0, mostSpellings);
}
