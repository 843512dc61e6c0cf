import * as v from 'valibot';
import { type ForeignRow, foreignFile } from './foreign-days';
import { readAs, readDay } from './foreign-values';
import { type BroughtFile, type ReadingContext, Refused } from './history';
import { rowSchemas } from './row-schemas';

// Facts from github.com/Stigmatoz/web-activity-time-tracker: a backup is the list of its tabs, `{ url, favicon, summaryTime,
// counter, days: [{ counter, date, summary }] }` (src/components/GeneralSettings.vue, src/entity/tab.ts); `url` is a host,
// in some versions of the past `{ href, host, path }` (src/scripts/url.js); `summary` is seconds, `date` is that of
// `toLocaleDateString('en-US')`, 7/22/2023 (src/utils/date.ts). CSV: `Date,WebSite,Time(sec),Sessions` with the same dates
// (src/compositions/toCsv.ts). Its former CSV has dates of any language, which cannot be told apart.

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const url = v.union([v.string(), v.object({ host: v.string(), path: v.exactOptional(v.string(), '') })]);
const tab = v.object({ url, days: v.array(v.object({ date: v.string(), summary: seconds })) });
const csvTitles = 'Date,WebSite,Time(sec),Sessions';

/** Month, day and year: 7/22/2023. With zeros in front it is no American date, but of a former version: day and month. */
function american(date: string): string[] {
  const [, month = '', day = '', year = ''] = /^([1-9]\d?)\/([1-9]\d?)\/(\d{4})$/.exec(date) ?? [];
  return [year, month, day];
}

/** True for the list that Web Activity Time Tracker saves as its backup. */
export function isWebActivity([first]: readonly unknown[]): boolean {
  return v.is(v.object({ url, days: v.array(v.unknown()) }), first);
}

/** Reads the backup. Throws `Refused`. */
export function readWebActivity(list: readonly unknown[], context: ReadingContext): BroughtFile {
  const { day } = rowSchemas(context.at);
  const rows = list.flatMap((entry, index): ForeignRow[] => {
    const { url: named, days } = readAs(tab, entry, `[${index}]`);
    const address = typeof named === 'string' ? named : named.host + named.path;
    return days.map(({ date, summary }, at) => {
      const where = `[${index}].days[${at}]`;
      return { address, day: readDay(day, american(date), where), ms: summary * 1_000, where };
    });
  });
  return foreignFile('webActivity', rows, null, context);
}

/** True for the first line of its CSV. */
export function isWebActivityCsv([titles]: readonly string[]): boolean {
  return titles === csvTitles;
}

/** Reads its CSV. Throws `Refused`. */
export function readWebActivityCsv(lines: readonly string[], context: ReadingContext): BroughtFile {
  const { day } = rowSchemas(context.at);
  const rows = lines.slice(1).map((line, index): ForeignRow => {
    const where = `line ${index + 2}`;
    const [date = '', address = '', time = '', sessions, ...more] = line.split(',');
    if (sessions === undefined || more.length > 0 || !/^\d{1,7}$/.test(time)) throw new Refused('row', where);
    return { address, day: readDay(day, american(date), where), ms: Number(time) * 1_000, where };
  });
  return foreignFile('webActivity', rows, null, context);
}
