import { addDays } from '../day';
import type { CheckIn } from './check-in';

/** What is known of one day. */
export interface TrendDay {
  readonly day: string;
  /** Counted ms; `null` before the first day of which anything is known. */
  readonly ms: number | null;
  /** The mean of the day's answers; `null` where there is none. */
  readonly feeling: number | null;
  readonly worth: number | null;
}

function mean(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
}

/**
 * Every day from `from` to `to` (`YYYY-MM-DD`, inclusive) with its answers beside what was counted.
 * @param counted ms by day; a day without an entry had none
 * @param known the first day of which anything is known, or `null`
 */
export function trendOf(
  checkIns: readonly CheckIn[],
  counted: ReadonlyMap<string, number>,
  known: string | null,
  from: string,
  to: string,
): TrendDay[] {
  const byDay = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns) byDay.set(checkIn.day, [...(byDay.get(checkIn.day) ?? []), checkIn]);
  const days: TrendDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const given = byDay.get(day) ?? [];
    days.push({
      day,
      ms: known !== null && day >= known ? (counted.get(day) ?? 0) : null,
      feeling: mean(given.map(({ feeling }) => feeling)),
      worth: mean(given.map(({ worth }) => worth)),
    });
  }
  return days;
}
