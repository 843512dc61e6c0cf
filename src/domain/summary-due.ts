import type { SummarySettings } from './choices';
import { addDays } from './day';
import { weekStart } from './week';
import { firstMoment } from './zone-clock';

/** The weeks that have been told of. */
export interface Told {
  /** The first day of each (`YYYY-MM-DD`), the newest told last. */
  readonly weeks: readonly string[];
  /** The day in force when that was; empty: never. */
  readonly day: string;
}

/** So many weeks are remembered: enough for a clock that is set ahead and back. */
const mostWeeks = 20;

/**
 * The last whole week before `day` (the day in force), and the moment from which it is told of, UTC ms: in the week that
 * follows it. When that one is over too, it is told of no more.
 * @param firstWeekday on which weeks start, 1 to 7
 */
export function summaryDue(
  { weekday, minute }: Pick<SummarySettings, 'weekday' | 'minute'>,
  day: string,
  firstWeekday: number,
  zone: string,
): { readonly week: string; readonly at: number } {
  const start = weekStart(day, firstWeekday);
  const on = addDays(start, (weekday - firstWeekday + 7) % 7);
  const local = Date.parse(`${on}T00:00:00Z`) + minute * 60_000;
  return { week: addDays(start, -7), at: firstMoment(zone, local) };
}

/** True where the week, or one that shares a day with it, was told of: weeks start on other days in other languages. */
export function isTold({ weeks }: Told, week: string): boolean {
  return weeks.some((told) => told > addDays(week, -7) && told < addDays(week, 7));
}

/** What is known after a week was told of. */
export function withTold({ weeks }: Told, week: string, day: string): Told {
  return { weeks: [...weeks, week].slice(-mostWeeks), day };
}
