import type { Change } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';

/** Asks for a change; resolves to what to say about it. One that waits is shown, and said, by `QueuedChanges`. */
export async function sendChange(change: Change): Promise<string | undefined> {
  return (await ask('change', change)) === 'now' ? t('limitsSavedNow') : undefined;
}
