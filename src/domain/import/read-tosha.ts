import * as v from 'valibot';
import { parseSettings } from '../settings';
import { type BroughtFile, type History, type ReadingContext, type Reason, Refused } from './history';
import { rowSchemas } from './row-schemas';

/** The newest version that this code understands; `docs/data-format.md` describes them. */
const newestVersion = 3;
const deviceId = /^[a-z0-9]{8,32}$/;

/** No file of ours has more rows: a hundred years of days, and ten heavy years of intervals. */
const most = { days: 40_000, intervals: 2_000_000, events: 500_000, checkIns: 100_000 } as const;
/** A day with more intervals would take too long to be added up. */
const mostOfDay = 10_000;
const reasons: readonly string[] = ['future', 'site'] satisfies Reason[];

/** Reads a list row by row; one bad row refuses the file. A list that is not there is empty. */
function readList<T>(file: object, name: keyof History, schema: v.GenericSchema<unknown, T>): T[] {
  const list: unknown = (file as Record<string, unknown>)[name] ?? [];
  if (!Array.isArray(list)) throw new Refused('row', name);
  if (list.length > most[name]) throw new Refused('tooBig', name);
  return list.map((row: unknown, index) => {
    const parsed = v.safeParse(schema, row, { abortEarly: true, abortPipeEarly: true });
    if (parsed.success) return parsed.output;
    const { message } = parsed.issues[0];
    throw new Refused(reasons.includes(message) ? (message as Reason) : 'row', `${name}[${index}]`);
  });
}

/** Refuses a day that comes twice, and one with too many intervals. */
function checkDays({ days, intervals }: History): void {
  const met = new Map<string, number>();
  days.forEach(({ day }, index) => {
    if (met.has(day)) throw new Refused('row', `days[${index}]`);
    met.set(day, 0);
  });
  intervals.forEach(({ day }, index) => {
    const count = (met.get(day) ?? 0) + 1;
    if (count > mostOfDay) throw new Refused('tooBig', `intervals[${index}]`);
    met.set(day, count);
  });
}

function checkVersion({ version }: Readonly<Record<string, unknown>>): void {
  if (!Number.isInteger(version) || Number(version) < 1) throw new Refused('row', 'version');
  // A higher version may mean other things by the same names.
  if (Number(version) > newestVersion) throw new Refused('newer');
}

function settingsOf({ settings }: Readonly<Record<string, unknown>>) {
  if (settings === undefined) return null;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new Refused('row', 'settings');
  return parseSettings(settings);
}

/** Reads a file that Tosha has saved, in any version up to this one. Throws `Refused`. */
export function readTosha(file: Readonly<Record<string, unknown>>, { at }: ReadingContext): BroughtFile {
  if (!['settings', ...Object.keys(most)].some((name) => name in file)) throw new Refused('unknown');
  checkVersion(file);
  const device = file.device ?? null;
  if (device !== null && !(typeof device === 'string' && deviceId.test(device)))
    throw new Refused('row', 'device');
  const schemas = rowSchemas(at);
  const history: History = {
    days: readList(file, 'days', schemas.days),
    intervals: readList(file, 'intervals', schemas.intervals),
    events: readList(file, 'events', schemas.events),
    checkIns: readList(file, 'checkIns', schemas.checkIns),
  };
  checkDays(history);
  const savedAt = typeof file.exportedAt === 'string' ? Date.parse(file.exportedAt) : Number.NaN;
  return {
    kind: 'tosha',
    history,
    settings: settingsOf(file),
    device,
    savedAt: Number.isNaN(savedAt) ? null : savedAt,
    leftOut: 0,
  };
}
