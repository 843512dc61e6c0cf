import * as v from 'valibot';
import { type ForeignRow, foreignFile } from './foreign-days';
import { readAs, readDay } from './foreign-values';
import { type BroughtFile, type ReadingContext, Refused } from './history';
import { rowSchemas } from './row-schemas';

// Facts from github.com/sheepzh/time-tracker-4-browser: the whole copy is `{ __meta__: { version, ts }, __stat__: rows }`
// (src/background/service/components/immigration.ts, src/background/database/stat-database/index.ts), before version 4
// `{ __meta__, '20230722example.com': { focus, time } }` (…/stat-database/classic.ts); `focus` is ms, `date` is yyyyMMdd.
// A list of records is JSON or CSV in which `focus` is text, seconds (src/pages/app/components/Record/file-export.ts,
// src/pages/util/time.ts, src/util/file.ts): date, host, alias, category, seconds, visits; an alias with a comma is not
// quoted. A host with a path is a part that its host has counted too (src/background/service/site-service/holder.ts).

type Row = { readonly host: string; readonly date: string; readonly ms: number };

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
/** UTC ms, up to the last moment that has a date. */
const moment = v.pipe(amount, v.maxValue(8.64e15));
const meta = v.object({ version: v.string(), ts: v.exactOptional(v.unknown()) });
const result = { focus: v.exactOptional(amount, 0) };
const statRow = v.object({ host: v.string(), date: v.string(), ...result });
const seconds = v.pipe(
  v.string(),
  v.regex(/^(?:\d{1,7}|-)$/),
  v.transform((text) => (text === '-' ? 0 : Number(text) * 1_000)),
);
const recordRow = v.object({ host: v.string(), date: v.string(), focus: seconds });
const legacyKey = /^(20\d{6})(.+)$/;
/** Tab groups are kept beside hosts, and are none. */
const isGroup = (host: string) => host.startsWith('_g_');

function rowsOf(
  rows: readonly Row[],
  { at }: ReadingContext,
  where: (index: number) => string,
): ForeignRow[] {
  const { day } = rowSchemas(at);
  return rows.map(({ host, date, ms }, index) => {
    const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
    return { address: host, day: readDay(day, parts.slice(1), where(index)), ms, where: where(index) };
  });
}

function legacyRows(file: Readonly<Record<string, unknown>>): Row[] {
  return Object.entries(file).flatMap(([key, value]) => {
    const [, date = '', host = ''] = legacyKey.exec(key) ?? [];
    if (host === '' || isGroup(host)) return [];
    return [{ host, date, ms: readAs(v.object(result), value, key).focus }];
  });
}

/** True for the whole copy that Time Tracker saves. */
export function isTimeTracker(file: Readonly<Record<string, unknown>>): boolean {
  return v.is(meta, file.__meta__);
}

/** Reads the whole copy. Throws `Refused`. */
export function readTimeTracker(
  file: Readonly<Record<string, unknown>>,
  context: ReadingContext,
): BroughtFile {
  const { ts } = v.parse(meta, file.__meta__);
  const savedAt = v.is(moment, ts) ? ts : null;
  const stat = file.__stat__;
  if (stat === undefined) {
    const rows = legacyRows(file);
    return foreignFile(
      'timeTracker',
      rowsOf(rows, context, (index) => rows[index]?.date ?? ''),
      savedAt,
      context,
    );
  }
  if (!Array.isArray(stat)) throw new Refused('row', '__stat__');
  const where = (index: number) => `__stat__[${index}]`;
  const rows = stat.map((row: unknown, index) => {
    const { host, date, focus } = readAs(statRow, row, where(index));
    return { host, date, ms: focus };
  });
  return foreignFile('timeTracker', rowsOf(rows, context, where), savedAt, context);
}

/** Reads the list of records that is saved as JSON. Throws `Refused`. */
export function readTimeTrackerRecords(list: readonly unknown[], context: ReadingContext): BroughtFile {
  const where = (index: number) => `[${index}]`;
  const rows = list.map((row, index) => {
    const { host, date, focus } = readAs(recordRow, row, where(index));
    return { host, date, ms: focus };
  });
  return foreignFile('timeTracker', rowsOf(rows, context, where), null, context);
}

/** True for the first two lines of records that were saved as CSV: the titles are in the user's language. */
export function isTimeTrackerCsv([titles = '', first = '']: readonly string[]): boolean {
  return titles.split(',').length >= 4 && /^\d{8},/.test(first);
}

/** Reads the records that are saved as CSV. Throws `Refused`. */
export function readTimeTrackerCsv(lines: readonly string[], context: ReadingContext): BroughtFile {
  const columns = lines[0]?.split(',').length ?? 0;
  const where = (index: number) => `line ${index + 2}`;
  const rows = lines.slice(1).map((line, index) => {
    const cells = line.split(',');
    if (cells.length < columns) throw new Refused('row', where(index));
    const [date = '', host = ''] = cells;
    return { host, date, ms: readAs(seconds, cells.at(-2), where(index)) };
  });
  return foreignFile('timeTracker', rowsOf(rows, context, where), null, context);
}
