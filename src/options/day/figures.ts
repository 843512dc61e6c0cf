import { detailOf } from '../../domain/day-detail';
import type { StoredInterval } from '../../domain/record';
import type { CalendarDay } from '../../domain/report/calendar-days';
import { isPastGoal } from '../../domain/report/calendar-days';
import type { DayUsage } from '../../domain/usage';
import { formatDuration, formatNumber, sectionName, t } from '../../platform/i18n';
import type { Figure } from '../figures';
import { clockOf } from './clock';

/** How often anything happened with the counted sections. */
function countOf(counts: DayUsage['skips'], counted: ReadonlySet<string>): number {
  return Object.entries(counts).reduce((sum, [id, count]) => sum + (counted.has(id) ? count : 0), 0);
}

function goalNote(day: CalendarDay): string | null {
  if (day.goalMs === null) return null;
  const goal = t('weekGoal', { time: formatDuration(day.goalMs) });
  return isPastGoal(day) ? `${goal} · ${t('calendarPast')}` : goal;
}

/** What only exact times tell: they are there for 400 days, and for some older days in short. */
function exactFigures({ detail }: DayUsage, intervals: readonly StoredInterval[]): Figure[] {
  const exact = detailOf(intervals) ?? detail;
  if (!exact) return [];
  const { first, last, offsets, longest } = exact;
  return [
    { name: t('dayFirst'), value: clockOf(first, offsets[0]) },
    { name: t('dayLast'), value: clockOf(last, offsets[1]) },
    { name: t('dayLongest'), value: formatDuration(longest.ms), note: sectionName(longest.section) },
  ];
}

/** A day in a few numbers. */
export function dayFigures(
  day: CalendarDay,
  usage: DayUsage,
  intervals: readonly StoredInterval[],
  usualMs: number | null,
  counted: ReadonlySet<string>,
): Figure[] {
  const skips = countOf(usage.skips, counted);
  const visits = countOf(usage.visits, counted);
  return [
    { name: t('weekTime'), value: formatDuration(day.totalMs ?? 0), note: goalNote(day) },
    ...(usualMs === null ? [] : [{ name: t('weekUsualDay'), value: formatDuration(usualMs) }]),
    {
      name: t('weekVideos'),
      value: formatNumber(day.videos),
      note: skips > 0 ? t('daySkipped', { count: skips }) : null,
    },
    // A device that only tells its sums has no visits.
    ...(visits > 0 ? [{ name: t('dayVisits'), value: formatNumber(visits) }] : []),
    ...exactFigures(usage, intervals),
  ];
}
