import { isSame } from '../domain/changes-between';
import { addDays } from '../domain/day';
import { nextSums, type OtherSums } from '../domain/sync/others';
import { sentDays } from '../domain/sync/pack';
import { changedDays, recentUsage } from '../domain/sync/recent';
import { noteDay, type SharedUsage } from '../domain/sync/shared-usage';
import type { SyncState } from '../domain/sync/state';
import { daysOfWeek, weekStart } from '../domain/week';
import { keepOthers, readBrought, readSums } from '../platform/others-store';
import { readDays } from '../platform/usage-store';

/** The first day whose numbers are sent, `YYYY-MM-DD`. */
export const firstSent = (day: string) => addDays(day, 1 - sentDays);

/** What this device has counted on the last days itself, with what is known of the others. */
export async function withOwnDays(
  { usage, erasures }: SyncState,
  me: string,
  day: string,
): Promise<SharedUsage> {
  const from = firstSent(day);
  const [days, brought] = await Promise.all([readDays(from, day), readBrought(from)]);
  return days.reduce((all, one) => noteDay(all, me, one, brought.on(one.day), erasures), usage);
}

/**
 * Keeps the days of other devices in the history. Resolves with their sums for the limits of this week; `null` where
 * they are what they were.
 */
export async function keepNumbers(
  before: SyncState,
  after: SyncState,
  me: string,
  day: string,
): Promise<OtherSums | null> {
  const [monday, first] = [weekStart(day, 1), firstSent(day)];
  await keepOthers(changedDays(recentUsage(before.usage, first), recentUsage(after.usage, first), me));
  const [sums, brought] = await Promise.all([readSums(), readBrought(monday)]);
  const week = daysOfWeek(monday).filter((one) => one <= day);
  const next = nextSums(sums, before, after, me, week, brought.of);
  return isSame(sums, next) ? null : next;
}
