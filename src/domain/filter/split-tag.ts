import type { WordIndex } from './word-index';

/** Words that hashtags are put together with, besides those of the lists. */
const joiners = new Set(
  (
    'lover lovers life lifestyle time times girl girls boys gang vibes vibe mood tips today tonight daily video videos ' +
    'quotes quote tiktok tok viral trend trending challenge kenya nairobi uganda tanzania nigeria usa india brasil mexico ' +
    'france love story stories night nights day days week weekend party world king queen team club community memes meme ' +
    'funny check compilation moments only best 2024 2025 2026 for you page fyp foryou shorts reels live music song edit'
  ).split(' '),
);
/** Shorter tags are words of their own: 7 letters. */
const shortestTag = 7;
const longestTag = 40;
/** Shorter words are too easily found by chance. */
const shortestPart = 4;
const shortParts = new Set(
  'i a to me my it of in on up no so is be go we im id all die sex end bet win the and for you not'.split(
    ' ',
  ),
);
const mostParts = 6;

const remembered = new WeakMap<WordIndex, Map<string, string[] | null>>();
const mostRemembered = 2_000;

/** The fewest known words that a hashtag (folded, without `#`) is put together from; `null` where it is not. */
export function splitTag(tag: string, words: WordIndex): string[] | null {
  const before = remembered.get(words) ?? new Map<string, string[] | null>();
  remembered.set(words, before);
  const known = before.get(tag);
  if (known !== undefined) return known;
  const parts = split(tag, words);
  if (before.size >= mostRemembered) before.clear();
  before.set(tag, parts);
  return parts;
}

function split(tag: string, words: WordIndex): string[] | null {
  if (tag.length < shortestTag || tag.length > longestTag || words.has(tag)) return null;
  const isPart = (part: string) =>
    part.length >= shortestPart ? words.has(part) || joiners.has(part) : shortParts.has(part);
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= tag.length; end += 1) {
    best[end] = null;
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (!before || before.length >= mostParts) continue;
      const shorter = best[end];
      if (shorter && shorter.length <= before.length + 1) continue;
      const part = tag.slice(start, end);
      if (isPart(part)) best[end] = [...before, part];
    }
  }
  const parts = best[tag.length] ?? null;
  return parts && parts.length > 1 ? parts : null;
}
