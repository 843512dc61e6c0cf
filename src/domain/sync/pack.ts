import { isSame } from '../changes-between';
import { addDays, isDay } from '../day';
import type { Device } from './device';
import { fortnightOf, type Items, keys, mostBytes, mostItemBytes, readKey, sizeOf, sizeOfAll } from './items';
import { packShared } from './pack-shared';
import { packUsage } from './pack-usage';
import type { SyncState } from './state';

/** Numbers of so many days are sent to the other devices: 35. */
export const sentDays = 35;
/** With less room, fewer days. */
const fewerDays = [sentDays, 21, 14, 7, 2];

/** What has to be written so that the other devices know what this one knows. */
export interface Packed {
  /** Items that are not as they should be. */
  readonly set: Items;
  readonly remove: readonly string[];
  /** What does not fit: names of fields, and `days` where only fewer days fit. */
  readonly leftOut: readonly string[];
}

/** Items of others that nobody needs any more. A clock that is ahead alone makes nothing old. */
function staleKeys(area: Items, me: string, today: string): string[] {
  const seenOf = (value: unknown) => String((value as { s?: unknown } | null)?.s ?? '');
  const others = Object.keys(area).filter((key) => key.startsWith('d.') && key !== keys.device(me));
  const seen = others.map((key) => seenOf(area[key])).filter(isDay);
  const last = seen.sort().at(-1);
  if (!last) return [];
  const first = addDays(last < today ? last : today, 1 - sentDays);
  return Object.keys(area).filter((key) => {
    const of = readKey(key);
    if (!of || of.device === me) return false;
    return of.fortnight === null ? seenOf(area[key]) < first : of.fortnight < fortnightOf(first);
  });
}

/** Items of everybody that are not needed, and this device's own. */
function spareKeys(area: Items, wanted: Items, me: string): string[] {
  return Object.keys(area).filter(
    (key) => !(key in wanted) && (readKey(key)?.device === me || /^s\.\d+$/.test(key)),
  );
}

/**
 * What to write into the browser's sync, given what is in it.
 * @param today the day in force, `YYYY-MM-DD`
 * @param most bytes that all items may take together
 */
export function pack(
  state: SyncState,
  me: string,
  device: Device,
  today: string,
  area: Items,
  most: number = mostBytes,
): Packed {
  const stale = staleKeys(area, me, today);
  const kept = Object.entries(area).filter(
    ([key]) => !stale.includes(key) && !/^(?:s\.\d+|[ce])$/.test(key) && readKey(key)?.device !== me,
  );
  const { items: shared, leftOut } = packShared(state.shared, state.erasures);
  const fixed = {
    ...shared,
    [keys.device(me)]: { n: device.name, s: device.seen, j: device.joined },
  };
  const room = most - sizeOfAll(Object.fromEntries(kept)) - sizeOfAll(fixed);
  const tries = fewerDays.map((days) => ({
    days,
    items: packUsage(me, state, today, days),
  }));
  const fits = tries.find(
    ({ items }) =>
      sizeOfAll(items) <= room &&
      Object.entries(items).every(([key, item]) => sizeOf(key, item) <= mostItemBytes),
  );
  const wanted: Items = { ...fixed, ...fits?.items };
  return {
    set: Object.fromEntries(Object.entries(wanted).filter(([key, item]) => !isSame(area[key], item))),
    remove: [...stale, ...spareKeys(area, wanted, me)],
    leftOut: fits?.days === sentDays ? leftOut : [...leftOut, 'days'],
  };
}
