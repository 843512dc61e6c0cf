import { isSame } from '../domain/changes-between';
import { countersOf, noCounters } from '../domain/counters';
import { addDays } from '../domain/day';
import { type OtherSums, sumsOf } from '../domain/sync/others';
import { sentDays } from '../domain/sync/pack';
import { changedDays, recentDays } from '../domain/sync/recent';
import { noteDay } from '../domain/sync/shared-usage';
import type { SyncState } from '../domain/sync/state';
import { noteWeight } from '../domain/sync/weights';
import { daysOfWeek, weekStart } from '../domain/week';
import { readBrought } from '../platform/brought-store';
import { readKept } from '../platform/budget-store';
import { keepOthers, readSums } from '../platform/others-store';
import { type LocalSync, writeSync } from '../platform/sync-store';
import { readDays } from '../platform/usage-store';

/** Elsewhere it is another day already, but never one later than this: what is, was counted by a clock that was wrong. */
const daysAhead = 2;

/** What is known without the days that nobody is told of, and without those that are yet to come. */
export function recentState(state: SyncState, day: string): SyncState {
  const last = addDays(day, daysAhead);
  return {
    ...state,
    usage: recentDays(state.usage, addDays(day, 1 - sentDays), last),
    weights: recentDays(state.weights, weekStart(day, 1), last),
  };
}

/** What is known, with what this device has counted on the last days itself. */
export async function withOwnDays(state: SyncState, me: string, day: string): Promise<SyncState> {
  const from = addDays(day, 1 - sentDays);
  const [days, brought, kept] = await Promise.all([readDays(from, day), readBrought(from), readKept()]);
  const { erasures } = state;
  const usage = days.reduce((all, one) => noteDay(all, me, one, brought.on(one.day), erasures), state.usage);
  const history = new Map(days.map((one) => [one.day, one]));
  const weights = daysOfWeek(weekStart(day, 1))
    .filter((name) => name <= day && (history.has(name) || kept[name]))
    .reduce((all, name) => {
      const counters = countersOf([history.get(name) ?? noCounters, kept[name] ?? noCounters]);
      return noteWeight(all, me, name, counters, brought.weightOn(name));
    }, state.weights);
  return recentState({ ...state, usage, weights }, day);
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
  const monday = weekStart(day, 1);
  await keepOthers(changedDays(recentState(before, day).usage, after.usage, me));
  const [sums, brought] = await Promise.all([readSums(), readBrought(monday)]);
  const next = sumsOf(
    after.weights,
    me,
    daysOfWeek(monday).filter((one) => one <= day),
    brought.weightOf,
  );
  return isSame(sums, next) ? null : next;
}

/** Forgets what has weighed on the limits of weeks that are over, where nothing new comes in any more. */
export async function forgetWeek(local: LocalSync, day: string): Promise<void> {
  const [state, sums] = [recentState(local.state, day), await readSums()];
  const monday = weekStart(day, 1);
  const left = Object.fromEntries(Object.entries(sums).filter(([name]) => name >= monday));
  if (!isSame(state, local.state) || !isSame(sums, left)) await writeSync({ ...local, state }, left);
}
