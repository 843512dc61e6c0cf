import type { ReportDay } from './report-day';

/** How a month or year compares with the one before. */
export interface Comparison {
  /** More ms than before; less, when negative. */
  readonly ms: number;
  /** How many days of it are compared. */
  readonly days: number;
  /** Whether all days of both are in it: else only the same dates, of which both are over. */
  readonly whole: boolean;
}

/**
 * A month (year) against the one before. While it goes on, only dates that are over in both are compared. `null` where
 * that would not be honest: the one before was not recorded whole, something of this one was erased, or no day of it is over.
 */
export function compareCalendar(
  period: string,
  days: readonly ReportDay[],
  before: readonly ReportDay[],
  today: string,
): Comparison | null {
  const over = days.filter(({ day }) => day < today);
  if (over.length === 0 || before.length === 0) return null;
  if ([...over, ...before].some(({ totalMs }) => totalMs === null)) return null;
  const dateOf = ({ day }: ReportDay) => day.slice(period.length);
  const whole = over.length === days.length;
  const sum = (some: readonly ReportDay[], others: readonly ReportDay[]) => {
    const dates = new Set(others.map(dateOf));
    return some.reduce((ms, one) => ms + (whole || dates.has(dateOf(one)) ? (one.totalMs ?? 0) : 0), 0);
  };
  return { ms: sum(over, before) - sum(before, over), days: over.length, whole };
}
