import type { Change } from '../../domain/change';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { askPin } from '../lock/ask-pin';

/**
 * Asks for a change, and for the PIN where it needs one; resolves to what to say about it. One that waits is shown, and
 * said, by `QueuedChanges`.
 */
export async function sendChange(change: Change): Promise<string | undefined> {
  let outcome = await ask('change', change);
  if (outcome === 'locked' && (await askPin())) outcome = await ask('change', change);
  if (outcome === 'locked') return t('limitsLocked');
  return outcome === 'now' ? t('limitsSavedNow') : undefined;
}
