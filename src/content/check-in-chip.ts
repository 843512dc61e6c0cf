import { ask } from '../platform/messaging';
import { showNotice } from './notice';
import type { ScreenWords } from './screen-words';

/** Asks, in a chip, how the visit felt: two taps in a tab of ours, or no for a fortnight. Let pass, it is neither. */
export async function showCheckInChip(words: ScreenWords, signal: AbortSignal): Promise<void> {
  const screen = await words.fetch();
  if (!screen || signal.aborted) return;
  const { language, dir, words: said } = screen;
  // A press that does not reach the worker changes nothing.
  const tell = (type: 'openCheckIn' | 'declineCheckIn') => void ask(type, {}).catch(() => undefined);
  const chip = showNotice(
    {
      language,
      dir,
      text: said.checkInAsk,
      button: said.checkInNo,
      action: { text: said.checkInYes, onPress: () => tell('openCheckIn') },
    },
    () => tell('declineCheckIn'),
  );
  signal.addEventListener('abort', chip.close);
}
