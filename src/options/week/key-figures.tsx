import type { WeekReport } from '../../domain/report';
import type { WeekAverage } from '../../domain/report/compare-weeks';
import type { Streak } from '../../domain/report/streak';
import { formatDays, formatDuration, formatNumber, t } from '../../platform/i18n';
import { type Figure, Figures } from '../figures';

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

/** One day alone makes no usual day. */
function figuresOf({ week, before, average, streak }: Weeks): Figure[] {
  const against = (format: (value: number) => string, name: 'totalMs' | 'averageMs' | 'videos') => [
    before && t('weekLast', { value: format(before[name]) }),
    average && t('weekAverage', { value: format(average[name]) }),
  ];
  const of = ({ withinGoal }: WeekReport) =>
    withinGoal && t('weekDaysOf', { days: withinGoal.days, of: withinGoal.of });
  const within = of(week);
  const last = before && of(before);
  return [
    { name: t('weekTime'), value: formatDuration(week.totalMs), note: against(formatDuration, 'totalMs') },
    ...(week.watchedDays > 1
      ? [
          {
            name: t('weekUsualDay'),
            value: formatDuration(week.averageMs),
            note: against(formatDuration, 'averageMs'),
          },
        ]
      : []),
    {
      name: t('weekVideos'),
      value: formatNumber(week.videos),
      note: [
        week.skips > 0 ? t('daySkipped', { count: week.skips }) : null,
        ...against(formatNumber, 'videos'),
      ],
    },
    ...(within
      ? [
          {
            name: t('weekWithinGoal'),
            value: within,
            note: [streakWords(streak), last && t('weekLast', { value: last })],
          },
        ]
      : []),
  ];
}

/** The week in a few numbers, each with the same of the week before and of some weeks, where there were any. */
export function KeyFigures(weeks: Weeks) {
  const { average } = weeks;
  return (
    <>
      <Figures figures={figuresOf(weeks)} />
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
