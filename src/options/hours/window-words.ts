import type { Window } from '../../domain/schedule';
import { formatClock, t } from '../../platform/i18n';
import { daysWords } from '../limits/day-words';

/** When a window is, in words: "Mon–Fri, 22:30 until 06:00 the next day". */
export function windowWords({ days, from, to }: Window): string {
  const words = {
    days: days.length === 7 ? t('hoursEveryDay') : daysWords(days),
    from: formatClock(from),
    to: formatClock(to),
  };
  if (from === 0 && to === 0) return t('hoursWindowDay', { days: words.days });
  return t(to > from ? 'hoursWindow' : 'hoursWindowNext', words);
}
