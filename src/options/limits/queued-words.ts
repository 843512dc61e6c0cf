import { sites } from '../../domain/catalogue';
import { addDays } from '../../domain/day';
import { goalId } from '../../domain/limit';
import type { Change, Settings } from '../../domain/settings';
import { formatDay, formatDuration, formatTime, t } from '../../platform/i18n';
import { targetName } from '../../platform/names';

/** What a waiting change will do, in words. */
export function changeWords(change: Change, settings: Settings): string {
  switch (change.type) {
    case 'limit': {
      const time = formatDuration(change.limit.perDayMs);
      return t('queuedMinutes', { what: targetName(change.limit.target), time });
    }
    case 'removeLimit': {
      const limit = settings.limits.find(({ id }) => id === change.id);
      if (change.id === goalId || !limit) return t('queuedNoGoal');
      return t('queuedNoLimit', { what: targetName(limit.target) });
    }
    case 'site': {
      const site = sites.find(({ id }) => id === change.site);
      const name = site?.name ?? change.site;
      if (!change.tracked) return t('queuedNotCounted', { site: name });
      return t('queuedNotWhole', { site: name, section: site?.short.name ?? name });
    }
  }
}

/**
 * When a waiting change takes effect, in words: the start of the first day later than the one it was asked on.
 * `endsAt` is the end of the day in force, UTC ms.
 */
export function whenWords(after: string, endsAt: number | undefined): string {
  const day = formatDay(addDays(after, 1), 'weekdayLong');
  return endsAt === undefined ? day : t('queuedWhen', { day, time: formatTime(endsAt) });
}
