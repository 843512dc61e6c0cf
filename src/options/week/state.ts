import { batch, signal } from '@preact/signals';
import { addDays } from '../../domain/day';
import { goalId } from '../../domain/limit';
import { amountOn } from '../../domain/limit-openings';
import type { DayUsage } from '../../domain/usage';
import { firstWeekdayOf, weekStart } from '../../domain/week';
import { readExtraDays } from '../../platform/extra-log';
import { locale } from '../../platform/i18n';
import { readDays, readFirstDay } from '../../platform/usage-store';
import { settings, today } from '../state';

/** First day of the week that is shown; `null` until the page is opened. */
export const shownFrom = signal<string | null>(null);

/** The days of that week and of the one before; `null` until they have been read. */
export const stored = signal<readonly DayUsage[] | null>(null);

/** The first day that was ever recorded. */
export const firstDay = signal<string | null>(null);

/** The day of every little more that was taken in these two weeks. */
export const extraDays = signal<readonly string[]>([]);

/** True while the numbers are shown in a table. */
export const asTable = signal(false);

/** First day of the week that holds a day, where weeks start as they do in the user's language. */
export function weekOf(day: string): string {
  return weekStart(day, firstWeekdayOf(locale()));
}

/** Shows the week that starts on `from`. Only its days and those of the week before are read, however many there are. */
export async function showWeek(from: string): Promise<void> {
  shownFrom.value = from;
  const [days, first, extras] = await Promise.all([
    readDays(addDays(from, -7), addDays(from, 6)),
    readFirstDay(),
    readExtraDays(addDays(from, -7), addDays(from, 6)),
  ]);
  // Someone who pages quickly has gone on to another week by now.
  if (shownFrom.value !== from) return;
  batch(() => {
    stored.value = days;
    firstDay.value = first;
    extraDays.value = extras;
  });
}

/** The days that were read, with what was watched in private windows today. */
export function daysShown(): readonly DayUsage[] {
  const now = today.value?.usage;
  const days = stored.value ?? [];
  if (!now || Object.keys(now.atoms).length === 0) return days;
  return [...days.filter(({ day }) => day !== now.day), now];
}

/** The daily goal of each day (`YYYY-MM-DD`) in ms; `null` without one that is a day's time. */
export function goalOfDays(): ((day: string) => number | null) | null {
  const goal = settings.value.limits.find(({ id }) => id === goalId);
  return goal?.measure === 'time' && goal.per === 'day' ? (day) => amountOn(goal, day) : null;
}

/** The one goal of all the days in ms; `null` where there is none or they differ. */
export function sameGoal(days: readonly string[]): number | null {
  const goals = new Set(days.map(goalOfDays() ?? (() => null)));
  const [first = null] = goals;
  return goals.size === 1 ? first : null;
}
