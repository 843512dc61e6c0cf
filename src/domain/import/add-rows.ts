import { addIntervals, type StoredInterval, visitGapMs } from '../record';
import { type DayUsage, emptyDay } from '../usage';
import { visitsOf } from '../visits';
import type { FileInterval } from './history';

const hourMs = 3_600_000;
/** Rows that are further from the day's start belong to another day by the clock of any place: they are not added up. */
const earliestMs = -26 * hourMs;
const latestMs = 52 * hourMs;

/** What the intervals of one day add up to, whatever their order. */
export function addRows(rows: readonly StoredInterval[], start: number): DayUsage {
  const near = rows.filter(({ from, until }) => from >= start + earliestMs && until <= start + latestMs);
  let usage = emptyDay('', '');
  let open: StoredInterval[] = [];
  for (const row of near.toSorted((a, b) => a.from - b.from)) {
    // What ended long before it neither overlaps it nor belongs to its visit.
    open = open.filter(({ until }) => until > row.from - visitGapMs);
    usage = addIntervals(usage, start, open, [row]);
    open.push(row);
  }
  const visits: Record<string, number> = {};
  for (const { section } of visitsOf(rows)) visits[section] = (visits[section] ?? 0) + 1;
  return { ...usage, visits };
}

/** UTC time plus this is where the stored row that is nearest in time stands on the monotonic line, ms. */
function shiftAt(at: number, rows: readonly StoredInterval[], shift: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let found = shift;
  for (const { start, from } of rows) {
    const distance = Math.abs(start - at);
    if (distance < nearest) {
      nearest = distance;
      found = from - start;
    }
  }
  return found;
}

/** True where a row tells all that another one tells. */
function contains(row: FileInterval, { section, kind, start, end }: FileInterval): boolean {
  return row.section === section && row.kind === kind && row.start <= start && row.end >= end;
}

/**
 * Puts the rows of a file on the monotonic line: beside the stored ones of their day, so that what went on at once is
 * counted once, also with what is watched next. They join no row of a page.
 * @param shift where the day has no rows yet: UTC time plus this is the line, ms
 */
export function placeRows(
  incoming: readonly FileInterval[],
  stored: readonly StoredInterval[],
  shift: number,
): StoredInterval[] {
  return incoming.map((row) => {
    const own = shiftAt(row.start, stored, shift);
    return { ...row, from: row.start + own, until: row.end + own, document: 'import' };
  });
}

/** The placed rows that tell what no stored one tells. */
export function newRows(
  stored: readonly StoredInterval[],
  placed: readonly StoredInterval[],
): StoredInterval[] {
  const added: StoredInterval[] = [];
  // Of two that begin together the longer comes first, and tells what the other tells.
  for (const row of placed.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (!stored.some((other) => contains(other, row)) && !added.some((other) => contains(other, row)))
      added.push(row);
  }
  return added;
}
