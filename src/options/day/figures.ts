import type { StoredInterval } from '../../domain/record';
import { dayTrace } from '../../domain/report/day-trace';
import { isPastGoal, type ReportDay } from '../../domain/report/report-day';
import type { DayUsage } from '../../domain/usage';
import { formatClock, formatDuration, formatNumber, sectionName, t } from '../../platform/i18n';
import type { Figure } from '../figures';
import { settings } from '../state';

function goalNote(day: ReportDay): string | null {
  if (day.goalMs === null) return null;
  const goal = t('weekGoal', { time: formatDuration(day.goalMs) });
  return isPastGoal(day) ? `${goal} · ${t('calendarPast')}` : goal;
}

/** What only exact times tell: they are there for 400 days, and for some older days in short. */
function exactFigures(
  usage: DayUsage,
  intervals: readonly StoredInterval[],
  counted: ReadonlySet<string>,
): Figure[] {
  const trace = dayTrace(usage, intervals, settings.value.dayStart, counted);
  if (!trace) return [];
  const { first, last, longest } = trace;
  return [
    { name: t('dayFirst'), value: formatClock(first % 1440) },
    { name: t('dayLast'), value: formatClock(last % 1440) },
    ...(longest
      ? [{ name: t('dayLongest'), value: formatDuration(longest.ms), note: sectionName(longest.section) }]
      : []),
  ];
}

/** A day in a few numbers. */
export function dayFigures(
  day: ReportDay,
  usage: DayUsage,
  intervals: readonly StoredInterval[],
  usualMs: number | null,
  counted: ReadonlySet<string>,
): Figure[] {
  const { totalMs, videos, skips, visits } = day;
  return [
    { name: t('weekTime'), value: formatDuration(totalMs ?? 0), note: goalNote(day) },
    ...(usualMs === null ? [] : [{ name: t('weekUsualDay'), value: formatDuration(usualMs) }]),
    {
      name: t('weekVideos'),
      value: formatNumber(videos),
      note: skips > 0 ? t('daySkipped', { count: skips }) : null,
    },
    // A device that only tells its sums has no visits.
    ...(visits > 0 ? [{ name: t('dayVisits'), value: formatNumber(visits) }] : []),
    ...exactFigures(usage, intervals, counted),
  ];
}
