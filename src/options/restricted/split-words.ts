import { longestWord } from '../../domain/restricted-lists';

/** What was typed or pasted, one entry a line; a comma ends one too. */
export interface Typed {
  /** Entries that can be kept, each once. */
  readonly words: string[];
  /** Entries that are longer than one may be. */
  readonly tooLong: string[];
}

/** Splits what was typed or pasted into entries. */
export function splitWords(text: string): Typed {
  const entries = text
    .split(/[\n,،、;]+/)
    .map((entry) => entry.trim().replaceAll(/\s+/g, ' '))
    .filter((entry) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(entry));
  const once = [...new Set(entries)];
  return {
    words: once.filter((entry) => entry.length <= longestWord),
    tooLong: once.filter((entry) => entry.length > longestWord),
  };
}
