import type { CompiledTerm, End, Node } from './compiled-filter';
import type { Phrase, Term } from './term';
import { WordIndex } from './word-index';
import { readPattern } from './word-pattern';

const noEnds: readonly End[] = [];

const newNode = (): Node => ({ ends: noEnds, next: null });

/** Words that may stand at one place of a phrase, by number. */
class Steps {
  readonly words = new WordIndex();
  readonly #known = new Map<string, number>();

  /** The number of a choice of words, e.g. `want|wanna`. */
  numberOf(choice: string, own: boolean): number {
    const known = this.#known.get(choice);
    if (known !== undefined && !own) return known;
    const number = known ?? this.#known.size;
    this.#known.set(choice, number);
    // What the user types is no pattern: it may hold any sign.
    if (own) this.words.add({ text: choice, open: 'none' }, number, true);
    else for (const word of choice.split('|')) this.words.add(readPattern(word), number);
    return number;
  }
}

/** Puts phrases into a tree; a place where any of some words may stand is one step. */
export class PhraseTree {
  /** What phrases begin with, and what they go on with. */
  readonly #first = new Steps();
  readonly #later = new Steps();
  readonly first = this.#first.words;
  readonly later = this.#later.words;
  readonly root = newNode();
  /** How many terms of several parts there are, and one: the first is for all others. */
  combinations = 1;

  add({ parts, hard }: Term, topic: CompiledTerm['topic']): void {
    const index = parts.length > 1 ? this.combinations : 0;
    if (index > 0) this.combinations += 1;
    const of: CompiledTerm = { topic, hard, parts: parts.length, index };
    parts.forEach((phrases, part) => {
      for (const phrase of phrases) this.#addPhrase(phrase, { of, part });
    });
  }

  #addPhrase(phrase: Phrase, end: End): void {
    let node = this.root;
    for (const choice of phrase) {
      const steps = node === this.root ? this.#first : this.#later;
      const step = steps.numberOf(choice, end.of.topic === 'own');
      node.next ??= new Map();
      const known = node.next.get(step);
      const next = known ?? newNode();
      if (!known) node.next.set(step, next);
      node = next;
    }
    node.ends = node.ends === noEnds ? [end] : [...node.ends, end];
  }
}
