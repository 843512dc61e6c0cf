import type { RestrictedLevel } from '../choices';
import { readOwnEntry } from './own-entry';
import { OwnWords } from './own-words';
import type { ReadTag } from './places';
import { createTagReader } from './read-tag';
import type { Topic } from './topics';
import { UnpartedWords } from './unparted-words';
import { learnedWeights, type Weights, weighedWords } from './weights';

/** What is switched on. */
export interface FilterChoice {
  readonly topics: readonly Topic[];
  /** Words, phrases, `#hashtags` and `@creators` of the user's own. */
  readonly own: readonly string[];
  readonly level: RestrictedLevel;
}

/** Everything that is looked for, ready to be found. */
export interface CompiledFilter {
  readonly topics: readonly Topic[];
  readonly level: RestrictedLevel;
  readonly weights: Weights;
  readonly own: OwnWords;
  /** Tells the words of a hashtag. */
  readonly readTag: ReadTag;
  /** The user's own creators, folded, without `@`. */
  readonly creators: ReadonlySet<string>;
  /** The user's own words in scripts that do not part words. */
  readonly unparted: UnpartedWords;
}

/** Makes everything that is switched on ready to be found. Takes some tens of milliseconds; once for a page. */
export function compileFilter({ topics, own: entries, level }: FilterChoice): CompiledFilter {
  const own = new OwnWords();
  const creators = new Set<string>();
  const unparted = new UnpartedWords();
  for (const line of entries) {
    const entry = readOwnEntry(line);
    if (entry.kind === 'creator') creators.add(entry.text);
    else if (entry.kind === 'phrase') own.add(entry.phrase);
    else unparted.add(entry.text);
  }
  const weights = learnedWeights();
  const readTag = createTagReader([own, weighedWords(weights)]);
  return { topics, level, weights, own, readTag, creators, unparted };
}
