import { dailyLimit, type Target } from '../../src/domain/limit';
import type { Settings } from '../../src/domain/settings';
import type { DayUsage } from '../../src/domain/usage';
import { isRefusal } from '../../src/platform/messaging';
import type { Driven } from './driven';
import { until } from './until';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: {
      get(keys: string | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
}

/** Sends a message to the background from a page of the extension, and gives its answer. Rejects with its words when it refuses. */
export async function ask(driven: Driven, type: string, request: unknown = {}): Promise<unknown> {
  const answer = await driven.inBackground(
    // The page has the API as a global; Node's types know nothing of it.
    (message) => (globalThis as unknown as { browser: ExtensionApi }).browser.runtime.sendMessage(message),
    { type, request },
  );
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

/**
 * Sets the limit of a target in ms: shorter than the pages offer, so that tests need not wait. As long as the welcome
 * is not finished a looser limit does not wait either.
 */
export async function setLimit(driven: Driven, target: string, ms: number): Promise<void> {
  const id = target === 'all' ? 'goal' : target;
  await ask(driven, 'change', { type: 'limit', limit: dailyLimit(id, target as Target, ms) });
}

/** Sets the limit of a section so that it closes after so many more counted ms. */
export async function closeAfter(driven: Driven, section: string, ms: number): Promise<void> {
  await setLimit(driven, section, (await countedMs(driven, section)) + ms);
}

/** Reads a value of `storage.local`. */
export async function readLocal<T>(driven: Driven, key: string): Promise<T | undefined> {
  const all = await driven.inBackground(
    (name) => (globalThis as unknown as { browser: ExtensionApi }).browser.storage.local.get(name),
    key,
  );
  return all[key] as T | undefined;
}

/** Writes a value of `storage.local`, as nothing in the product would. */
export async function writeLocal(driven: Driven, key: string, value: unknown): Promise<void> {
  await driven.inBackground(
    (name, stored) =>
      (globalThis as unknown as { browser: ExtensionApi }).browser.storage.local.set({ [name]: stored }),
    key,
    value,
  );
}

/** The settings as they are stored. */
export async function readSettings(driven: Driven): Promise<Settings> {
  return until(() => readLocal<Settings>(driven, 'settings'), { what: 'stored settings' });
}

/** All rows of a store of the usage database, read in a page of the extension. */
export function readStore(driven: Driven, store: string, database = 'usage'): Promise<unknown[]> {
  return driven.inBackground(
    async (name, from) => {
      // Opening a database that is not there yet would make an empty one, in the product's place.
      const known = await indexedDB.databases();
      if (!known.some((one) => one.name === from)) return [];
      return new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(from);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(name)) {
            db.close();
            resolve([]);
            return;
          }
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result);
          };
          reading.onerror = () => reject(reading.error);
        };
      });
    },
    store,
    database,
  );
}

/** The days that are stored. */
export async function readDays(driven: Driven): Promise<DayUsage[]> {
  return (await readStore(driven, 'days')) as DayUsage[];
}

/** Counted ms of a section over all stored days. */
export async function countedMs(driven: Driven, section: string): Promise<number> {
  const days = await readDays(driven);
  return days
    .flatMap((day) => Object.entries(day.atoms))
    .reduce((sum, [key, ms]) => sum + (key.split('+').includes(section) ? ms : 0), 0);
}

/** Views and skips of a section over all stored days. */
export async function countedClips(
  driven: Driven,
  section: string,
): Promise<{ views: number; skips: number }> {
  const days = await readDays(driven);
  const sum = (of: 'views' | 'skips') => days.reduce((count, day) => count + (day[of][section] ?? 0), 0);
  return { views: sum('views'), skips: sum('skips') };
}

/** Sets the daily goal of minutes for all short video, as the welcome does. */
export async function setGoal(driven: Driven, minutes: number): Promise<void> {
  await setLimit(driven, 'all', minutes * 60_000);
}
