import type { Request } from '../domain/messages';
import { now } from '../platform/clock';
import { addEvent } from '../platform/event-log';
import { updateSettings } from '../platform/settings-store';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';

/** What the keyboard shortcut pauses for: 15 minutes. */
const shortcutMs = 15 * 60_000;
/** No pause is longer than this: 7 days. `decide` ignores one that is. */
const longestMs = 7 * 86_400_000;

/** Pauses all short video from now on. A pause that is longer already stays as it is. */
export function onPause({ ms }: Request<'pause'>): Promise<null> {
  return inOrder(async () => {
    const { state } = (await look()).standing;
    const until = ms === 'day' ? state.end : now() + ms;
    await updateSettings((settings) =>
      // One that a wrong clock has set further ahead than any pause is long does not count.
      until > (settings.pausedUntil ?? 0) || (settings.pausedUntil ?? 0) > now() + longestMs
        ? { ...settings, pausedUntil: until }
        : settings,
    );
    await addEvent('pause', state.day, String(ms));
    await reconcile();
    return null;
  });
}

/** The keyboard shortcut was pressed. */
export async function onCommand(command: string): Promise<void> {
  if (command === 'pause') await onPause({ ms: shortcutMs });
}
