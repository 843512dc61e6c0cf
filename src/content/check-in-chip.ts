import type { Screen } from '../domain/screen';
import { ask } from '../platform/messaging';
import { type Notice, showNotice } from './notice';

/** Asks, in a chip, how somebody feels: two taps in a tab of ours, or no for a fortnight. Let pass, it is neither. */
export function showCheckIn({ language, dir, words }: Screen): Notice {
  // What does not reach the worker changes nothing.
  const asked = (no: boolean) => void ask('askedCheckIn', { no }).catch(() => undefined);
  asked(false);
  return showNotice(
    {
      language,
      dir,
      text: words.checkInAsk,
      button: words.checkInNo,
      action: {
        text: words.checkInYes,
        onPress: () => void ask('openCheckIn', {}).catch(() => undefined),
      },
    },
    () => asked(true),
  );
}
