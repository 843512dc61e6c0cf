import type { CompiledFilter } from './compiled-filter';
import { lexicons } from './lexicons';
import { readOwnEntry } from './own-entry';
import { PhraseTree } from './phrase-tree';
import { createTagReader } from './read-tag';
import { parseTerm } from './term';
import type { Topic } from './topics';

/** What is switched on. */
export interface FilterChoice {
  readonly topics: readonly Topic[];
  /** Words, phrases, `#hashtags` and `@creators` of the user's own. */
  readonly own: readonly string[];
}

/** Makes everything that is switched on ready to be found. Takes some tens of milliseconds; once for a page. */
export function compileFilter({ topics, own }: FilterChoice): CompiledFilter {
  const lists = new PhraseTree();
  const ownTerms = new PhraseTree();
  const creators = new Set<string>();
  const anywhere = new Map<string, string[]>();
  for (const lexicon of lexicons) {
    for (const topic of topics) for (const line of lexicon.topics[topic]) lists.add(parseTerm(line), topic);
    for (const line of lexicon.care) lists.add(parseTerm(line), 'care');
    if (topics.length > 0) for (const line of lexicon.harmless) lists.add(parseTerm(line), 'harmless');
  }
  for (const line of own) {
    const entry = readOwnEntry(line);
    if (entry.kind === 'creator') creators.add(entry.text);
    else if (entry.kind === 'phrase') {
      if (entry.phrase.length > 0) ownTerms.add({ parts: [[entry.phrase]], hard: false }, 'own');
    } else {
      const first = entry.text.charAt(0);
      anywhere.set(first, [...(anywhere.get(first) ?? []), entry.text]);
    }
  }
  const words = [lists.first, lists.later, ownTerms.first, ownTerms.later];
  return { lists, own: ownTerms, readTag: createTagReader(words), creators, anywhere };
}
