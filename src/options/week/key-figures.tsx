import type { WeekReport } from '../../domain/report';
import { formatDuration, formatNumber, t } from '../../platform/i18n';

interface Figure {
  readonly name: string;
  readonly value: string;
  /** The same of the week before. */
  readonly before: string | null;
}

interface Weeks {
  readonly week: WeekReport;
  readonly before: WeekReport | null;
  /** How often a little more was taken in either. */
  readonly extras: { readonly week: number; readonly before: number };
}

/** One day alone makes no usual day; a little more is told where there was any. */
function figuresOf({ week, before, extras }: Weeks): Figure[] {
  const of = ({ withinGoal }: WeekReport) =>
    withinGoal && t('weekDaysOf', { days: withinGoal.days, of: withinGoal.of });
  const within = of(week);
  return [
    {
      name: t('weekTime'),
      value: formatDuration(week.totalMs),
      before: before && formatDuration(before.totalMs),
    },
    ...(week.watchedDays > 1
      ? [
          {
            name: t('weekUsualDay'),
            value: formatDuration(week.averageMs),
            before: before && formatDuration(before.averageMs),
          },
        ]
      : []),
    {
      name: t('weekVideos'),
      value: formatNumber(week.videos),
      before: before && formatNumber(before.videos),
    },
    ...(within ? [{ name: t('weekWithinGoal'), value: within, before: before && of(before) }] : []),
    ...(extras.week + extras.before > 0
      ? [
          {
            name: t('weekExtra'),
            value: t('weekExtraTimes', { count: extras.week }),
            before: before && t('weekExtraTimes', { count: extras.before }),
          },
        ]
      : []),
  ];
}

/** The week in a few numbers, each with the same of the week before, where there was one. */
export function KeyFigures(weeks: Weeks) {
  return (
    <dl class="key-figures">
      {figuresOf(weeks).map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
          {figure.before && <dd class="key-before">{t('weekLast', { value: figure.before })}</dd>}
        </div>
      ))}
    </dl>
  );
}
