import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredInterval } from '../domain/record';
import type { DayUsage } from '../domain/usage';
import { browser } from './browser';
import { noteHealth } from './health';

/** Something that happened, apart from watching. `at` is UTC ms; `detail` holds ids of ours and numbers. */
export interface StoredEvent {
  readonly id?: number;
  readonly at: number;
  readonly day: string;
  readonly type: 'block' | 'leave' | 'extra' | 'changed' | 'queued' | 'clock' | 'zone' | 'tampered';
  readonly detail: string;
}

/** The last beat of a document that was stored. */
export interface StoredDocument {
  readonly document: string;
  readonly seq: number;
  readonly at: number;
}

export interface UsageSchema extends DBSchema {
  intervals: { key: number; value: StoredInterval; indexes: { until: number } };
  days: { key: string; value: DayUsage };
  events: { key: number; value: StoredEvent };
  documents: { key: string; value: StoredDocument; indexes: { at: number } };
  meta: { key: string; value: unknown };
}
export type UsageDatabase = IDBPDatabase<UsageSchema>;

/** Every upgrade is one numbered step; a step that has been published is never changed. */
const migrations: readonly ((db: UsageDatabase) => void)[] = [
  (db) => {
    const intervals = db.createObjectStore('intervals', { keyPath: 'id', autoIncrement: true });
    intervals.createIndex('until', 'until');
    db.createObjectStore('days', { keyPath: 'day' });
    db.createObjectStore('events', { keyPath: 'id', autoIncrement: true });
    const documents = db.createObjectStore('documents', { keyPath: 'document' });
    documents.createIndex('at', 'at');
    db.createObjectStore('meta');
  },
];

const nameKey = 'usageDatabase';
let opened: Promise<UsageDatabase> | null = null;

/** Which database is in use. `aside` counts those that could not be opened: they are kept, never deleted. */
interface Naming {
  readonly name: string;
  readonly aside: number;
}

async function readNaming(): Promise<Naming> {
  const stored = (await browser.storage.local.get(nameKey))[nameKey] as Partial<Naming> | undefined;
  return { name: stored?.name ?? 'usage', aside: stored?.aside ?? 0 };
}

function open(name: string): Promise<UsageDatabase> {
  return openDB<UsageSchema>(name, migrations.length, {
    upgrade(db, from) {
      for (const migrate of migrations.slice(from)) migrate(db);
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
}

async function openOrSetAside(): Promise<UsageDatabase> {
  const naming = await readNaming();
  try {
    return await open(naming.name);
  } catch (error) {
    const aside = naming.aside + 1;
    const name = `usage-${aside + 1}`;
    await noteHealth('databaseSetAside', error instanceof Error ? error.name : 'unknown');
    const db = await open(name);
    await browser.storage.local.set({ [nameKey]: { name, aside } });
    return db;
  }
}

/** The usage database. One that cannot be opened is set aside and a new one starts; rejects when even that fails. */
export function openUsage(): Promise<UsageDatabase> {
  opened ??= openOrSetAside().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** True when a database had to be set aside: the popup says so. */
export async function isSetAside(): Promise<boolean> {
  return (await readNaming()).aside > 0;
}
