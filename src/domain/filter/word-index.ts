import type { WordPattern } from './term';

/** Longer beginnings and ends of words are not told apart: 12 letters. */
const longestEdge = 12;
const shortestEdge = 2;
/** Words that are open on both sides are found by their first three letters. */
const keyLength = 3;

/** So many words are remembered with what they fit. */
const mostRemembered = 5_000;

function add<K>(map: Map<K, number[]>, key: K, id: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [id]);
  else if (known.at(-1) !== id) known.push(id);
}

/** Finds which patterns a word fits. */
export class WordIndex {
  /** Captions say the same words over and over. */
  readonly #found = new Map<string, readonly number[]>();
  readonly #exact = new Map<string, number[]>();
  readonly #starts = new Map<string, [text: string, id: number][]>();
  readonly #ends = new Map<string, [text: string, id: number][]>();
  readonly #inside = new Map<string, [text: string, id: number][]>();

  add({ text, open }: WordPattern, id: number): void {
    if (open === 'none') {
      add(this.#exact, text, id);
      return;
    }
    const [map, key] =
      open === 'end'
        ? ([this.#starts, text.slice(0, longestEdge)] as const)
        : open === 'start'
          ? ([this.#ends, text.slice(-longestEdge)] as const)
          : ([this.#inside, text.slice(0, keyLength)] as const);
    const known = map.get(key);
    if (known) known.push([text, id]);
    else map.set(key, [[text, id]]);
  }

  /** True where a word is known as a whole. */
  has(word: string): boolean {
    return this.#exact.has(word);
  }

  /** The words that are known as a whole and fit one of which letters are hidden, e.g. `s*x`. */
  unmask(masked: string): string[] {
    const shown = masked.replaceAll('*', '');
    // Fewer letters could be anything.
    if (shown.length < 2 || masked.startsWith('*')) return [];
    const parts = masked.split(/\*+/).map((part) => part.replace(/[^\p{L}\p{M}]/gu, ''));
    const exactly = masked.length <= 4 ? '' : '+';
    const hidden = masked.match(/\*+/g) ?? [];
    const source = parts
      .map(
        (part, index) =>
          part + (hidden[index] ? (exactly ? '\\p{L}+' : `\\p{L}{${hidden[index].length}}`) : ''),
      )
      .join('');
    const pattern = new RegExp(`^${source}$`, 'u');
    return [...this.#exact.keys()].filter((word) => pattern.test(word)).slice(0, 8);
  }

  /** Every pattern that a folded word fits. */
  find(word: string): readonly number[] {
    const before = this.#found.get(word);
    if (before) return before;
    const ids = new Set<number>();
    this.#collect(word, (id) => ids.add(id));
    const found = [...ids];
    if (this.#found.size >= mostRemembered) this.#found.clear();
    this.#found.set(word, found);
    return found;
  }

  #collect(word: string, callback: (id: number) => void): void {
    for (const id of this.#exact.get(word) ?? []) callback(id);
    const most = Math.min(longestEdge, word.length);
    for (let length = shortestEdge; length <= most; length += 1) {
      for (const [text, id] of this.#starts.get(word.slice(0, length)) ?? [])
        if (word.startsWith(text)) callback(id);
      for (const [text, id] of this.#ends.get(word.slice(-length)) ?? [])
        if (word.endsWith(text)) callback(id);
    }
    if (this.#inside.size === 0) return;
    for (let at = 0; at + shortestEdge <= word.length; at += 1)
      for (const [text, id] of this.#inside.get(word.slice(at, at + keyLength)) ?? [])
        if (word.startsWith(text, at)) callback(id);
  }
}
