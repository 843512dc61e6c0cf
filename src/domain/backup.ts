import type { CheckIn } from './check-in/check-in';
import { dayOf } from './day';
import type { StoredInterval } from './record';
import type { Settings } from './settings';
import type { AttentionKind, DayUsage } from './usage';

/** The version of the file that this code writes. `docs/data-format.md` describes it; a change of meaning is a new one. */
export const backupVersion = 2;

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

/** Everything that is stored, as one file. */
export interface Backup {
  readonly format: 'tosha';
  readonly version: typeof backupVersion;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** The version of Tosha that wrote the file. */
  readonly writtenBy: string;
  readonly settings: Settings;
  readonly days: readonly DayUsage[];
  readonly intervals: readonly BackupInterval[];
  readonly events: readonly BackupEvent[];
  readonly checkIns: readonly CheckIn[];
}

/** What the stores hold. Private windows' time is in none of them. */
export interface Stored {
  readonly settings: Settings;
  readonly days: readonly DayUsage[];
  readonly intervals: readonly StoredInterval[];
  readonly events: readonly BackupEvent[];
  readonly checkIns: readonly CheckIn[];
}

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
 * Makes the file of everything. Only the fields that the format names are in it: what the stores need for themselves
 * (numbers of rows, the names of documents) would mean nothing to a reader.
 * @param at now, UTC ms
 */
export function makeBackup(stored: Stored, at: number, writtenBy: string): Backup {
  return {
    format: 'tosha',
    version: backupVersion,
    exportedAt: new Date(at).toISOString(),
    writtenBy,
    settings: ownSettings(stored.settings),
    days: stored.days.map(({ day, zone, atoms, kinds, hours, views, skips, visits }) => ({
      day,
      zone,
      atoms,
      kinds,
      hours,
      views,
      skips,
      visits,
    })),
    intervals: stored.intervals.map(({ section, kind, start, end, day, zoneOffset }) => ({
      section,
      kind,
      start,
      end,
      day,
      zoneOffset,
    })),
    events: stored.events.map(({ at: moment, day, type, detail }) => ({ at: moment, day, type, detail })),
    checkIns: stored.checkIns.map(({ at: moment, day, feeling, worth }) => ({
      at: moment,
      day,
      feeling,
      worth,
    })),
  };
}

/** The file's name, with the date in the zone of the moment: `tosha-2026-11-22.json`. `at` is UTC ms. */
export function backupName(at: number, zone: string): string {
  return `tosha-${dayOf(at, zone, 0).day}.json`;
}
