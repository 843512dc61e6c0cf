import { isMasked, readMask } from './is-masked';
import type { WordPattern } from './word-pattern';

/** Words that are open at an end are found by their first or last letters: 2 or 3, as many as they have. */
const shortestKey = 2;
const longestKey = 3;
/** Beginnings this long are words where a hashtag is split; shorter ones come about by chance. */
const shortestStart = 6;
/** A word of which letters are hidden has 3 letters at least, and shows 2. */
const shortestMasked = 3;
const fewestShown = 2;
/** With more letters no word is masked: 24. */
const longestMask = 24;
/** So many words are remembered with what they fit. */
const mostRemembered = 5_000;

type Edges = Map<string, [text: string, id: number][]>;

const none: readonly number[] = [];

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}

/** Finds which patterns a word fits, by looking up its beginnings and ends: however many patterns there are. */
export class WordIndex {
  /** Captions say the same words over and over. */
  readonly #found = new Map<string, readonly number[]>();
  readonly #exact = new Map<string, number[]>();
  readonly #starts: Edges = new Map();
  readonly #ends: Edges = new Map();
  readonly #inside: Edges = new Map();
  /** Words that one shown letter is enough for, e.g. `f***`: the user's own. */
  readonly #own = new Set<string>();
  /** Whole words and beginnings by their first letter, for words of which letters are hidden; made when first needed. */
  #byLetter: Map<string, [text: string, open: boolean, ids: readonly number[]][]> | null = null;

  add({ text, open }: WordPattern, id: number, own = false): void {
    if (own) this.#own.add(text);
    if (open === 'none') add(this.#exact, text, id);
    else if (open === 'end') add(this.#starts, text.slice(0, longestKey), [text, id]);
    else if (open === 'start') add(this.#ends, text.slice(-longestKey), [text, id]);
    else add(this.#inside, text.slice(0, shortestKey), [text, id]);
  }

  /** True where a word is known as a whole. */
  has(word: string): boolean {
    return this.#exact.has(word);
  }

  /** True where a word is known by a beginning that is long enough not to come about by chance. */
  hasStart(word: string): boolean {
    const starts = this.#starts.get(word.slice(0, longestKey)) ?? [];
    return starts.some(([text]) => text.length >= shortestStart && word.startsWith(text));
  }

  /** Every pattern that a folded word fits. */
  find(word: string): readonly number[] {
    return this.#remember(word, () => this.#collect(word));
  }

  /** Every pattern that a word may fit of which letters are hidden, e.g. `s*x`. */
  findMasked(masked: string): readonly number[] {
    return this.#remember(masked, () => this.#uncover(masked));
  }

  #remember(key: string, find: () => readonly number[]): readonly number[] {
    const before = this.#found.get(key);
    if (before) return before;
    const found = find();
    if (this.#found.size >= mostRemembered) this.#found.clear();
    this.#found.set(key, found);
    return found;
  }

  #collect(word: string): readonly number[] {
    const ids: number[] = [...(this.#exact.get(word) ?? none)];
    for (let length = shortestKey; length <= Math.min(longestKey, word.length); length += 1) {
      for (const [text, id] of this.#starts.get(word.slice(0, length)) ?? [])
        if (word.startsWith(text)) ids.push(id);
      for (const [text, id] of this.#ends.get(word.slice(-length)) ?? [])
        if (word.endsWith(text)) ids.push(id);
    }
    if (this.#inside.size > 0)
      for (let at = 0; at + shortestKey <= word.length; at += 1)
        for (const [text, id] of this.#inside.get(word.slice(at, at + shortestKey)) ?? [])
          if (word.startsWith(text, at)) ids.push(id);
    return ids.length > 1 ? [...new Set(ids)] : ids;
  }

  #uncover(masked: string): readonly number[] {
    const { mask, loose, shown } = readMask(masked);
    if (mask.length < shortestMasked || mask.length > longestMask) return none;
    this.#byLetter ??= this.#letters();
    const ids = (this.#byLetter.get(mask.charAt(0)) ?? []).flatMap(([text, open, found]) =>
      text.length >= shortestMasked &&
      (shown >= fewestShown || this.#own.has(text)) &&
      isMasked(mask, text, open, loose)
        ? found
        : none,
    );
    return [...new Set(ids)];
  }

  #letters() {
    const letters: Map<string, [string, boolean, readonly number[]][]> = new Map();
    for (const [text, ids] of this.#exact) add(letters, text.charAt(0), [text, false, ids]);
    for (const edges of this.#starts.values())
      for (const [text, id] of edges) add(letters, text.charAt(0), [text, true, [id]]);
    return letters;
  }
}
