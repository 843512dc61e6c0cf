import { isSectionId, type SectionId } from '../catalogue';
import { type Amount, isPastGoal, type ReportDay } from './report-day';

/** What was watched of one section. */
export interface SectionAmount extends Amount {
  readonly id: SectionId;
}

/** Several days together: what counts towards the goal. */
export interface DaysSum {
  /** `null` where nothing is known of any of the days. */
  readonly totalMs: number | null;
  readonly videos: number;
  readonly skips: number;
  readonly visits: number;
  /** Days on which something was watched. */
  readonly watchedDays: number;
  /** Milliseconds of a day on which something was watched; 0 when there was none. */
  readonly averageMs: number;
  /** Of the days that are known and have a goal, how many stayed within it; `null` without such days. */
  readonly withinGoal: { readonly days: number; readonly of: number } | null;
  /** Counted sections, the most watched first. */
  readonly sections: readonly SectionAmount[];
  /** Sections that do not count towards the goal, the most watched first. */
  readonly others: readonly SectionAmount[];
}

/** Every section that was watched, also of a site that the user has taken off the list since. */
function sectionsOf(days: readonly ReportDay['parts'][]): SectionAmount[] {
  const sums = new Map<SectionId, SectionAmount>();
  for (const amounts of days) {
    for (const [id, { ms, videos }] of Object.entries(amounts)) {
      if (!isSectionId(id)) continue;
      const before = sums.get(id);
      sums.set(id, { id, ms: (before?.ms ?? 0) + ms, videos: (before?.videos ?? 0) + videos });
    }
  }
  return [...sums.values()]
    .filter(({ ms, videos }) => ms > 0 || videos > 0)
    .sort((a, b) => b.ms - a.ms || (a.id < b.id ? -1 : 1));
}

/** Adds up days; those of which nothing is known are left out. */
export function sumOfDays(days: readonly ReportDay[]): DaysSum {
  const known = days.filter(({ totalMs }) => totalMs !== null);
  const sum = (of: (day: ReportDay) => number | null) => known.reduce((all, day) => all + (of(day) ?? 0), 0);
  const total = sum(({ totalMs }) => totalMs);
  const watchedDays = known.filter(({ totalMs }) => totalMs !== 0).length;
  const bound = known.filter(({ goalMs }) => goalMs !== null);
  return {
    totalMs: known.length > 0 ? total : null,
    videos: sum(({ videos }) => videos),
    skips: sum(({ skips }) => skips),
    visits: sum(({ visits }) => visits),
    watchedDays,
    averageMs: watchedDays === 0 ? 0 : Math.round(total / watchedDays),
    withinGoal:
      bound.length > 0 ? { days: bound.filter((day) => !isPastGoal(day)).length, of: bound.length } : null,
    sections: sectionsOf(known.map(({ parts }) => parts)),
    others: sectionsOf(known.map(({ others }) => others)),
  };
}
