import { addDays } from './day';

/** ISO number of the day of the week: Monday is 1, Sunday 7. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The first day of the week that holds `day` (`YYYY-MM-DD`), when weeks start on `firstWeekday` (1 to 7). */
export function weekStart(day: string, firstWeekday: number): string {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The seven days of the week that starts on `from`. */
export function daysOfWeek(from: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index));
}

/**
 * The day on which weeks start where this language is spoken: 1 (Monday) to 7. Monday where the browser has no week
 * data.
 */
export function firstWeekdayOf(locale: string): number {
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return (getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay ?? 1;
}
