import type { CalendarDay } from '../../domain/report/calendar-days';
import { monthsOf } from '../../domain/report/calendar-period';
import { type CalendarSum, sumOfDays } from '../../domain/report/calendar-sum';

/** One month of a year. */
export interface MonthOfYear {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sum: CalendarSum;
}

/** The twelve months of a year, from its days. */
export function monthSums(
  year: string,
  days: readonly CalendarDay[],
  counted: ReadonlySet<string>,
): MonthOfYear[] {
  return monthsOf(year).map((month) => ({
    month,
    sum: sumOfDays(
      days.filter(({ day }) => day.startsWith(month)),
      counted,
    ),
  }));
}
