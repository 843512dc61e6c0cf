import { windDownMs } from '../domain/decision';
import type { Screen } from '../domain/screen';
import { showCheckIn } from './check-in-chip';
import type { Left } from './left';
import { type Notice, showNotice } from './notice';

const minute = 60_000;

type ChipWord = 'fiveLeft' | 'oneLeft' | 'videosLeft' | 'lastVideo' | 'closesSoon';

/** What every kind of chip is about, from the most pressing on: its word, and whether it is due. */
const kinds: readonly {
  readonly name: string;
  readonly word: ChipWord;
  isDue(left: Left, winds: boolean): boolean;
}[] = [
  { name: 'one', word: 'oneLeft', isDue: ({ ms }) => ms <= minute },
  { name: 'closing', word: 'closesSoon', isDue: ({ untilClosed }) => untilClosed <= minute },
  { name: 'lastVideo', word: 'lastVideo', isDue: ({ views }) => views <= 1 },
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
  /**
   * Shows the most pressing chip that is due and has not been shown in this document. While one can be read only a
   * more pressing one takes its place.
   */
  show(left: Left, winds: boolean): void;
  /** Asks for a check-in, once in this document, where no other chip is to be read. */
  askCheckIn(): void;
  close(): void;
}

/** @param getWords fetches the words when a chip is due; `null` when there is no section any more */
export function createChips(getWords: () => Promise<Screen | null>, signal: AbortSignal): Chips {
  const shown = new Set<string>();
  /** The chip that is shown or being worded; its notice comes with the words. */
  let current: { readonly rank: number; notice: Notice | null } | null = null;

  function close(): void {
    current?.notice?.close();
    current = null;
  }

  const isRead = () => current !== null && (current.notice?.isOpen() ?? true);
  const showWord = (word: ChipWord) => (screen: Screen) => {
    const { language, dir, words } = screen;
    return showNotice({ language, dir, text: words[word], button: words.dismiss }, () => undefined);
  };

  async function show(rank: number, put: (screen: Screen) => Notice): Promise<void> {
    close();
    const chip: NonNullable<typeof current> = { rank, notice: null };
    current = chip;
    try {
      const screen = await getWords();
      if (!screen || signal.aborted || current !== chip) return;
      chip.notice = put(screen);
    } finally {
      if (!chip.notice && current === chip) current = null;
    }
  }

  signal.addEventListener('abort', close);
  return {
    show(left, winds) {
      const rank = kinds.findIndex(({ name, isDue }) => !shown.has(name) && isDue(left, winds));
      const due = kinds[rank];
      if (!due) return;
      if (isRead() && current && current.rank < rank) return;
      for (const name of [due.name, ...(follows[due.name] ?? [])]) shown.add(name);
      // A chip that cannot be worded now is no loss: the badge says the same.
      show(rank, showWord(due.word)).catch(() => undefined);
    },
    askCheckIn() {
      if (shown.has('checkIn') || isRead()) return;
      shown.add('checkIn');
      show(kinds.length, showCheckIn).catch(() => shown.delete('checkIn'));
    },
    close,
  };
}
