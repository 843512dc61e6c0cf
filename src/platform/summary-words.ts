import type { Good, WeekSummary } from '../domain/summary';
import { formatLongDuration, t } from './i18n';

/** Something good of a week, in one sentence. */
export function goodWords(good: Good): string {
  switch (good.type) {
    case 'less':
      return t('weekLeadLess', { time: formatLongDuration(good.ms) });
    case 'within':
      return good.days === good.of
        ? t('weekLeadGoalAll', { count: good.of })
        : t('weekLeadGoalSome', { count: good.days, of: good.of });
    case 'without':
      return t('summaryWithout', { count: good.days });
    case 'left':
      return t('summaryLeft', { count: good.times });
  }
}

/** What a week was, in one sentence: against the week before where that is honest. */
export function sentenceOf({ week, moreMs }: WeekSummary): string {
  if (week.totalMs === 0) return t('weekNothingWatched');
  if (moreMs === null) return t('weekLeadTotal', { time: formatLongDuration(week.totalMs) });
  if (moreMs === 0) return t('weekLeadSame');
  return moreMs < 0
    ? goodWords({ type: 'less', ms: -moreMs })
    : t('weekLeadMore', { time: formatLongDuration(moreMs) });
}
