import type { SiteId } from '../domain/catalogue';
import { now } from './clock';
import { withUsage } from './database';

const nameOf = (site: SiteId) => `withdrawn ${site}`;
/** Since when a site cannot be seen: the same store keeps it until it can be seen again. */
const sinceOf = (site: SiteId) => `since ${site}`;

/**
 * Notes which sites the browser does not show us any more, once a day each, and those of which it was noted that can
 * be seen again, with the moment since when they could not.
 * @param day the day in force
 * @param withdrawn sites that are to be counted and cannot be seen
 * @param seen sites that are to be counted and can be seen
 */
export async function followWithdrawn(
  day: string,
  withdrawn: readonly SiteId[],
  seen: readonly SiteId[],
): Promise<void> {
  await withUsage(async (db) => {
    const noted = await db.getAllKeys('noted', IDBKeyRange.bound(nameOf(''), nameOf('\uffff')));
    const back = seen.filter((site) => noted.includes(nameOf(site)));
    if (withdrawn.length + back.length === 0) return;
    const tx = db.transaction(['events', 'noted'], 'readwrite', { durability: 'relaxed' });
    const [events, names] = [tx.objectStore('events'), tx.objectStore('noted')];
    for (const site of withdrawn) {
      if ((await names.get(nameOf(site))) === day) continue;
      await events.add({ at: now(), day, type: 'withdrawn', detail: site });
      await names.put(day, nameOf(site));
      if (!(await names.get(sinceOf(site)))) await names.put(String(now()), sinceOf(site));
    }
    for (const site of back) {
      const since = (await names.get(sinceOf(site))) ?? '';
      await events.add({ at: now(), day, type: 'allowed', detail: `${site} ${since}`.trim() });
      await names.delete(nameOf(site));
      await names.delete(sinceOf(site));
    }
    await tx.done;
  });
}
