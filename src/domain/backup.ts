import type { CheckIn } from './check-in/check-in';
import { dayOf } from './day';
import type { StoredInterval } from './record';
import type { Settings } from './settings';
import type { AttentionKind, DayUsage } from './usage';

/** The version of the file that this code writes. `docs/data-format.md` describes it; a change of meaning is a new one. */
export const backupVersion = 3;

/** A stretch of watching: UTC ms, with the day and the minutes east of UTC as they were fixed when it was recorded. */
export interface BackupInterval {
  readonly section: string;
  readonly kind: AttentionKind;
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly zoneOffset: number;
}

/** Something that happened, apart from watching. `at` is UTC ms. */
export interface BackupEvent {
  readonly at: number;
  readonly day: string;
  readonly type: string;
  readonly detail: string;
}

/** What another device had counted on a day when it told this one last: ms and views by section. */
export interface BackupOther {
  readonly device: string;
  readonly day: string;
  readonly sections: Readonly<Record<string, readonly [ms: number, views: number]>>;
}

/** The lists of the file, and what the stores hold of each. Private windows' time is in none of them. */
export interface StoredLists {
  readonly days: DayUsage;
  readonly intervals: StoredInterval;
  readonly events: BackupEvent;
  readonly checkIns: CheckIn;
  readonly others: BackupOther;
}
export type BackupList = keyof StoredLists;
export const backupLists = ['days', 'intervals', 'events', 'checkIns', 'others'] as const;

/** What the file begins with. */
export interface BackupHead {
  readonly format: 'tosha';
  readonly version: typeof backupVersion;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** The version of Tosha that wrote the file. */
  readonly writtenBy: string;
  /** The device that counted `days` and `intervals`: 12 of a-z and 0-9. */
  readonly device: string;
  readonly settings: Settings;
}

/** Everything that is stored, as one file. */
export interface Backup extends BackupHead {
  readonly days: readonly DayUsage[];
  readonly intervals: readonly BackupInterval[];
  readonly events: readonly BackupEvent[];
  readonly checkIns: readonly CheckIn[];
  readonly others: readonly BackupOther[];
}

/** What is stored, in one piece. */
export type Stored = Pick<BackupHead, 'settings' | 'device'> & {
  readonly [N in BackupList]: readonly StoredLists[N][];
};

/**
 * The settings as they are carried elsewhere: without the lock, for a file is easier to search for a PIN than Tosha is,
 * and without what a policy of the browser sets.
 */
function ownSettings(settings: Settings): Settings {
  const own = <T extends { readonly id: string }>(rules: readonly T[]) =>
    rules.filter(({ id }) => !id.startsWith('managed:'));
  return {
    ...settings,
    groups: own(settings.groups),
    limits: own(settings.limits),
    hours: own(settings.hours),
    lock: null,
    managed: null,
  };
}

/**
 * What the file begins with.
 * @param at now, UTC ms
 * @param writtenBy the version of Tosha
 */
export function backupHead(
  { settings, device }: Pick<Stored, 'settings' | 'device'>,
  at: number,
  writtenBy: string,
): BackupHead {
  return {
    format: 'tosha',
    version: backupVersion,
    exportedAt: new Date(at).toISOString(),
    writtenBy,
    device,
    settings: ownSettings(settings),
  };
}

const rows: { readonly [N in BackupList]: (row: StoredLists[N]) => Backup[N][number] } = {
  days: ({ day, zone, atoms, kinds, hours, views, skips, visits, goal, detail }) => ({
    ...{ day, zone, atoms, kinds, hours, views, skips, visits },
    ...(goal === undefined ? {} : { goal }),
    ...(detail ? { detail } : {}),
  }),
  intervals: ({ section, kind, start, end, day, zoneOffset }) => ({
    section,
    kind,
    start,
    end,
    day,
    zoneOffset,
  }),
  events: ({ at, day, type, detail }) => ({ at, day, type, detail }),
  checkIns: ({ at, day, feeling, worth }) => ({ at, day, feeling, worth }),
  others: ({ device, day, sections }) => ({ device, day, sections }),
};

/**
 * A stored row as it is in the file. Only the fields that the format names are in it: what the stores need for
 * themselves (numbers of rows, the names of documents) would mean nothing to a reader.
 */
export function backupRow<N extends BackupList>(list: N, row: StoredLists[N]): Backup[N][number] {
  return rows[list](row);
}

/**
 * Makes the file of everything in one piece.
 * @param at now, UTC ms
 */
export function makeBackup(stored: Stored, at: number, writtenBy: string): Backup {
  const { days, intervals, events, checkIns, others } = stored;
  return {
    ...backupHead(stored, at, writtenBy),
    days: days.map(rows.days),
    intervals: intervals.map(rows.intervals),
    events: events.map(rows.events),
    checkIns: checkIns.map(rows.checkIns),
    others: others.map(rows.others),
  };
}

/** The file's name, with the date in the zone of the moment: `tosha-2026-11-22.json`. `at` is UTC ms. */
export function backupName(at: number, zone: string, kind = '', ending = 'json'): string {
  return `tosha-${kind}${dayOf(at, zone, 0).day}.${ending}`;
}
