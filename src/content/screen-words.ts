import type { SectionId } from '../domain/catalogue';
import type { Screen } from '../domain/screen';
import { ask } from '../platform/messaging';

/** The words and numbers of a page's screens. They are made by the worker, and asked for when they are due. */
export interface ScreenWords {
  /** Those that were fetched last; `null` when they are not to be used any more. */
  known(): Screen | null;
  /** Asks for those of now; `null` when the page has no section. Rejects when the worker does not answer. */
  fetch(): Promise<Screen | null>;
  forget(): void;
}

/** The words for the section that the page shows, as long as the extension that put this script here is alive. */
export function createScreenWords(section: () => SectionId | null, isAlive: () => boolean): ScreenWords {
  let words: Screen | null = null;
  return {
    known: () => words,
    async fetch() {
      const shown = section();
      if (!shown || !isAlive()) return null;
      words = await ask('screen', { section: shown });
      return words;
    },
    forget() {
      words = null;
    },
  };
}
