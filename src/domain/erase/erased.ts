import type { CheckIn } from '../check-in/check-in';
import type { Counters } from '../counters';
import type { EventType } from '../event-types';
import type { BroughtDay } from '../import/brought';
import type { StoredInterval } from '../record';
import type { DayUsage } from '../usage';

/** A day as it was, and what was left of it: `null` for nothing. */
export interface ErasedDay {
  readonly before: DayUsage;
  readonly after: DayUsage | null;
}

/** An event with the number of its row. */
interface ErasedEvent {
  readonly id?: number | undefined;
  readonly at: number;
  readonly day: string;
  readonly type: EventType;
  readonly detail: string;
}

/** All that was taken out at once. It lives in the memory of the page that asked for it, and is gone with it. */
export interface Erased {
  readonly days: readonly ErasedDay[];
  readonly intervals: readonly StoredInterval[];
  /** The intervals that were left on these days, by the numbers of their rows: how far each reached on the line. */
  readonly left: readonly (readonly [id: number, until: number])[];
  readonly events: readonly ErasedEvent[];
  readonly checkIns: readonly CheckIn[];
  /** By day: what was put into `Budget.kept` for it. */
  readonly kept: Readonly<Record<string, Counters>>;
  /** What was kept apart of these days, because files have brought it. */
  readonly brought?: readonly BroughtDay[] | undefined;
  /** True where private windows had a part in it. Nothing can bring that back. */
  readonly hadPrivate: boolean;
  /** When it was erased, UTC ms: until other devices have heard of it, it can be brought back there too. */
  readonly at?: number | undefined;
}
