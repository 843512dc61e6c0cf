import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CheckIn } from '../domain/check-in/check-in';
import type { Counters } from '../domain/counters';
import type { DayState } from '../domain/day';
import type { EventType } from '../domain/event-types';
import type { BroughtDay } from '../domain/import/brought';
import type { Line } from '../domain/line';
import type { StoredInterval } from '../domain/record';
import type { Sequence } from '../domain/sequence';
import type { Budget, Extra, Run } from '../domain/today';
import type { DayUsage } from '../domain/usage';

/** Something that happened, apart from watching. `at` is UTC ms; `detail` holds ids of ours and numbers. */
export interface StoredEvent {
  readonly id?: number;
  readonly at: number;
  readonly day: string;
  readonly type: EventType;
  readonly detail: string;
}

/** What another device has counted on a day: ms and views by section. */
export interface OtherDay {
  readonly device: string;
  readonly day: string;
  readonly sections: Readonly<Record<string, readonly [ms: number, views: number]>>;
}

/** Which beats of a document are stored; `at` is when the last one came, UTC ms. */
interface StoredDocument extends Sequence {
  readonly document: string;
  readonly at: number;
}

/** The clock as it was at the last beat. */
export interface StoredClock {
  readonly state: DayState;
  readonly line: Line;
  readonly zone: string;
  /** See `Today.runs`. */
  readonly runs: Readonly<Record<string, Run>>;
}

export interface UsageSchema extends DBSchema {
  intervals: { key: number; value: StoredInterval; indexes: { until: number; day: string } };
  days: { key: string; value: DayUsage };
  events: { key: number; value: StoredEvent; indexes: { day: string } };
  documents: { key: string; value: StoredDocument; indexes: { at: number } };
  clock: { key: 'now'; value: StoredClock };
  budget: { key: 'today'; value: Budget };
  /** Events that are noted once a day, by type and detail. */
  noted: { key: string; value: string };
  /** Answers about how somebody feels, by when they were given. */
  checkIns: { key: number; value: CheckIn };
  /** What the user's other devices have counted, by device and day. */
  others: { key: [string, string]; value: OtherDay; indexes: { day: string } };
  /** What came from files, by device and day. */
  brought: { key: [string, string]; value: BroughtDay; indexes: { day: string } };
}
export type UsageDatabase = IDBPDatabase<UsageSchema>;

type Upgrade = IDBPTransaction<UsageSchema, StoreNames<UsageSchema>[], 'versionchange'>;

/** The budget as the first version stored it. */
interface FormerBudget {
  readonly extra?: Omit<Extra, 'used'> | null;
  readonly kept?: (Counters & { readonly day: string }) | null;
}

/** Every upgrade is one numbered step; a step that has been published is never changed. */
export const migrations: readonly ((db: UsageDatabase, tx: Upgrade) => unknown)[] = [
  (db) => {
    const intervals = db.createObjectStore('intervals', { keyPath: 'id', autoIncrement: true });
    intervals.createIndex('until', 'until');
    db.createObjectStore('days', { keyPath: 'day' });
    db.createObjectStore('events', { keyPath: 'id', autoIncrement: true });
    const documents = db.createObjectStore('documents', { keyPath: 'document' });
    documents.createIndex('at', 'at');
    db.createObjectStore('clock');
    db.createObjectStore('budget');
    db.createObjectStore('noted');
  },
  // Runs, zones of the day, answers at the door; what an erased history keeps, by day.
  async (_, tx) => {
    const clock = tx.objectStore('clock');
    const before = await clock.get('now');
    if (before) {
      const { state, zone } = before;
      await clock.put({ ...before, state: { ...state, zones: [zone] }, runs: {} }, 'now');
    }
    const budget = tx.objectStore('budget');
    const stored = (await budget.get('today')) as unknown as FormerBudget | undefined;
    if (!stored) return;
    const { extra, kept } = stored;
    await budget.put(
      {
        extra: extra ? { ...extra, used: 1 } : null,
        doors: {},
        kept: kept ? { [kept.day]: { atoms: kept.atoms, views: kept.views } } : {},
      },
      'today',
    );
  },
  (db) => void db.createObjectStore('checkIns', { keyPath: 'at' }),
  // A day is read with all that happened on it, however many years are stored; other devices, and what came from files.
  (db, tx) => {
    tx.objectStore('intervals').createIndex('day', 'day');
    tx.objectStore('events').createIndex('day', 'day');
    db.createObjectStore('others', { keyPath: ['device', 'day'] }).createIndex('day', 'day');
    db.createObjectStore('brought', { keyPath: ['device', 'day'] }).createIndex('day', 'day');
  },
];
