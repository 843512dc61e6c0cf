import { batch, signal } from '@preact/signals';
import { addDays } from '../../domain/day';
import type { StoredInterval } from '../../domain/record';
import { countedSections } from '../../domain/report';
import { othersMs } from '../../domain/report/others';
import type { Streak } from '../../domain/report/streak';
import { timeOf } from '../../domain/usage';
import { firstWeekdayOf, weekStart } from '../../domain/week';
import type { StoredEvent } from '../../platform/database-schema';
import { noteFailure } from '../../platform/health';
import { readEventsOfDays, readIntervals } from '../../platform/history';
import { locale } from '../../platform/i18n';
import { readFirstDay } from '../../platform/usage-store';
import { type Days, nothing, readBoth } from '../days';
import { settings, today } from '../state';

/** A week is seen against so many before it. */
const weeksBefore = 4;

/** First day of the week that is shown; `null` until the page is opened. */
export const shownFrom = signal<string | null>(null);

/** The days of that week and of the four before; `null` until they have been read. */
export const stored = signal<Days | null>(null);

/** The first day that was ever recorded. */
export const firstDay = signal<string | null>(null);

/** What the week that starts on `from` tells beyond its days. It is read after they are shown. */
export const closer = signal<{
  readonly from: string;
  readonly intervals: readonly StoredInterval[];
  readonly events: readonly StoredEvent[];
} | null>(null);

/** Days in a row within the goal, until today; `isOpen` where they are more than a year. */
export const streak = signal<Streak | null>(null);

/** First day of the week that holds a day, where weeks start as they do in the user's language. */
export function weekOf(day: string): string {
  return weekStart(day, firstWeekdayOf(locale()));
}

/** Ms of the days from `from` to `to` that other devices have counted. */
export function othersShown(from: string, to: string): number {
  const counted = countedSections(settings.value);
  const { usage, others } = today.value ?? {};
  const isIn = others && usage && usage.day >= from && usage.day <= to;
  const past = (stored.value ?? nothing).others.filter(({ day }) => usage && day < usage.day);
  return othersMs(past, from, to, counted) + (isIn ? timeOf(others.usage, counted) : 0);
}

/** Reads the rest of a week, once its days are shown. */
async function readCloser(from: string): Promise<void> {
  const to = addDays(from, 6);
  const [intervals, events] = await Promise.all([readIntervals(from, to), readEventsOfDays(from, to)]);
  if (shownFrom.value === from) closer.value = { from, intervals, events };
}

/** Shows the week that starts on `from`. Only its days and those of four weeks before are read, however many there are. */
export async function showWeek(from: string): Promise<void> {
  shownFrom.value = from;
  const [days, first] = await Promise.all([
    readBoth(addDays(from, -7 * weeksBefore), addDays(from, 6)),
    readFirstDay(),
  ]);
  // Someone who pages quickly has gone on to another week by now.
  if (shownFrom.value !== from) return;
  batch(() => {
    stored.value = days;
    firstDay.value = first;
  });
  // Without the rest a week is still a week.
  await readCloser(from).catch(noteFailure('weekNotRead'));
}
