import { signal } from '@preact/signals';
import { firstDayOf, lastDayOf, movePeriod, periodOf } from '../../domain/report/calendar-period';
import { readFirstDay } from '../../platform/usage-store';
import { type Days, readBoth } from '../days';

/** What has been read of a month or a year. */
export interface Shown {
  readonly period: string;
  /** Its days, and those of the one before where that was recorded whole. */
  readonly stored: Days;
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
  const stored = await readBoth(from, lastDayOf(period));
  // Someone who pages quickly has gone on by now.
  if (turn === asked) shown.value = { period, stored, firstDay };
}
