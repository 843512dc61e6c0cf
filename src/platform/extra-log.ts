import { withUsage } from './database';
import { noteFailure } from './health';

/**
 * The day (`YYYY-MM-DD`) of every little more that was taken from `from` to `to` (inclusive), the last one first. Those
 * of private windows were never written down. Never rejects: without them a week is still a week.
 */
export function readExtraDays(from: string, to: string): Promise<string[]> {
  return withUsage(async (db) => {
    const days: string[] = [];
    // Events are in the order of time, so only those since the first day are read, however old the others are.
    let cursor = await db.transaction('events').store.openCursor(null, 'prev');
    while (cursor && cursor.value.day >= from) {
      const { type, day } = cursor.value;
      if (type === 'extra' && day <= to) days.push(day);
      cursor = await cursor.continue();
    }
    return days;
  }).catch(async (error: unknown) => {
    await noteFailure('eventsNotRead')(error);
    return [];
  });
}
