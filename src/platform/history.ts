import { type Counters, countersOf, noCounters } from '../domain/counters';
import { combineTotals } from '../domain/import/brought';
import type { StoredInterval } from '../domain/record';
import { readKept } from './budget-store';
import { withUsage } from './database';
import type { OtherDay, StoredEvent } from './database-schema';
import { readPrivateKept } from './private-usage';

/** The intervals of the days from `from` to `to` (`YYYY-MM-DD`, inclusive), by day. Older than 400 days there are none. */
export function readIntervals(from: string, to: string): Promise<StoredInterval[]> {
  return withUsage((db) => db.getAllFromIndex('intervals', 'day', IDBKeyRange.bound(from, to)));
}

/** What happened on the days from `from` to `to` (`YYYY-MM-DD`, inclusive), by day and in the order of time. */
export async function readEventsOfDays(from: string, to: string): Promise<StoredEvent[]> {
  const events = await withUsage((db) => db.getAllFromIndex('events', 'day', IDBKeyRange.bound(from, to)));
  // Those that came from a file were written later.
  return events.sort((a, b) => (a.day === b.day ? a.at - b.at : 0));
}

/**
 * What the user's other devices have counted on the days from `from` to `to` (`YYYY-MM-DD`, inclusive), by day: without
 * what files of them have brought into this device's own days.
 */
export function readOthers(from: string, to: string): Promise<OtherDay[]> {
  return withUsage(async (db) => {
    const range = IDBKeyRange.bound(from, to);
    const [others, brought] = await Promise.all([
      db.getAllFromIndex('others', 'day', range),
      db.getAllFromIndex('brought', 'day', range),
    ]);
    const added = new Map(brought.map((one) => [`${one.device} ${one.day}`, one.added]));
    return others.map((one) => {
      const less = added.get(`${one.device} ${one.day}`);
      return less
        ? { ...one, sections: combineTotals(one.sections, less, (all, own) => Math.max(0, all - own)) }
        : one;
    });
  });
}

/** What had been counted on the day in force when it was erased: it weighs on the limits, and is in no report. */
export async function readErasedOf(day: string): Promise<Counters> {
  const [kept, inPrivate] = await Promise.all([readKept(), readPrivateKept(day)]);
  return countersOf([kept[day] ?? noCounters, inPrivate]);
}
