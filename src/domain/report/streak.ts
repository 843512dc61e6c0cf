import type { ReportDay } from './report-day';

/** Days in a row within the goal. */
export interface Streak {
  /** Days within it that are over. A day without a goal neither counts nor ends anything. */
  readonly days: number;
  /** Days over the goal among them: at most two in a calendar month. */
  readonly grace: number;
  /** True where the first of the days that were looked at still belongs to it: there may be more before. */
  readonly isOpen: boolean;
}

/** Days over the goal that a calendar month forgives. */
const graceDays = 2;

/**
 * The streak that lasts until now.
 * @param days days that follow one another, the last one today or the day before; unknown ones are left out
 * @param today counts only once it is past the goal: until the day ends, it can still become so
 */
export function streakOf(days: readonly ReportDay[], today: string): Streak {
  const over = new Map<string, number>();
  let [within, grace, waiting] = [0, 0, 0];
  for (const { day, totalMs, goalMs } of days.toReversed()) {
    if (totalMs === null || goalMs === null) continue;
    if (totalMs <= goalMs) {
      if (day === today) continue;
      within += 1;
      // A day over the goal is inside of a streak only once there is a day within it on its far side.
      grace += waiting;
      waiting = 0;
      continue;
    }
    const month = day.slice(0, 7);
    over.set(month, (over.get(month) ?? 0) + 1);
    if ((over.get(month) ?? 0) > graceDays) return { days: within, grace, isOpen: false };
    waiting += 1;
  }
  return { days: within, grace, isOpen: true };
}
