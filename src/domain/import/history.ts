import type { CheckIn } from '../check-in/check-in';
import type { EventType } from '../event-types';
import type { Settings } from '../settings';
import type { DayUsage, Interval } from '../usage';

/** A stretch of watching as a file has it: UTC ms, and what was fixed when it was recorded. */
export interface FileInterval extends Interval {
  readonly day: string;
  /** Minutes east of UTC at `start`. */
  readonly zoneOffset: number;
}

/** Something that happened, as a file has it. `at` is UTC ms. */
export interface FileEvent {
  readonly at: number;
  readonly day: string;
  readonly type: EventType;
  readonly detail: string;
}

/** What a file tells of the past. No day is in it twice. */
export interface History {
  readonly days: readonly DayUsage[];
  readonly intervals: readonly FileInterval[];
  readonly events: readonly FileEvent[];
  readonly checkIns: readonly CheckIn[];
}

/** A file that can be brought in. */
export interface BroughtFile {
  readonly kind: 'tosha' | 'timeTracker' | 'webActivity';
  readonly history: History;
  readonly settings: Settings | null;
  /** The installation that wrote it; `null` where the file does not say. */
  readonly device: string | null;
  /** When it was saved, UTC ms; `null` where the file does not say. */
  readonly savedAt: number | null;
  /** How many sites of another program's file were left out, because Tosha does not count them. */
  readonly leftOut: number;
}

/**
 * Why a file is refused as a whole: none that Tosha reads; damaged or cut off; made by a newer Tosha; too big; a row
 * that cannot be right; one of a day that has not been yet; one of a site that this Tosha does not know.
 */
export type Reason = 'unknown' | 'damaged' | 'newer' | 'tooBig' | 'row' | 'future' | 'site';

/** A file that is refused. Thrown while it is read, so that nothing of it is used. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: Reason;
  /** Which part of the file, e.g. `days[3]`; empty where it is all of it. */
  readonly where: string;
  constructor(reason: Reason, where = '') {
    super(reason);
    this.reason = reason;
    this.where = where;
  }
}

/** What reading needs to know of the present. */
export interface ReadingContext {
  /** Now, UTC ms. */
  readonly at: number;
  /** The zone of the moment: days of other programs were recorded by its clock. */
  readonly zone: string;
}
