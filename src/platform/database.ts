import { openDB } from 'idb';
import * as v from 'valibot';
import { browser } from './browser';
import { monotonic, now } from './clock';
import { migrations, type UsageDatabase, type UsageSchema } from './database-schema';
import { nameOf, noteHealth } from './health';

const namingKey = 'usageDatabase';
/** Which database is in use. `aside` counts those that could not be opened, `at` (UTC ms) is when the last one was. */
const namingSchema = v.fallback(
  v.object({
    name: v.fallback(v.pipe(v.string(), v.regex(/^usage(?:-\d+)?$/)), 'usage'),
    aside: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    at: v.fallback(v.number(), 0),
  }),
  { name: 'usage', aside: 0, at: 0 },
);

async function readNaming(): Promise<v.InferOutput<typeof namingSchema>> {
  return v.parse(namingSchema, (await browser.storage.local.get(namingKey))[namingKey]);
}

/** A database that does not answer for so long is not waited for: 5 s. */
const patienceMs = 5_000;
/** After nothing could be opened it is not tried again for so long: 30 s. */
const restMs = 30_000;

let opened: Promise<UsageDatabase> | null = null;
let failed: { readonly at: number; readonly error: unknown } | null = null;

/** A database without its stores opens well and is of no use. */
function whole(db: UsageDatabase): UsageDatabase {
  if (db.objectStoreNames.length > 0) return db;
  db.close();
  throw new DOMException('the database is empty', 'NotFoundError');
}

function open(name: string): Promise<UsageDatabase> {
  const opening = openDB<UsageSchema>(name, migrations.length, {
    async upgrade(db, from, _to, tx) {
      for (const migrate of migrations.slice(from)) await migrate(db, tx);
    },
    // A newer version wants to upgrade: let it, and open afresh at the next call.
    blocking: (_current, _blocked, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException('the database does not answer', 'TimeoutError'));
    const timer = setTimeout(late, patienceMs);
    opening
      .then(whole)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** A full disk or a slow one is no fault of the database. */
function isBroken(error: unknown): boolean {
  return !['QuotaExceededError', 'TimeoutError'].includes(nameOf(error));
}

async function openOrSetAside(): Promise<UsageDatabase> {
  const naming = await readNaming();
  // Twice: some browsers fail the first time after a crash and mend themselves then.
  const again = (error: unknown) => (isBroken(error) ? open(naming.name) : Promise.reject(error));
  try {
    return await open(naming.name).catch(again);
  } catch (error) {
    if (!isBroken(error)) throw error;
    const aside = naming.aside + 1;
    const name = `usage-${aside + 1}`;
    const db = await open(name);
    await browser.storage.local.set({ [namingKey]: { name, aside, at: now() } });
    await noteHealth('databaseSetAside', nameOf(error));
    return db;
  }
}

/** The usage database; for what `withUsage` cannot do. */
export function openUsage(): Promise<UsageDatabase> {
  if (failed && monotonic() - failed.at < restMs) return Promise.reject(failed.error);
  opened ??= openOrSetAside().catch((error: unknown) => {
    opened = null;
    failed = { at: monotonic(), error };
    throw error;
  });
  return opened;
}

/**
 * Works with the usage database. One that cannot be opened is set aside, never deleted, and a new one starts; rejects
 * when even that fails. A connection that the browser has closed meanwhile is opened once more.
 */
export async function withUsage<T>(work: (db: UsageDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(await openUsage());
  } catch (error) {
    if (nameOf(error) !== 'InvalidStateError' || !opened) throw error;
    opened = null;
    return work(await openUsage());
  }
}

/** UTC ms at which a database had to be set aside; 0: never. */
export async function setAsideAt(): Promise<number> {
  return (await readNaming()).at;
}
