import { addDays } from '../../src/domain/day';
import type { StoredInterval } from '../../src/domain/record';
import type { DayUsage } from '../../src/domain/usage';
import type { Driven } from './driven';
import { ask, readStore } from './tosha';

const minute = 60_000;
/** How much of which section a usual day of the sample has, in minutes and clips. */
const usual = [
  ['tiktok/feed', 24, 58],
  ['youtube/shorts', 13, 31],
  ['instagram/reels', 8, 20],
  ['youtube/rest', 11, 0],
] as const;

/** A day of the sample: by its number only, so that it is the same in every run. */
export function sampleDay(day: string, number: number): DayUsage {
  const swing = 0.6 + ((number * 37) % 11) / 10;
  const atoms = Object.fromEntries(usual.map(([id, minutes]) => [id, Math.round(minutes * swing * minute)]));
  const views = Object.fromEntries(usual.map(([id, , clips]) => [id, Math.round(clips * swing)]));
  const total = Object.values(atoms).reduce((sum, ms) => sum + ms, 0);
  return {
    day,
    zone: 'UTC',
    atoms,
    kinds: Object.fromEntries(Object.entries(atoms).map(([id, ms]) => [id, { focused: ms }])),
    hours: { 4: total * 0.2, 9: total * 0.1, 15: total * 0.3, 17: total * 0.4 },
    views: Object.fromEntries(Object.entries(views).filter(([, count]) => count > 0)),
    skips: Object.fromEntries(Object.keys(views).map((id) => [id, 6])),
    visits: Object.fromEntries(Object.keys(atoms).map((id) => [id, 3])),
  };
}

/** The intervals that such a day would have left: twelve of its sections in turn. */
function sampleIntervals(day: string): StoredInterval[] {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Array.from({ length: 12 }, (_, index) => {
    const start = noon + index * 20 * minute;
    const [section] = usual[index % usual.length] ?? usual[0];
    const end = start + 5 * minute;
    return {
      section,
      kind: 'focused',
      start,
      end,
      from: start,
      until: end,
      day,
      zoneOffset: 0,
      document: day,
    };
  });
}

/** Fills the stores with as many sample days as are asked for, up to yesterday; intervals for the last 400, as the product keeps them. */
export async function seedDays(driven: Driven, days: number): Promise<number> {
  // The product makes its database, so that it has the version and stores of today.
  await ask(driven, 'reconcile');
  const today = new Date().toISOString().slice(0, 10);
  const names = Array.from({ length: days }, (_, index) => addDays(today, index - days));
  const rows = names.map(sampleDay);
  const intervals = names.slice(-400).flatMap(sampleIntervals);
  await put(driven, rows, intervals);
  return (await readStore(driven, 'days')).length;
}

/** Writes sample days and intervals into the usage database. */
export function put(driven: Driven, days: DayUsage[], intervals: StoredInterval[]): Promise<void> {
  return putRows(driven, { days, intervals });
}

/** Writes rows into the stores of the usage database. */
export async function putRows(
  driven: Driven,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  await driven.inBackground(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('usage');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(Object.keys(all), 'readwrite');
          for (const [store, list] of Object.entries(all))
            for (const row of list) writing.objectStore(store).put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
