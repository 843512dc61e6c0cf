import { addDays } from '../../src/domain/day';
import { addIntervals, type StoredInterval } from '../../src/domain/record';
import { type DayUsage, emptyDay } from '../../src/domain/usage';
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

/** When the visits to a section are, in hours after midnight; each section has its own part of the hour. */
const visitHours = [8, 13, 21];

/** The intervals of a day of the sample: a third of each section's time in each of its visits. */
function sampleIntervals(day: string, atoms: DayUsage['atoms']): StoredInterval[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return Object.entries(atoms).flatMap(([section, ms], place) =>
    visitHours.map((hour): StoredInterval => {
      const start = midnight + hour * 60 * minute + place * 15 * minute;
      const end = start + Math.round(ms / visitHours.length);
      return {
        section: section as StoredInterval['section'],
        kind: 'focused',
        start,
        end,
        from: start,
        until: end,
        day,
        zoneOffset: 0,
        document: day,
      };
    }),
  );
}

/** A day of the sample with its intervals: by its number only, so that it is the same in every run. */
function sample(day: string, number: number): { usage: DayUsage; intervals: StoredInterval[] } {
  const swing = 0.6 + ((number * 37) % 11) / 10;
  const atoms = Object.fromEntries(usual.map(([id, minutes]) => [id, Math.round(minutes * swing * minute)]));
  const intervals = sampleIntervals(day, atoms);
  const views = Object.fromEntries(usual.map(([id, , clips]) => [id, Math.round(clips * swing)]));
  const start = Date.parse(`${day}T04:00:00Z`);
  const usage = {
    ...addIntervals(emptyDay(day, 'UTC'), start, [], intervals),
    views: Object.fromEntries(Object.entries(views).filter(([, count]) => count > 0)),
    skips: Object.fromEntries(Object.keys(views).map((id) => [id, 6])),
  };
  return { usage, intervals };
}

/** A day of the sample. */
export function sampleDay(day: string, number: number): DayUsage {
  return sample(day, number).usage;
}

/** Today's date by the clock on the wall, `YYYY-MM-DD`: end-to-end tests run where it is about noon, whatever UTC says. */
export function dateNow(): string {
  // Sweden writes dates like this.
  return new Date().toLocaleDateString('sv');
}

/** Fills the stores with as many sample days as are asked for, up to yesterday; intervals for the last 400, as the product keeps them. */
export async function seedDays(driven: Driven, days: number): Promise<number> {
  // The product makes its database, so that it has the version and stores of today.
  await ask(driven, 'reconcile');
  const today = dateNow();
  const names = Array.from({ length: days }, (_, index) => addDays(today, index - days));
  const all = names.map(sample);
  const intervals = all.slice(-400).flatMap((one) => one.intervals);
  await put(
    driven,
    all.map(({ usage }) => usage),
    intervals,
  );
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
