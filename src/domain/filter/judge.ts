import { type Caption, type Match, mostTexts } from './caption';
import type { CompiledFilter } from './compile';
import { fold } from './fold';
import { longestText, type Places, placesOf } from './places';
import { saidAlone, sayOf, speaksOfHelp } from './say';

/** A creator is only looked for among the user's own: by name, and by words of the name. */
function isOwnCreator(filter: CompiledFilter, creator: string): boolean {
  const name = fold(creator).trim().replace(/^@/, '');
  return (
    filter.creators.has(name) ||
    filter.own.isIn(placesOf(creator, filter.readTag)) ||
    filter.unparted.isIn(creator)
  );
}

/** What a word may have in it, as it is read. */
const letter = /[\p{L}\p{M}\p{N}@$!*']/u;

/** True where a text stands in another one as it is, not within a word: a label often says the title again. */
function isWithin(text: string, other: string): boolean {
  const at = other.length > text.length ? other.indexOf(text) : -1;
  return at >= 0 && !letter.test(other.charAt(at - 1)) && !letter.test(other.charAt(at + text.length));
}

/** Longer than what labels add: 80 letters. */
const longestLabel = 80;

/** True where a longer text is the same with numbers behind it: how long a video is, how often it was seen. */
function isLabelOf(text: string, other: string): boolean {
  const added = other.startsWith(text) ? other.slice(text.length) : '';
  return added.length <= longestLabel && /\d/.test(added) && !added.includes('#');
}

/** A text that says alone what it is about is no longer than this: 60 letters. */
const longestAlone = 60;

/** The texts of a caption that stand alone: in no longer one, but for labels. */
function standingAlone(texts: readonly string[]): string[] {
  const isPart = (text: string, other: string) => isWithin(text, other) && !isLabelOf(text, other);
  return texts.filter((text) => text.length <= longestAlone && !texts.some((other) => isPart(text, other)));
}

/** Captions that the weights were learned from are shorter: a longer text is weighed part by part. */
const longestPart = 50;

function partsOf(places: Places): Places[] {
  if (places.length <= longestPart) return [places];
  const count = Math.ceil(places.length / longestPart);
  const size = Math.ceil(places.length / count);
  return Array.from({ length: count }, (_, at) => places.slice(at * size, (at + 1) * size));
}

/**
 * Why a video is covered; `null`: it is not. The user's own words always cover; a topic does where the caption's words
 * together speak for it, or one text says it alone, unless they speak more of prevention, recovery or help: then the video is let through, or, in
 * doubt, covered with care. Only the first 50 texts and creators count, and 4,000 letters of each.
 */
export function judge(filter: CompiledFilter, { texts, creators }: Caption): Match | null {
  const cut = (some: readonly string[]) => some.slice(0, mostTexts).map((text) => text.slice(0, longestText));
  const different = [...new Set(cut(texts))];
  const whole = different.filter((text) => !different.some((other) => isWithin(text, other)));
  const read = whole.map((text) => placesOf(text, filter.readTag));
  const isOwn =
    read.some((places) => filter.own.isIn(places)) ||
    whole.some((text) => filter.unparted.isIn(text)) ||
    cut(creators).some((creator) => isOwnCreator(filter, creator));
  const { weights, topics, level } = filter;
  // What stands apart in the page is about one video all the same.
  const parts = partsOf(read.flat());
  if (isOwn) return { topic: 'own', care: speaksOfHelp(weights, parts) };
  const alone = standingAlone(different).map((text) => placesOf(text, filter.readTag));
  const topic = saidAlone(weights, topics, alone);
  return topic ? { topic, care: speaksOfHelp(weights, parts) } : sayOf(weights, topics, level, parts);
}
