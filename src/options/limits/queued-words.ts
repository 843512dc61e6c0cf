import { siteById } from '../../domain/catalogue';
import type { Change } from '../../domain/change';
import { addDays } from '../../domain/day';
import { goalId } from '../../domain/limit';
import type { Settings } from '../../domain/settings';
import type { Today } from '../../domain/today';
import { formatDay, formatList, formatTime, t, targetName } from '../../platform/i18n';
import { choiceWords } from './choice-words';
import { hoursWords } from './hours-words';
import { itemsWords } from './items-words';
import { limitWords } from './limit-words';

type SiteChange = Extract<Change, { type: 'site' }>;

function siteWords({ site: id, tracked, wholeSite }: SiteChange): string {
  const site = siteById(id);
  const words = { site: site?.name ?? id, section: site?.short.name ?? id };
  if (!tracked) return t('queuedNotCounted', words);
  return t(wholeSite ? 'queuedWhole' : 'queuedNotWhole', words);
}

function removedLimitWords(id: string, settings: Settings): string {
  const limit = settings.limits.find((one) => one.id === id);
  if (id === goalId || !limit) return t('queuedNoGoal');
  return t('queuedNoLimit', { what: targetName(limit.target, settings), amount: limitWords(limit) });
}

function removedHoursWords(id: string, settings: Settings): string {
  const hours = settings.hours.find((one) => one.id === id);
  if (!hours || hours.bedtime) return t('queuedNoBedtime');
  return t('queuedNoHours', { what: targetName(hours.target, settings) });
}

/** What a change will do, in words. */
export function changeWords(change: Change, settings: Settings): string {
  switch (change.type) {
    case 'limit': {
      const what = targetName(change.limit.target, settings);
      return t('queuedLimit', { what, amount: limitWords(change.limit) });
    }
    case 'removeLimit':
      return removedLimitWords(change.id, settings);
    case 'group': {
      const { name, members } = change.group;
      if (members.length === 0) return t('queuedGroupNone', { group: name });
      const covered = formatList(members.map((member) => targetName(member, settings)));
      return t('queuedGroup', { group: name, members: covered });
    }
    case 'removeGroup':
      return t('queuedNoGroup', { group: targetName(`group:${change.id}`, settings) });
    case 'hours':
      return hoursWords(change.hours, settings);
    case 'removeHours':
      return removedHoursWords(change.id, settings);
    case 'site':
      return siteWords(change);
    case 'removeSite':
      return t('queuedNoSite', { site: siteById(change.site)?.name ?? change.site });
    case 'removeLock':
      return t('queuedNoLock');
    case 'items':
      return itemsWords(change);
    case 'choice':
      return choiceWords(change, settings);
  }
}

/**
 * When a waiting change takes effect, in words: the start of the first day later than `after` (`YYYY-MM-DD`). Without
 * `today` the time of day is left out.
 */
export function whenWords(after: string, today: Pick<Today, 'usage' | 'endsAt'> | null): string {
  const day = addDays(after, 1);
  // A weekday alone would be taken for the next one of that name.
  const isFar = today !== null && day > addDays(today.usage.day, 6);
  const written = formatDay(day, isFar ? 'long' : 'weekdayLong');
  return today === null ? written : t('queuedWhen', { day: written, time: formatTime(today.endsAt) });
}
