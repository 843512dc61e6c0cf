import { windDownMs } from '../domain/decision';
import type { Screen } from '../domain/messages';
import type { Left } from './left';
import { type Notice, showNotice } from './notice';

const minute = 60_000;

type ChipWord = 'fiveLeft' | 'oneLeft' | 'videosLeft' | 'closesSoon';

/** What every kind of chip is about, from the most pressing on: its word, and whether it is due. */
const kinds: readonly {
  readonly name: string;
  readonly word: ChipWord;
  isDue(left: Left, winds: boolean): boolean;
}[] = [
  { name: 'one', word: 'oneLeft', isDue: ({ ms }) => ms <= minute },
  { name: 'closing', word: 'closesSoon', isDue: ({ untilClosed }) => untilClosed <= minute },
  { name: 'lastVideo', word: 'videosLeft', isDue: ({ views }) => views <= 1 },
  { name: 'five', word: 'fiveLeft', isDue: ({ ms }) => ms <= 5 * minute },
  { name: 'closes', word: 'closesSoon', isDue: ({ untilClosed }) => untilClosed <= 5 * minute },
  { name: 'videos', word: 'videosLeft', isDue: ({ views }) => views <= 5 },
  {
    name: 'windDown',
    word: 'closesSoon',
    isDue: ({ untilClosed }, winds) => winds && untilClosed <= windDownMs,
  },
];

/** Which budget a kind belongs to: a chip of less left makes those of more left needless. */
const follows: Readonly<Record<string, readonly string[]>> = {
  one: ['five'],
  lastVideo: ['videos'],
  closing: ['closes', 'windDown'],
  closes: ['windDown'],
};

/** The chips at five minutes and at one, of counted time and before hours close, and at five videos and one. */
export interface Chips {
  /** Shows the most pressing chip that is due and has not been shown in this document. */
  show(left: Left, winds: boolean): void;
  close(): void;
}

/** @param getWords fetches the words when a chip is due; `null` when there is no section any more */
export function createChips(getWords: () => Promise<Screen | null>, signal: AbortSignal): Chips {
  const shown = new Set<string>();
  let notice: Notice | null = null;

  async function show(word: ChipWord): Promise<void> {
    const screen = await getWords();
    if (!screen || signal.aborted) return;
    notice?.close();
    const { language, dir, words } = screen;
    notice = showNotice({ language, dir, text: words[word], button: words.dismiss }, () => undefined);
  }

  signal.addEventListener('abort', () => notice?.close());
  return {
    show(left, winds) {
      const due = kinds.find(({ name, isDue }) => !shown.has(name) && isDue(left, winds));
      if (!due) return;
      for (const name of [due.name, ...(follows[due.name] ?? [])]) shown.add(name);
      // A chip that cannot be worded now is no loss: the badge says the same.
      show(due.word).catch(() => undefined);
    },
    close() {
      notice?.close();
      notice = null;
    },
  };
}
