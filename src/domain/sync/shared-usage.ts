import type { SectionId } from '../catalogue';
import type { Counters } from '../counters';
import type { Totals } from '../import/brought';
import type { DayUsage } from '../usage';
import { type Erasures, erasuresIn, generationOf } from './erasures';

/** What a device has counted of a section on a day: whole ms, videos, and their generation, in which they only grow. */
export type Cell = readonly [ms: number, views: number, generation: number];
/** By day (`YYYY-MM-DD`) and section. */
export type DeviceDays = Readonly<Record<string, Readonly<Record<string, Cell>>>>;
/** By device. */
export type SharedUsage = Readonly<Record<string, DeviceDays>>;

function laterCell(one: Cell | undefined, other: Cell): Cell {
  if (!one || other[2] > one[2]) return other;
  if (other[2] < one[2]) return one;
  return [Math.max(one[0], other[0]), Math.max(one[1], other[1]), one[2]];
}

/** Two records by the same names as one, with what is in both merged. */
export function mergeRecords<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  merge: (a: T | undefined, b: T) => T,
): Record<string, T> {
  const merged: Record<string, T> = { ...one };
  for (const [name, value] of Object.entries(other)) merged[name] = merge(merged[name], value);
  return merged;
}

/** What two devices know together: the later generation, and of one generation the larger. Order does not matter. */
export function mergeUsage(one: SharedUsage, other: SharedUsage): SharedUsage {
  return mergeRecords(one, other, (a = {}, b) =>
    mergeRecords(a, b, (c = {}, d) => mergeRecords(c, d, laterCell)),
  );
}

/** Only what has not been erased since it was counted. */
export function withoutErased(usage: SharedUsage, erasures: Erasures): SharedUsage {
  if (Object.keys(erasures).length === 0) return usage;
  const keep = (days: DeviceDays) =>
    Object.entries(days).flatMap(([day, cells]) => {
      const here = erasuresIn(erasures, day, day);
      if (Object.keys(here).length === 0) return [[day, cells] as const];
      const kept = Object.entries(cells).filter(
        ([section, [, , generation]]) => generation >= generationOf(here, day, section as SectionId),
      );
      return kept.length > 0 ? [[day, Object.fromEntries(kept)] as const] : [];
    });
  return Object.fromEntries(
    Object.entries(usage).map(([device, days]) => [device, Object.fromEntries(keep(days))]),
  );
}

/** Time and videos by single section. Where two sections were on at once, the time is in both. */
export function bySection({ atoms, views }: Counters): Record<string, readonly [number, number]> {
  const sums: Record<string, readonly [number, number]> = {};
  const add = (section: string, ms: number, count: number) => {
    const [time, videos] = sums[section] ?? [0, 0];
    sums[section] = [time + ms, videos + count];
  };
  for (const [key, ms] of Object.entries(atoms)) for (const section of key.split('+')) add(section, ms, 0);
  for (const [section, count] of Object.entries(views)) add(section, 0, count);
  return sums;
}

/**
 * Notes what this device has counted on a day. Its numbers never get smaller within a generation, whatever is given.
 * @param brought what the day has from files of other devices: it is not this device's to tell
 */
export function noteDay(
  usage: SharedUsage,
  device: string,
  { day, atoms, views }: Pick<DayUsage, 'day' | 'atoms' | 'views'>,
  brought: Totals,
  erasures: Erasures,
): SharedUsage {
  const here = erasuresIn(erasures, day, day);
  const cells = Object.entries(bySection({ atoms, views })).flatMap(([section, [ms, count]]) => {
    const [time, videos] = brought[section] ?? [0, 0];
    const cell: Cell = [
      Math.max(0, ms - time),
      Math.max(0, count - videos),
      generationOf(here, day, section as SectionId),
    ];
    return cell[0] + cell[1] > 0 ? [[section, cell] as const] : [];
  });
  return cells.length === 0 ? usage : mergeUsage(usage, { [device]: { [day]: Object.fromEntries(cells) } });
}
