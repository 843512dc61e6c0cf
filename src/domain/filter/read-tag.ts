import { fold } from './fold';
import { remember } from './remember';
import { type KnownWords, splitTag } from './split-tag';

/** The words of a hashtag, told apart by its capitals, underscores and the digits at its end. */
function shownParts(tag: string): string[] {
  return tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([^\d ]{3})(\d+)$/, '$1 $2')
    .split(' ')
    .filter(Boolean);
}

/** Shorter tags are words of their own: 7 letters. */
const shortestTag = 7;

function partsOf(part: string, lists: readonly KnownWords[]): readonly string[] {
  const folded = fold(part);
  if (folded.length < shortestTag || lists.some((words) => words.has(folded))) return [folded];
  return splitTag(folded, lists) ?? [folded];
}

const mostRemembered = 2_000;

/** Makes what tells the words of a hashtag (without `#`), folded: by how it is written, then by the words of the lists. */
export function createTagReader(lists: readonly KnownWords[]): (tag: string) => readonly string[] {
  return remember(mostRemembered, (tag) => shownParts(tag).flatMap((part) => partsOf(part, lists)));
}
