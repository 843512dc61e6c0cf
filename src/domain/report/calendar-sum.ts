import { isSectionId, type SectionId } from '../catalogue';
import { type Amount, type CalendarDay, isPastGoal } from './calendar-days';

/** Several days together: what counts towards the goal. */
export interface CalendarSum {
  /** `null` where nothing is known of any of the days. */
  readonly totalMs: number | null;
  readonly videos: number;
  /** Milliseconds of a day on which something was watched; `null` with fewer than two of them. */
  readonly averageMs: number | null;
  /** Of the days that are known and have a goal, how many stayed within it; `null` without such days. */
  readonly withinGoal: { readonly days: number; readonly of: number } | null;
  /** Counted sections, the most watched first. */
  readonly sections: readonly SectionAmount[];
  /** Sections that do not count towards the goal, the most watched first. */
  readonly others: readonly SectionAmount[];
}

/** What was watched of one section. */
export interface SectionAmount extends Amount {
  readonly id: SectionId;
}

function sectionsOf(days: readonly CalendarDay[]): SectionAmount[] {
  const sums = new Map<SectionId, SectionAmount>();
  for (const { sections } of days) {
    for (const [id, { ms, videos }] of Object.entries(sections)) {
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
export function sumOfDays(days: readonly CalendarDay[], counted: ReadonlySet<string>): CalendarSum {
  const known = days.filter(({ totalMs }) => totalMs !== null);
  const total = known.reduce((sum, { totalMs }) => sum + (totalMs ?? 0), 0);
  const watched = known.filter(({ totalMs }) => totalMs !== 0).length;
  const bound = known.filter(({ goalMs }) => goalMs !== null);
  const sections = sectionsOf(known);
  return {
    totalMs: known.length > 0 ? total : null,
    videos: known.reduce((sum, { videos }) => sum + videos, 0),
    averageMs: watched > 1 ? Math.round(total / watched) : null,
    withinGoal:
      bound.length > 0 ? { days: bound.filter((day) => !isPastGoal(day)).length, of: bound.length } : null,
    sections: sections.filter(({ id }) => counted.has(id)),
    others: sections.filter(({ id }) => !counted.has(id)),
  };
}

/** How a month or year compares with the one before. */
export interface Comparison {
  /** More ms than before; less, when negative. */
  readonly ms: number;
  /** Whether all days of both are in it: else only the same dates, of which both are over. */
  readonly whole: boolean;
}

/**
 * A month (year) against the one before. While it goes on, only dates that are over in both are compared. `null` where
 * that would not be honest: the one before was not recorded whole, or no day of this one is over.
 */
export function compareCalendar(
  period: string,
  days: readonly CalendarDay[],
  before: readonly CalendarDay[],
  today: string,
): Comparison | null {
  const over = days.filter(({ day }) => day < today);
  if (over.length === 0 || before.length === 0 || before.some(({ totalMs }) => totalMs === null)) return null;
  const dateOf = ({ day }: CalendarDay) => day.slice(period.length);
  const whole = over.length === days.length;
  const sum = (some: readonly CalendarDay[], others: readonly CalendarDay[]) => {
    const dates = new Set(others.map(dateOf));
    return some.reduce((ms, one) => ms + (whole || dates.has(dateOf(one)) ? (one.totalMs ?? 0) : 0), 0);
  };
  return { ms: sum(over, before) - sum(before, over), whole };
}
