import { sites } from '../../src/domain/catalogue';
import { addDays } from '../../src/domain/day';
import { addIntervals, addWatched, type StoredInterval } from '../../src/domain/record';
import { type AttentionKind, attentionKinds, type DayUsage, emptyDay } from '../../src/domain/usage';

const minute = 60_000;
/** Ten sites with two sections each. */
const sections = sites.slice(0, 10).flatMap(({ short, rest }) => [short.id, rest.id]);

/** How much a day of heavy use leaves: intervals, and so 700,000 in ten years. */
export const heavyIntervals = 192;

/** A day of heavy use with its intervals, some of which overlap. By its number only, so that it is the same in every run. */
export function heavyDay(
  day: string,
  number: number,
  count = heavyIntervals,
): { readonly usage: DayUsage; readonly intervals: StoredInterval[] } {
  const start = Date.parse(`${day}T04:00:00Z`);
  const intervals = Array.from({ length: count }, (_, index): StoredInterval => {
    const from = start + index * 5 * minute + ((number * 7 + index * 13) % 60) * 1_000;
    // One in eight goes on into the next.
    const until = from + (index % 8 === 0 ? 6 : 2) * minute + ((number + index * 31) % 900);
    return {
      section: sections[(number + index * 3) % sections.length] ?? 'tiktok/feed',
      kind: attentionKinds[(index >> 4) % attentionKinds.length] as AttentionKind,
      start: from,
      end: until,
      from,
      until,
      day,
      zoneOffset: 0,
      document: `document-${number % 10}`,
    };
  });
  const timed = addIntervals(emptyDay(day, 'UTC'), start, [], intervals);
  const watched = intervals.map(({ section, start: at }, index) => ({
    section,
    at,
    outcome: index % 5 === 0 ? ('skip' as const) : ('view' as const),
  }));
  return { usage: addWatched(timed, watched), intervals };
}

/** Days of heavy use one after another, the last of them `last` (`YYYY-MM-DD`). */
export function* heavyDays(count: number, last: string, perDay = heavyIntervals) {
  for (let index = 0; index < count; index += 1)
    yield heavyDay(addDays(last, index + 1 - count), index, perDay);
}
