import { type Notice, showNotice } from './notice';
import type { Quiet } from './quiet';
import type { ScreenWords } from './screen-words';
import type { Sensor } from './sensor';

/** The question *Still watching?*: the page is quiet while it waits for input. */
export interface StillWatching {
  /** True while the question is shown. */
  isAsking(): boolean;
  /** Asks; the page must not be covered. Any input in the page takes the question away again, by `close`. */
  ask(): Promise<void>;
  close(): void;
}

/** The question for one page, until the signal aborts. */
export function createStillWatching(
  sensor: Sensor,
  quiet: Quiet,
  words: ScreenWords,
  signal: AbortSignal,
): StillWatching {
  let question: Notice | null = null;
  function close(): void {
    question?.close();
    question = null;
  }
  signal.addEventListener('abort', close);
  return {
    isAsking: () => question !== null,
    async ask() {
      if (!sensor.section()) return;
      quiet.hush();
      const screen = await words.fetch();
      if (!screen || !sensor.waiting()) return;
      const { language, dir, words: said } = screen;
      question = showNotice(
        { language, dir, title: said.stillTitle, text: said.stillText, button: said.stillYes },
        () => undefined,
      );
    },
    close,
  };
}
