import { now } from './clock';
import { withUsage } from './database';
import type { StoredEvent } from './database-schema';
import { noteFailure } from './health';

/**
 * Notes an event. Never rejects: what the event tells of has happened, whether it can be noted or not.
 * @param day the day in force
 * @param once true for what is noted once a day with the same `detail`
 */
export async function addEvent(
  type: StoredEvent['type'],
  day: string,
  detail: string,
  once = false,
): Promise<void> {
  try {
    await withUsage(async (db) => {
      const tx = db.transaction(['events', 'noted'], 'readwrite', { durability: 'relaxed' });
      const name = `${type} ${detail}`;
      const noted = once ? await tx.objectStore('noted').get(name) : null;
      if (noted !== day) await tx.objectStore('events').add({ at: now(), day, type, detail });
      if (once && noted !== day) await tx.objectStore('noted').put(day, name);
      await tx.done;
    });
  } catch (error) {
    await noteFailure('eventNotStored')(error);
  }
}

/**
 * The newest events of some types, the newest first.
 * @param from UTC ms: older ones are left out
 * @param most how many at most
 */
export function readEvents(
  types: readonly StoredEvent['type'][],
  from: number,
  most: number,
): Promise<StoredEvent[]> {
  return withUsage(async (db) => {
    const found: StoredEvent[] = [];
    let cursor = await db.transaction('events').store.openCursor(null, 'prev');
    while (cursor && cursor.value.at >= from && found.length < most) {
      if (types.includes(cursor.value.type)) found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  });
}
