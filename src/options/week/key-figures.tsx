import type { WeekReport } from '../../domain/report';
import type { WeekAverage } from '../../domain/report/compare-weeks';
import type { Streak } from '../../domain/report/streak';
import { formatDays, t } from '../../platform/i18n';
import { Figures } from '../figures';
import { type Against, keyFigures, keyNumbers } from '../key-figures';

interface Weeks {
  readonly week: WeekReport;
  /** The week before; `null` where it was not recorded whole. */
  readonly before: WeekReport | null;
  readonly average: WeekAverage | null;
  /** Days in a row until today; `null` where they are not to be told. */
  readonly streak: Streak | null;
}

/** A streak that has ended, or has only begun, is not spoken of. */
function streakWords(streak: Streak | null): string | null {
  if (streak?.isOpen) return t('weekStreakYear');
  if (!streak || streak.days < 2) return null;
  const days = t('weekStreak', { days: streak.days });
  return streak.grace === 0 ? days : `${days}, ${t('weekStreakGrace', { count: streak.grace })}`;
}

function againstOf({ before, average }: Weeks): Against[] {
  const last = before && { ...keyNumbers(before), say: (value: string) => t('weekLast', { value }) };
  const { totalMs = null, videos = null, averageMs: usualMs = null } = average ?? {};
  const usual = {
    totalMs,
    videos,
    usualMs,
    within: null,
    say: (value: string) => t('weekAverage', { value }),
  };
  return last ? [last, usual] : [usual];
}

/** The week in a few numbers, each with the same of the week before and of some weeks, where there were any. */
export function KeyFigures(weeks: Weeks) {
  const { week, average, streak } = weeks;
  return (
    <>
      <Figures figures={keyFigures(week, againstOf(weeks), streakWords(streak))} />
      {average && (
        <p class="muted small">
          {t('weekAverageNote', {
            weeks: average.weeks,
            days: formatDays(average.from, average.to, Number(average.from.slice(0, 4))),
          })}
        </p>
      )}
    </>
  );
}
