import { signal } from '@preact/signals';
import { addDays } from '../../domain/day';
import type { StoredInterval } from '../../domain/record';
import { type DayUsage, emptyDay } from '../../domain/usage';
import type { StoredEvent } from '../../platform/database-schema';
import { readEventsOfDays, readIntervals } from '../../platform/history';
import { readFirstDay } from '../../platform/usage-store';
import { daysShown, ownDays, readBoth } from '../days';

/** How many days before are read for a usual day: as many as the popup reads. */
const daysBefore = 14;

/** What has been read of one day. */
export interface ShownDay {
  readonly usage: DayUsage;
  /** What this device has counted of it: of others the hours are not known. */
  readonly own: DayUsage;
  readonly earlier: readonly DayUsage[];
  readonly intervals: readonly StoredInterval[];
  readonly events: readonly StoredEvent[];
  /** The first day that was ever recorded. */
  readonly first: string;
}

/** The day that is shown; `null` until it has been read. */
export const shownDay = signal<ShownDay | null>(null);

let asked = 0;

function dayNamed(name: string, first: string, today: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(name) && !Number.isNaN(Date.parse(name));
  if (!isDay || name > today) return today;
  return name < first ? first : name;
}

/** Shows the day that is named, or the nearest of which anything can be known. */
export async function showDay(name: string, today: string): Promise<void> {
  asked += 1;
  const turn = asked;
  const first = (await readFirstDay()) ?? today;
  const day = dayNamed(name, first, today);
  const [stored, intervals, events] = await Promise.all([
    readBoth(addDays(day, -daysBefore), day),
    readIntervals(day, day),
    readEventsOfDays(day, day),
  ]);
  if (turn !== asked) return;
  const days = daysShown(stored);
  const of = (list: readonly DayUsage[]) => list.find((one) => one.day === day) ?? emptyDay(day, '');
  shownDay.value = {
    usage: of(days),
    own: of(ownDays(stored)),
    earlier: days.filter((one) => one.day < day),
    intervals,
    events,
    first,
  };
}
