import { unmasking } from './is-masked';
import type { Places } from './places';
import type { KnownWords } from './split-tag';
import type { Token } from './token';

/** A place in the tree of all phrases. */
interface Node {
  isEnd: boolean;
  readonly next: Map<string, Node>;
}

const newNode = (): Node => ({ isEnd: false, next: new Map() });

/** A word of which letters are hidden has 3 letters at least, and 24 at most. */
const [shortestMasked, longestMasked] = [3, 24];

/** The user's own words and phrases, by a tree of their words: looking takes as long however many there are, but for words with hidden letters. */
export class OwnWords implements KnownWords {
  readonly #root = newNode();
  /** The words of all phrases, for telling the words of a hashtag. */
  readonly #words = new Set<string>();

  /** Adds words in a row, folded. */
  add(phrase: readonly string[]): void {
    let node = this.#root;
    for (const word of phrase) {
      this.#words.add(word);
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    if (phrase.length > 0) node.isEnd = true;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  hasStart(): boolean {
    return false;
  }

  /** True where a text has one of the words or phrases. */
  isIn(places: Places): boolean {
    if (this.#root.next.size === 0) return false;
    const follow = (node: Node, at: number): boolean =>
      node.isEnd ||
      (places[at] ?? []).some((token) =>
        stepsFrom(node, token).some((next) => follow(next, at + token.length)),
      );
    return places.some((_, at) => follow(this.#root, at));
  }
}

function stepsFrom({ next }: Node, { forms, masked }: Token): Node[] {
  if (next.size === 0) return [];
  const plain = forms.flatMap((form) => next.get(form) ?? []);
  if (!masked || masked.length < shortestMasked || masked.length > longestMasked) return plain;
  const mayBe = unmasking(masked);
  const hidden = [...next].flatMap(([word, node]) => (mayBe(word) ? node : []));
  return [...plain, ...hidden];
}
