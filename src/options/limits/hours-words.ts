import type { Schedule, Window } from '../../domain/schedule';
import type { Settings } from '../../domain/settings';
import { formatClock, t, targetName } from '../../platform/i18n';
import { daysWords } from './day-words';

/** When a window is, in words. */
export function windowWords({ days: weekdays, from, to }: Window): string {
  const days = weekdays.length === 7 ? t('queuedEveryDay') : daysWords(weekdays);
  return from === to
    ? t('queuedHoursWhole', { days, from: formatClock(from) })
    : t('queuedHoursDays', { days, from: formatClock(from), to: formatClock(to) });
}

/** What hours close, or leave open, in a sentence. */
export function hoursWords({ target, mode, windows, bedtime }: Schedule, settings: Settings): string {
  const what = targetName(target, settings);
  const named = windows.filter(({ days }) => days.length > 0).map(windowWords);
  if (mode === 'closed' && named.length === 0)
    return t(bedtime ? 'queuedNoBedtime' : 'queuedNoHours', { what });
  const hours = named.join('; ');
  if (bedtime) return t('queuedBedtime', { what, hours });
  return t(mode === 'closed' ? 'queuedHoursClosed' : 'queuedHoursOnly', { what, hours });
}
