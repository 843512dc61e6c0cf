import type { Change } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { readToday } from '../../platform/usage-store';
import { today } from '../state';
import { whenWords } from './queued-words';

/** Asks for a change; resolves to what to say about it. */
export async function sendChange(change: Change): Promise<string> {
  if ((await ask('change', change)) === 'now') return t('limitsSavedNow');
  const { usage, endsAt } = today.value ?? (await readToday());
  return t('limitsSavedQueued', { when: whenWords(usage.day, endsAt) });
}
