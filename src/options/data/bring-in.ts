import type { Outcome } from '../../domain/messages';
import type { Settings } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { askPin } from '../lock/ask-pin';

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
export async function bringIn(settings: Settings): Promise<string> {
  const first = await ask('adopt', { settings });
  if (first.locked === 0 || !(await askPin())) return countsWords(first);
  // What was made the first time is no change any more.
  const second = await ask('adopt', { settings });
  return countsWords({ ...second, now: first.now + second.now });
}
