import type { ReadTag } from './places';
import type { Topic } from './topics';
import type { WordIndex } from './word-index';

/** A term that restricted mode looks for. */
export interface CompiledTerm {
  /** `harmless`: what it is made of counts for no topic. */
  readonly topic: Topic | 'own' | 'care' | 'harmless';
  /** True where care words do not undo it. */
  readonly hard: boolean;
  /** How many parts have to be found. */
  readonly parts: number;
  /** Its place among the terms of several parts; 0 for every other. */
  readonly index: number;
}

/** What a phrase that was found belongs to. */
export interface End {
  readonly of: CompiledTerm;
  readonly part: number;
}

/** A place in the tree of all phrases: what ends here, and what may follow, by pattern of the index. */
export interface Node {
  ends: readonly End[];
  next: Map<number, Node> | null;
}

/** Terms, ready to be found. */
export interface CompiledTerms {
  /** What phrases begin with, and what they go on with. */
  readonly first: WordIndex;
  readonly later: WordIndex;
  readonly root: Node;
  /** How many terms have several parts, and one. */
  readonly combinations: number;
}

/** Everything that is looked for, ready to be found. */
export interface CompiledFilter {
  /** Of the word lists. */
  readonly lists: CompiledTerms;
  /** The user's own words and phrases. */
  readonly own: CompiledTerms;
  /** Tells the words of a hashtag. */
  readonly readTag: ReadTag;
  /** The user's own creators, folded, without `@`. */
  readonly creators: ReadonlySet<string>;
  /** The user's own words in scripts that do not part words, folded, by their first letter. */
  readonly anywhere: ReadonlyMap<string, readonly string[]>;
}
