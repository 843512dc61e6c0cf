import type { StoredInterval } from '../domain/record';
import { withUsage } from './database';
import type { StoredEvent } from './database-schema';

/** The intervals of the days from `from` to `to` (`YYYY-MM-DD`, inclusive), by day. Older than 400 days there are none. */
export function readIntervals(from: string, to: string): Promise<StoredInterval[]> {
  return withUsage((db) => db.getAllFromIndex('intervals', 'day', IDBKeyRange.bound(from, to)));
}

/** What happened on the days from `from` to `to` (`YYYY-MM-DD`, inclusive), by day and in the order of time. */
export function readEventsOfDays(from: string, to: string): Promise<StoredEvent[]> {
  return withUsage((db) => db.getAllFromIndex('events', 'day', IDBKeyRange.bound(from, to)));
}
