import type { Screen } from '../domain/messages';
import { type Notice, showNotice } from './notice';

const minute = 60_000;

/** The chips at five minutes and at one. Each is shown once a document. */
export interface Chips {
  /** Shows the chip that belongs to so much counted time left, in ms, if it has not been shown. */
  show(left: number): void;
  close(): void;
}

/** @param getWords fetches the words when a chip is due; `null` when there is no section any more */
export function createChips(getWords: () => Promise<Screen | null>, signal: AbortSignal): Chips {
  let lastShown = Number.POSITIVE_INFINITY;
  let notice: Notice | null = null;

  async function show(word: 'fiveLeft' | 'oneLeft'): Promise<void> {
    const screen = await getWords();
    if (!screen || signal.aborted) return;
    notice?.close();
    const { language, dir, words } = screen;
    notice = showNotice({ language, dir, text: words[word], button: words.dismiss }, () => undefined);
  }

  signal.addEventListener('abort', () => notice?.close());
  return {
    show(left) {
      const step = left <= minute ? minute : left <= 5 * minute ? 5 * minute : Number.POSITIVE_INFINITY;
      if (step >= lastShown) return;
      lastShown = step;
      // A chip that cannot be worded now is no loss: the badge says the same.
      show(step === minute ? 'oneLeft' : 'fiveLeft').catch(() => undefined);
    },
    close() {
      notice?.close();
      notice = null;
    },
  };
}
