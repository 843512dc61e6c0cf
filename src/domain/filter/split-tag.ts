/** Words that are known. */
export interface KnownWords {
  has(word: string): boolean;
  /** True where words are known that begin as this one does, with 5 letters or more. */
  hasStart(word: string): boolean;
}

/** Words that hashtags are put together with, besides those of the lists. */
const joiners = new Set(
  (
    'lover lovers life lifestyle time times girl girls boys gang vibes vibe mood tips today tonight daily video videos ' +
    'quotes quote tiktok viral trend trending challenge kenya nairobi uganda tanzania nigeria india brasil mexico ' +
    'france love story stories night nights days week weekend party world queen team club community memes meme ' +
    'funny check compilation moments only best page foryou shorts reels live music song edit'
  ).split(' '),
);
const longestTag = 40;
const longestPart = 14;
/** Shorter words are too easily found by chance. */
const shortestPart = 4;
const shortParts = new Set(
  'i a to me my it of in on up no so is be go we im id all die sex end bet win the and for you not fyp'.split(
    ' ',
  ),
);
const mostParts = 6;
/** More of them in a row are any letters: `in it i a`. */
const mostShortInARow = 2;

/**
 * The fewest words that a hashtag written in one (folded, without `#`) is put together from; `null` where it is
 * not put together from words that are known, but for the last one, of which the beginning may be.
 */
export function splitTag(tag: string, lists: readonly KnownWords[]): readonly string[] | null {
  if (tag.length > longestTag) return null;
  const isPart = (part: string) =>
    part.length < shortestPart
      ? shortParts.has(part)
      : joiners.has(part) || lists.some((words) => words.has(part));
  /** At each place the fewest words that reach it. */
  const best: (readonly string[] | null)[] = [[], ...new Array<null>(tag.length).fill(null)];
  const improve = (end: number, before: readonly string[], part: string) => {
    const isLetters = [...before, part]
      .slice(-mostShortInARow - 1)
      .filter((one) => one.length < shortestPart);
    if (isLetters.length > mostShortInARow) return;
    const known = best[end];
    if (!known || known.length > before.length + 1) best[end] = [...before, part];
  };
  for (let start = 0; start < tag.length; start += 1) {
    const before = best[start];
    if (!before || before.length >= mostParts) continue;
    for (let end = start + 1; end <= Math.min(tag.length, start + longestPart); end += 1) {
      const part = tag.slice(start, end);
      if (isPart(part)) improve(end, before, part);
    }
    const rest = tag.slice(start);
    if (start > 0 && lists.some((words) => words.hasStart(rest))) improve(tag.length, before, rest);
  }
  return best[tag.length] ?? null;
}
