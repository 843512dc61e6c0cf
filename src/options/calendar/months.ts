import { monthsOf } from '../../domain/report/calendar-period';
import type { ReportDay } from '../../domain/report/report-day';
import { type DaysSum, sumOfDays } from '../../domain/report/sum-of-days';

/** One month of a year. */
export interface MonthOfYear {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sum: DaysSum;
}

/** The twelve months of a year, from its days. */
export function monthSums(year: string, days: readonly ReportDay[]): MonthOfYear[] {
  return monthsOf(year).map((month) => ({
    month,
    sum: sumOfDays(days.filter(({ day }) => day.startsWith(month))),
  }));
}
