import type { Caption, Match } from './caption';
import type { CompiledFilter, CompiledTerm } from './compiled-filter';
import { fold } from './fold';
import { termsIn } from './hits';
import { longestText, type Places, placesOf } from './places';
import { topics } from './topics';

const isTopic = ({ topic }: CompiledTerm) => topic !== 'care' && topic !== 'harmless';

const ownTerm: CompiledTerm = { topic: 'own', hard: false, parts: 1, index: 0 };

/** The topic that most of the terms are of; of several the first in the list of topics. */
function topicOf(terms: readonly CompiledTerm[]): Match['topic'] {
  if (terms.some(({ topic }) => topic === 'own')) return 'own';
  const count = (topic: Match['topic']) => terms.filter((term) => term.topic === topic).length;
  return topics.reduce((most, topic) => (count(topic) > count(most) ? topic : most));
}

/** True where a text has a word of the user's own in a script that does not part words. */
function hasAnywhere({ anywhere }: CompiledFilter, text: string): boolean {
  if (anywhere.size === 0) return false;
  const folded = fold(text.slice(0, longestText));
  for (let at = 0; at < folded.length; at += 1)
    if (anywhere.get(folded.charAt(at))?.some((word) => folded.startsWith(word, at))) return true;
  return false;
}

function ownTermsOf(filter: CompiledFilter, text: string, places: Places): CompiledTerm[] {
  const found = termsIn(filter.own, places);
  return hasAnywhere(filter, text) ? [...found, ownTerm] : found;
}

function termsOf(filter: CompiledFilter, text: string): CompiledTerm[] {
  const places = placesOf(text, filter.readTag);
  return [...termsIn(filter.lists, places), ...ownTermsOf(filter, text, places)];
}

/** A creator is only looked for among the user's own: by name, and by words of the name. */
function termsOfCreator(filter: CompiledFilter, creator: string): CompiledTerm[] {
  const name = fold(creator.slice(0, longestText)).trim().replace(/^@/, '');
  if (filter.creators.has(name)) return [ownTerm];
  return ownTermsOf(filter, creator, placesOf(creator, filter.readTag));
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** True where a text stands in another one as it is, not within a word: a label often says the title again. */
function isWithin(text: string, other: string): boolean {
  const at = other.length > text.length ? other.indexOf(text) : -1;
  return at >= 0 && !letter.test(other.charAt(at - 1)) && !letter.test(other.charAt(at + text.length));
}

/**
 * Why a video is covered; `null`: it is not. Where a caption speaks of prevention, recovery or help, only what care
 * words do not undo and the user's own words cover it, and then with care. Only the first 4,000 letters of a text count.
 */
export function judge(filter: CompiledFilter, { texts, creators }: Caption): Match | null {
  const different = [...new Set(texts)];
  const terms = [
    ...different
      .filter((text) => !different.some((other) => isWithin(text, other)))
      .flatMap((text) => termsOf(filter, text)),
    ...creators.flatMap((creator) => termsOfCreator(filter, creator)),
  ];
  const care = terms.some(({ topic }) => topic === 'care');
  const covering = terms.filter(isTopic).filter(({ hard, topic }) => !care || hard || topic === 'own');
  return covering.length === 0 ? null : { topic: topicOf(covering), care };
}
