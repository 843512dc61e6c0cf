import type { Limit, Period } from '../../domain/limit';
import { formatDuration, t, type WordKey } from '../../platform/i18n';
import type { Spent } from './standing';

const leftWords: Readonly<Record<Period, WordKey>> = {
  day: 'limitsUsedLeft',
  week: 'limitsUsedLeftWeek',
  visit: 'limitsUsedLeftVisit',
};
const enoughWords: Readonly<Record<Period, WordKey>> = {
  day: 'limitsUsedEnough',
  week: 'limitsUsedEnoughWeek',
  visit: 'limitsUsedEnoughVisit',
};

/** How far a limit is used, in a sentence. */
export function spentWords({ measure, per, amounts }: Limit, { used, left }: Spent): string {
  const write = (amount: number, rounding: 'up' | 'down') =>
    measure === 'time' ? formatDuration(amount, rounding) : t('countVideos', { count: amount });
  const spent = write(used, 'down');
  if (left === null) return t('limitsUsedFree', { used: spent });
  if (left > 0) {
    if (per === 'visit' && used === 0) return t('limitsNoVisit');
    return t(leftWords[per], { used: spent, left: measure === 'time' ? write(left, 'up') : String(left) });
  }
  if (used === 0 && amounts.includes(0)) return t('limitsClosedToday');
  return t(enoughWords[per], { used: spent });
}
