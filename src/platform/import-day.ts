import type { IDBPTransaction } from 'idb';
import { isSame as isEqual } from '../domain/changes-between';
import { type Counters, changeOf } from '../domain/counters';
import { startOf } from '../domain/day';
import { detailOf, mergeDetail } from '../domain/day-detail';
import { newRows, placeRows } from '../domain/import/add-rows';
import { combineTotals, totalsOf } from '../domain/import/brought';
import type { FileInterval } from '../domain/import/history';
import { type DaySide, mergeDay } from '../domain/import/merge-day';
import type { StoredInterval } from '../domain/record';
import { type DayUsage, emptyDay } from '../domain/usage';
import type { StoredClock, UsageSchema } from './database-schema';

/** The stores that bringing a history in writes. */
export const bringingStores = [
  'days',
  'intervals',
  'events',
  'checkIns',
  'brought',
  'clock',
  'budget',
] as const;
/** One transaction over them. */
export type Bringing = IDBPTransaction<UsageSchema, typeof bringingStores, 'readwrite'>;

/** A day as a file tells it. */
export interface FileDay {
  readonly usage: DayUsage;
  readonly rows: readonly FileInterval[];
}

/** What the merge of a day needs besides the day. */
export interface Present {
  readonly clock: StoredClock | undefined;
  readonly dayStart: number;
  /** Intervals of earlier days are not kept. */
  readonly oldest: string;
  /** Whose file it is; `null`: this very installation's. */
  readonly device: string | null;
  /** Gets what the days have more, where the file is this very installation's. */
  readonly grown: Map<string, Counters>;
}

/** Where a day starts on the monotonic line, ms, beside its stored rows. */
function startOnLine(usage: DayUsage, rows: readonly StoredInterval[], { clock, dayStart }: Present): number {
  const state = clock?.state;
  const shift = clock?.line.shift ?? 0;
  const known = [state, state?.previous].find((one) => one?.day === usage.day);
  if (known) return known.start + shift;
  const [first] = rows;
  return startOf(usage.day, usage.zone, dayStart) + (first ? first.from - first.start : shift);
}

function withDetail(usage: DayUsage, rows: readonly StoredInterval[]): DayUsage {
  const detail = mergeDetail(usage.detail, detailOf(rows) ?? undefined);
  return detail ? { ...usage, detail } : usage;
}

/** The stored day and its rows, the file's day on the same line, and what becomes of them. */
function merge(
  local: DayUsage | undefined,
  rows: readonly StoredInterval[],
  file: FileDay,
  present: Present,
) {
  const shift = present.clock?.line.shift ?? 0;
  const placed = placeRows(file.rows, rows, shift);
  const isOld = file.usage.day < present.oldest;
  const side: DaySide = { usage: isOld ? withDetail(file.usage, placed) : file.usage, rows: placed };
  const own: DaySide = local ? { usage: local, rows } : side;
  const day = mergeDay(own, side, startOnLine(own.usage, rows, present));
  return { day, added: isOld ? [] : newRows(rows, placed) };
}

/** Keeps apart what a file of another device has added to a day. */
async function noteBrought(
  tx: Bringing,
  { usage }: FileDay,
  before: DayUsage,
  after: DayUsage,
  device: string,
) {
  const store = tx.objectStore('brought');
  const known = await store.get([device, usage.day]);
  const grown = combineTotals(totalsOf(after), totalsOf(before), (now, then) => now - then);
  await store.put({
    device,
    day: usage.day,
    sections: combineTotals(known?.sections ?? {}, totalsOf(usage), Math.max),
    added: combineTotals(known?.added ?? {}, grown, (one, other) => one + other),
  });
}

/** Merges one day of a file into what is stored; resolves with true where that has changed. */
export async function bringDay(tx: Bringing, file: FileDay, present: Present): Promise<boolean> {
  const { day } = file.usage;
  const [days, intervals] = [tx.objectStore('days'), tx.objectStore('intervals')];
  const [local, rows] = await Promise.all([days.get(day), intervals.index('day').getAll(day)]);
  const merged = merge(local, rows, file, present);
  const isSame = merged.added.length === 0 && isEqual(merged.day, local);
  const before = local ?? emptyDay(day, file.usage.zone);
  if (present.device === null) present.grown.set(day, changeOf(merged.day, before));
  await Promise.all([
    isSame ? null : days.put(merged.day),
    ...merged.added.map((row) => intervals.add(row)),
    present.device === null ? null : noteBrought(tx, file, before, merged.day, present.device),
  ]);
  return !isSame;
}
