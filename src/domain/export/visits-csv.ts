import type { StoredInterval } from '../record';
import { attentionKinds } from '../usage';
import { visitsOf } from '../visits';
import { csvLine, seconds } from './csv';

/** The names of the columns. */
export const visitsHead = csvLine([
  'day',
  'start',
  'end',
  'zone_offset_minutes',
  'site',
  'section',
  'name',
  'kind',
  'seconds',
]);

/** By the clock on the wall: the form in which spreadsheets know a date. */
function wallTime(at: number, zoneOffset: number): string {
  return new Date(at + zoneOffset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The visits of some days as lines of a table. A visit over the start of a day is two.
 * @param intervals all of these days
 * @param nameOf what a section is called
 */
export function visitLines(
  intervals: readonly StoredInterval[],
  nameOf: (section: string) => string,
): string {
  const days = [...new Set(intervals.map(({ day }) => day))].sort();
  return days
    .flatMap((day) => {
      const own = intervals.filter((interval) => interval.day === day);
      return visitsOf(own).map(({ section, start, end, ms, parts }) => {
        const offset = parts[0]?.zoneOffset ?? 0;
        const kinds = attentionKinds.filter((kind) => parts.some((part) => part.kind === kind));
        return csvLine([
          day,
          wallTime(start, offset),
          wallTime(end, offset),
          offset,
          section.split('/')[0] ?? '',
          section,
          nameOf(section),
          kinds.join('+'),
          seconds(ms),
        ]);
      });
    })
    .join('');
}
