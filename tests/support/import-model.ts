import { type SectionId, sectionOf, siteOf } from '../../src/domain/catalogue';
import {
  contains,
  detailOf,
  type ModelDay,
  type ModelStore,
  mergeDay,
  mergeDetail,
  type Sums,
  total,
} from './model-day';

/** The days of another program's rows. */
function foreignDays(rows: [address: string, day: string, ms: number][]): ModelDay[] {
  const days = new Map<string, Map<string, { hosts: Sums; parts: Sums; any: SectionId }>>();
  for (const [address, day, ms] of rows) {
    const section = sectionOf(`https://${address}`);
    if (!section) continue;
    const sites = days.get(day) ?? new Map();
    days.set(day, sites);
    const site = sites.get(siteOf(section).id) ?? { hosts: {}, parts: {}, any: section };
    sites.set(siteOf(section).id, site);
    const [box, key] = address.includes('/') ? [site.parts, section] : [site.hosts, address];
    box[key] = Math.max(box[key] ?? 0, ms);
  }
  return [...days].flatMap(([day, sites]) => {
    const atoms: Sums = {};
    for (const { hosts, parts, any } of sites.values()) {
      const { short, rest, otherwise } = siteOf(any);
      const [own, other] = otherwise === 'short' ? [short.id, rest.id] : [rest.id, short.id];
      const all = total(hosts);
      if (all === 0) Object.assign(atoms, parts);
      else
        Object.assign(atoms, {
          [own]: all - Math.min(all, parts[other] ?? 0),
          [other]: Math.min(all, parts[other] ?? 0),
        });
    }
    if (total(atoms) === 0) return [];
    const kinds = Object.fromEntries(Object.entries(atoms).map(([id, ms]) => [id, { focused: ms }]));
    return [{ day, zone: 'UTC', atoms, kinds, hours: {}, views: {}, skips: {}, visits: {} }];
  });
}

const dashed = (date: string) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
const fromAmerican = (date: string) => {
  const [month = '', day = '', year = ''] = date.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
const secondsOf = (text: string) => (text === '-' ? 0 : Number(text) * 1_000);

const pickDetail = ({ first, last, offsets, longest: { section, ms } }: NonNullable<ModelDay['detail']>) => ({
  ...{ first, last, offsets },
  longest: { section, ms },
});

/** What a file holds, read without any check: it has been found to be right. */
function readLoosely(text: string): ModelStore {
  const plainText = text.replace(/^\uFEFF/, '').trimStart();
  const none = { intervals: [], events: [], checkIns: [] };
  if (!/^[[{]/.test(plainText)) {
    const [titles = '', ...lines] = plainText.split(/\r\n|[\n\r]/).filter((line) => line !== '');
    const isActivity = titles.startsWith('Date,WebSite');
    const rows = lines.map((line): [string, string, number] => {
      const cells = line.split(',');
      const [date = '', host = '', seconds = ''] = cells;
      return isActivity
        ? [host, fromAmerican(date), Number(seconds) * 1_000]
        : [host, dashed(date), secondsOf(cells.at(-2) ?? '')];
    });
    return { days: foreignDays(rows), ...none };
  }
  // biome-ignore lint/suspicious/noExplicitAny: whatever the file holds.
  const file: any = JSON.parse(plainText);
  if (Array.isArray(file)) {
    const rows = file.flatMap((entry): [string, string, number][] => {
      if (!('days' in entry)) return [[entry.host, dashed(entry.date), secondsOf(entry.focus)]];
      const address = typeof entry.url === 'string' ? entry.url : entry.url.host + (entry.url.path ?? '');
      return entry.days.map((day: { date: string; summary: number }) => [
        address,
        fromAmerican(day.date),
        day.summary * 1_000,
      ]);
    });
    return { days: foreignDays(rows), ...none };
  }
  if (file.format === 'tosha') {
    const { days = [], intervals = [], events = [], checkIns = [] } = file;
    const pick = (day: ModelDay): ModelDay => ({
      ...{ day: day.day, zone: day.zone, atoms: day.atoms, kinds: day.kinds, hours: day.hours },
      ...{ views: day.views, skips: day.skips, visits: day.visits },
      ...(day.goal === undefined ? {} : { goal: day.goal }),
      ...(day.detail ? { detail: pickDetail(day.detail) } : {}),
    });
    return {
      days: (days ?? []).map(pick),
      intervals: intervals ?? [],
      events: events ?? [],
      checkIns: checkIns ?? [],
    };
  }
  const stat = file.__stat__ as { host: string; date: string; focus?: number }[] | undefined;
  const legacy = () =>
    Object.entries(file)
      .filter(([key]) => /^20\d{6}./.test(key) && !key.slice(8).startsWith('_g_'))
      .map(([key, value]) => ({
        host: key.slice(8),
        date: key.slice(0, 8),
        focus: (value as { focus?: number }).focus ?? 0,
      }));
  const rows = (stat ?? legacy()).map(({ host, date, focus = 0 }): [string, string, number] => [
    host,
    dashed(date),
    focus,
  ]);
  return { days: foreignDays(rows), ...none };
}

/**
 * What the stores hold once a file that was found to be right is in.
 * @param oldest intervals of earlier days are not kept
 * @param here the zone of a day that only intervals tell of
 */
export function modelOf(store: ModelStore, text: string, oldest: string, here: string): ModelStore {
  const file = readLoosely(text);
  const names = new Set([...file.days, ...file.intervals].map(({ day }) => day));
  const days = store.days.filter(({ day }) => !names.has(day));
  const intervals = [...store.intervals];
  for (const name of names) {
    const rows = file.intervals.filter(({ day }) => day === name);
    const ones = store.intervals.filter(({ day }) => day === name);
    const empty = { atoms: {}, kinds: {}, hours: {}, views: {}, skips: {}, visits: {} };
    const found: ModelDay = file.days.find(({ day }) => day === name) ?? { day: name, zone: here, ...empty };
    const detail = name < oldest ? mergeDetail(found.detail, detailOf(rows)) : found.detail;
    const side: ModelDay = { ...found, ...(detail ? { detail } : {}) };
    const local = store.days.find(({ day }) => day === name);
    days.push(local ? mergeDay(local, ones, side, rows) : mergeDay(side, rows, side, rows));
    if (name < oldest) continue;
    for (const row of [...rows].sort((a, b) => a.start - b.start || b.end - a.end))
      if (!intervals.some((other) => other.day === name && contains(other, row))) intervals.push(row);
  }
  const events = [...store.events];
  const nameOf = ({ at, day, type, detail }: ModelStore['events'][number]) =>
    JSON.stringify([at, day, type, detail]);
  for (const event of file.events)
    if (!events.some((other) => nameOf(other) === nameOf(event))) events.push(event);
  const checkIns = [...store.checkIns];
  for (const checkIn of file.checkIns)
    if (!checkIns.some(({ at }) => at === checkIn.at)) checkIns.push(checkIn);
  return { days, intervals, events, checkIns };
}
