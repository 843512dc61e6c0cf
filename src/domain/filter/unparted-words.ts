import { fold } from './fold';

/** The user's own words in scripts that do not part words: looked for at every letter, by the lengths that there are. */
export class UnpartedWords {
  readonly #words = new Set<string>();
  readonly #lengths = new Set<number>();

  /** Adds a word, folded. */
  add(word: string): void {
    this.#words.add(word);
    this.#lengths.add(word.length);
  }

  /** True where a text has one of the words. */
  isIn(text: string): boolean {
    if (this.#words.size === 0) return false;
    const folded = fold(text);
    for (let at = 0; at < folded.length; at += 1)
      for (const length of this.#lengths) if (this.#words.has(folded.slice(at, at + length))) return true;
    return false;
  }
}
