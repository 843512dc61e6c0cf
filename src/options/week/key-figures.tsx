import type { WeekReport } from '../../domain/report';
import { formatDuration, formatNumber, t } from '../../platform/i18n';

interface Figure {
  readonly name: string;
  readonly value: string;
  /** The same of the week before. */
  readonly before: string | null;
}

/** One day alone makes no usual day. */
function figuresOf(week: WeekReport, before: WeekReport | null): Figure[] {
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
  ];
}

/** The week in four numbers, each with the same of the week before, where there was one. */
export function KeyFigures({ week, before }: { week: WeekReport; before: WeekReport | null }) {
  return (
    <dl class="key-figures">
      {figuresOf(week, before).map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
          {figure.before && <dd class="key-before">{t('weekLast', { value: figure.before })}</dd>}
        </div>
      ))}
    </dl>
  );
}
