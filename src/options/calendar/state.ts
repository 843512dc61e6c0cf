import { signal } from '@preact/signals';
import { goalOn } from '../../domain/goal';
import { countedSections } from '../../domain/report';
import type { CalendarFrame } from '../../domain/report/calendar-days';
import { firstDayOf, lastDayOf, movePeriod, periodOf } from '../../domain/report/calendar-period';
import type { DayUsage } from '../../domain/usage';
import { readFirstDay } from '../../platform/usage-store';
import { settings } from '../state';
import { readAllDays } from './read-days';

/** What has been read of a month or a year. */
export interface Shown {
  readonly period: string;
  /** Its days, and those of the one before where that was recorded whole. */
  readonly stored: readonly DayUsage[];
  readonly firstDay: string | null;
}

/** The month or year that is shown; `null` until it has been read. */
export const shown = signal<Shown | null>(null);

let asked = 0;

/** Shows the month or year that is named, or the nearest of which anything can be known. Only its days and those of the one before are read. */
export async function showPeriod(name: string, today: string): Promise<void> {
  asked += 1;
  const turn = asked;
  const firstDay = await readFirstDay();
  const period = periodOf(name, firstDay ?? today, today);
  const before = firstDayOf(movePeriod(period, -1));
  const from = firstDay !== null && firstDay <= before ? before : firstDayOf(period);
  const stored = await readAllDays(from, lastDayOf(period));
  // Someone who pages quickly has gone on by now.
  if (turn === asked) shown.value = { period, stored, firstDay };
}

/** What days are measured by. */
export function frameOf(firstDay: string | null, today: string): CalendarFrame {
  return {
    today,
    firstDay: firstDay ?? today,
    goalOn: (day) => goalOn(settings.value, day),
    counted: countedSections(settings.value),
  };
}
