import type { Topic } from './topics';

/** The words of one language; `docs/filter-words.md` says how a line is written. */
export interface Lexicon {
  readonly language: string;
  readonly topics: Readonly<Record<Topic, readonly string[]>>;
  /** What captions of prevention, recovery and help say. */
  readonly care: readonly string[];
  /** Phrases that hold a word of a topic and mean something else. */
  readonly harmless: readonly string[];
}
