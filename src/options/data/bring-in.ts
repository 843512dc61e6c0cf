import type { BroughtFile } from '../../domain/import/history';
import type { Outcome } from '../../domain/messages';
import type { Settings } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { type BroughtIn, bringHistory } from '../../platform/import-store';
import { ask } from '../../platform/messaging';
import { askPin } from '../lock/ask-pin';
import { refreshToday, settings } from '../state';

/** What of a file is wanted. */
export type Part = 'history' | 'settings';

function countsWords({ now, queued, locked }: Readonly<Record<Outcome, number>>): string {
  if (now + queued + locked === 0) return t('dataBringSame');
  return [
    now > 0 && t('dataBringNow', { count: now }),
    queued > 0 && t('dataBringQueued', { count: queued }),
    locked > 0 && t('dataBringLocked', { count: locked }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Takes over settings, asks for the PIN where some of it needs one, and says how much holds now, waits or needs it. */
async function bringSettings(incoming: Settings): Promise<string> {
  const first = await ask('adopt', { settings: incoming });
  if (first.locked === 0 || !(await askPin())) return countsWords(first);
  // What was made the first time is no change any more.
  const second = await ask('adopt', { settings: incoming });
  return countsWords({ ...second, now: first.now + second.now });
}

function historyWords({ days, moments }: BroughtIn): string {
  if (days > 0) return t('dataBringDone', { count: days });
  return moments > 0 ? t('dataBringMomentsDone', { count: moments }) : t('dataBringKnown');
}

/**
 * Brings in what is wanted of a file, and says what came of it.
 * @param onProgress gets the share of the history that is done, 0 to 1
 */
export async function bringIn(
  file: BroughtFile,
  parts: readonly Part[],
  onProgress: (share: number) => void,
): Promise<string> {
  const said: string[] = [];
  if (parts.includes('history')) {
    const brought = await bringHistory(file, settings.value.dayStart, onProgress);
    await ask('imported', {});
    await refreshToday();
    said.push(historyWords(brought));
  }
  if (parts.includes('settings') && file.settings) said.push(await bringSettings(file.settings));
  return said.join(' ');
}
