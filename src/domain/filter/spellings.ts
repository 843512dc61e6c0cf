/** Letters repeated so often are written for effect: 3. */
const drawnOut = /([\p{L}\p{M}])\1{2,}/gu;
/** With more of them, every one is taken for one letter. */
const mostDrawnOut = 4;
/** Longer words are only what they are: 40 letters. */
const longestWord = 40;
/** Shorter ones come about by chance. */
const shortestSpelling = 3;

/** What people write instead of a letter; `1` and `!` may be an i or an l. */
const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
};
const signs = /[013457890@$!]/g;

/** Every spelling of a word with letters drawn out: each once or twice (`weeeed` is `wed` or `weed`). */
function shortened(word: string): string[] {
  const [first, ...others] = word.matchAll(drawnOut);
  if (!first) return [word];
  if (others.length >= mostDrawnOut) return [word.replace(drawnOut, '$1')];
  const [run, letter = ''] = first;
  const before = word.slice(0, first.index);
  const rest = shortened(word.slice(first.index + run.length));
  return rest.flatMap((after) => [before + letter + letter + after, before + letter + after]);
}

/** A word with digits and signs that stand for letters, read as letters; not where they are most of it (`80s`). */
function asLetters(word: string): string[] {
  const count = word.match(signs)?.length ?? 0;
  if (count === 0 || count > word.length - count || !/[a-z]/.test(word)) return [];
  return ['i', 'l'].map((other) => word.replace(signs, (sign) => letterFor[sign] ?? other));
}

const anythingToRead = /[013457890@$!]|(.)\1\1/;

/** What a folded word may be meant to be: itself first. */
export function spellingsOf(word: string): string[] {
  if (word.length > longestWord || !anythingToRead.test(word)) return [word];
  const others = [word, ...asLetters(word)]
    .flatMap(shortened)
    .filter((one) => one.length >= shortestSpelling);
  return [...new Set([word, ...others])];
}
