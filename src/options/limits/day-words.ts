import { addDays } from '../../domain/day';
import { firstWeekdayOf } from '../../domain/week';
import { formatDay, locale } from '../../platform/i18n';

/** Any Monday. */
const monday = '2024-01-01';

/** All weekdays, Monday first: 1 to 7. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The weekdays (1 is Monday, 7 Sunday) in the order in which weeks go where the user's language is spoken. */
export function weekOrder(): number[] {
  const first = firstWeekdayOf(locale());
  return weekdays.map((_, index) => ((first - 1 + index) % 7) + 1);
}

/** What a weekday (1 is Monday, 7 Sunday) is called: "Mon". */
export function weekdayName(weekday: number, style: 'weekday' | 'weekdayLong' = 'weekday'): string {
  return formatDay(addDays(monday, weekday - 1), style);
}

/** Weekdays (1 is Monday, 7 Sunday) in few words: "Mon–Fri", "Mon, Wed, Sat–Sun". */
export function daysWords(days: readonly number[]): string {
  const stretches: number[][] = [];
  for (const day of weekdays.filter((one) => days.includes(one))) {
    const last = stretches.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else stretches.push([day]);
  }
  const named = stretches.map((stretch) =>
    [stretch[0], stretch.at(-1)]
      .filter((day, index, ends) => day !== undefined && ends.indexOf(day) === index)
      .map((day) => weekdayName(day ?? 1))
      .join('–'),
  );
  return named.join(', ');
}
