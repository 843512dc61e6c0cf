import { addDays } from '../day';
import { daysOfWeek, weekStart } from '../week';

/** The months (`YYYY-MM`) of a year (`YYYY`). */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** The month or year that is `count` later (earlier, when negative). */
export function movePeriod(period: string, count: number): string {
  const [year = 1970, month] = period.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(month ? year : year + count, month ? month - 1 + count : 0);
  return date.toISOString().slice(0, period.length);
}

/** The first day of a month or a year. */
export function firstDayOf(period: string): string {
  return `${period}-01-01`.slice(0, 10);
}

/** The last day of a month or a year. */
export function lastDayOf(period: string): string {
  return addDays(firstDayOf(movePeriod(period, 1)), -1);
}

/** Every day of a month or a year, in order. */
export function daysOf(period: string): string[] {
  const days: string[] = [];
  const last = lastDayOf(period);
  for (let day = firstDayOf(period); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A month's weeks, which start on `firstWeekday` (1, Monday, to 7); `null` for the days of other months. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  const last = lastDayOf(month);
  for (let from = weekStart(firstDayOf(month), firstWeekday); from <= last; from = addDays(from, 7)) {
    weeks.push(daysOfWeek(from).map((day) => (day.startsWith(month) ? day : null)));
  }
  return weeks;
}

/** The month or year that an address names, moved between the first and the last day that can be shown. */
export function periodOf(text: string, firstDay: string, today: string): string {
  const asked = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? text : today.slice(0, 7);
  const [earliest, latest] = [firstDay.slice(0, asked.length), today.slice(0, asked.length)];
  if (asked > latest) return latest;
  if (asked < earliest) return earliest;
  return asked;
}
