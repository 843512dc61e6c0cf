import { addDays } from '../domain/day';
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

/** Some days of the log, the newest first. */
export interface LogDays {
  readonly days: readonly { readonly day: string; readonly events: readonly StoredEvent[] }[];
  /** The day (`YYYY-MM-DD`) before which there may be more; `null`: there is nothing more. */
  readonly before: string | null;
}

/** Days are read at once: a week at first, more of them where little is found. */
const [fewDays, manyDays] = [7, 112];

/** The events of some days by day, the newest first. They are by their days, for imported ones come late. */
function byDay(events: readonly StoredEvent[]): LogDays['days'] {
  const days = [...new Set(events.map(({ day }) => day))].sort().reverse();
  return days.map((day) => ({
    day,
    events: events
      .filter((event) => event.day === day)
      .sort((a, b) => b.at - a.at || (b.id ?? 0) - (a.id ?? 0)),
  }));
}

/**
 * Whole days of the log, the newest first, until so many events are found; days without any are left out.
 * @param before only days before this one; `null`: from the newest on
 * @param types the events that are wanted; `null`: all
 * @param least how many events, where there are so many
 */
export function readLog(
  before: string | null,
  types: readonly StoredEvent['type'][] | null,
  least: number,
): Promise<LogDays> {
  return withUsage(async (db) => {
    const index = db.transaction('events').store.index('day');
    const days: LogDays['days'][number][] = [];
    let [until, span, found] = [before, fewDays, 0];
    for (;;) {
      const range = until === null ? null : IDBKeyRange.upperBound(until, true);
      const newest = (await index.openKeyCursor(range, 'prev'))?.key;
      if (newest === undefined) return { days, before: null };
      const from = addDays(newest, 1 - span);
      const events = await index.getAll(IDBKeyRange.bound(from, newest));
      for (const day of byDay(types ? events.filter(({ type }) => types.includes(type)) : events)) {
        if (found >= least) return { days, before: days.at(-1)?.day ?? null };
        days.push(day);
        found += day.events.length;
      }
      until = from;
      span = Math.min(2 * span, manyDays);
    }
  });
}
