import { addDays } from '../../domain/day';
import type { Change } from '../../domain/settings';
import { formatDay, formatTime, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { today } from '../state';

/** Asks for a change; resolves to what to say about it. */
export async function sendChange(change: Change): Promise<string> {
  if ((await ask('change', change)) === 'now') return t('limitsSavedNow');
  const { usage, endsAt } = today.value;
  const day = formatDay(addDays(usage.day, 1), 'weekdayLong');
  return t('limitsSavedQueued', { day, time: formatTime(endsAt) });
}
