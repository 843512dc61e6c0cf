import { attentionKinds } from '../../src/domain/usage';

/** A simple account of what bringing a file in has to do: everything is added up anew, and slowly. */
export type Sums = Record<string, number>;
export interface ModelRow {
  section: string;
  kind: string;
  start: number;
  end: number;
  day: string;
}
export interface ModelDay {
  day: string;
  zone: string;
  atoms: Sums;
  kinds: Record<string, Sums>;
  hours: Sums;
  views: Sums;
  skips: Sums;
  visits: Sums;
  goal?: number | null;
  detail?: {
    first: number;
    last: number;
    offsets: [number, number];
    longest: { section: string; ms: number };
  };
}
export interface ModelStore {
  days: ModelDay[];
  intervals: ModelRow[];
  events: { at: number; day: string; type: string; detail: string }[];
  checkIns: { at: number }[];
}

const hour = 3_600_000;
export const total = (sums: Sums) => Object.values(sums).reduce((all, one) => all + one, 0);
const plus = (sums: Sums, key: string, ms: number) => {
  sums[key] = (sums[key] ?? 0) + ms;
};
const startOf = (day: string, zone: string) =>
  Date.parse(`${day}T04:00:00Z`) - (zone === 'Africa/Nairobi' ? 3 * hour : 0);

/** Without zeros and in the order of names: two sums that say the same are equal. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, plain(one)] as const)
    .filter(
      ([, one]) => one !== 0 && !(typeof one === 'object' && one !== null && Object.keys(one).length === 0),
    );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
const isSame = (one: unknown, other: unknown) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

type Told = Pick<ModelDay, 'atoms' | 'kinds' | 'hours' | 'visits'>;

/** What intervals tell, moment by moment. */
function tell(rows: ModelRow[], start: number): Told {
  const told: Told = { atoms: {}, kinds: {}, hours: {}, visits: {} };
  const near = rows.filter((row) => row.start >= start - 26 * hour && row.end <= start + 52 * hour);
  const cuts = new Set(near.flatMap((row) => [row.start, row.end]));
  for (let at = start - 26 * hour; at < start + 52 * hour; at += hour) cuts.add(at);
  const times = [...cuts].sort((a, b) => a - b);
  for (const [index, at] of times.entries()) {
    const ms = (times[index + 1] ?? at) - at;
    const on = near.filter((row) => row.start <= at && row.end > at);
    if (on.length === 0 || ms === 0) continue;
    plus(told.atoms, [...new Set(on.map(({ section }) => section))].sort().join('+'), ms);
    plus(told.hours, String(Math.max(0, Math.floor((at - start) / hour))), ms);
    for (const section of new Set(on.map((row) => row.section))) {
      const kind = attentionKinds.find((one) =>
        on.some((row) => row.section === section && row.kind === one),
      );
      told.kinds[section] ??= {};
      plus(told.kinds[section], kind ?? '', ms);
    }
  }
  for (const section of new Set(rows.map((row) => row.section))) {
    let until = Number.NEGATIVE_INFINITY;
    for (const row of rows.filter((one) => one.section === section).sort((a, b) => a.start - b.start)) {
      if (row.start >= until + 300_000) plus(told.visits, section, 1);
      until = Math.max(until, row.end);
    }
  }
  return told;
}

function largest(all: Sums[]): Sums {
  const sums: Sums = {};
  for (const one of all)
    for (const [key, value] of Object.entries(one)) sums[key] = Math.max(sums[key] ?? 0, value);
  return sums;
}

/** Kinds by rank: of what goes on at once the first counts. */
const ranks = ['focused', 'beside', 'pip', 'background'];

/** The fullest one; of several that are as full the one with most of the first name (by rank, else by the alphabet). */
function fullest(all: Sums[], names = [...new Set(all.flatMap(Object.keys))].sort()): Sums {
  const most = Math.max(0, ...all.map(total));
  let left = most === 0 ? [] : all.filter((one) => total(one) === most);
  for (const name of names) {
    const top = Math.max(...left.map((one) => one[name] ?? 0));
    left = left.filter((one) => (one[name] ?? 0) === top);
  }
  return left[0] ?? {};
}

export function mergeDay(one: ModelDay, ones: ModelRow[], other: ModelDay, others: ModelRow[]): ModelDay {
  const start = startOf(one.day, one.zone);
  const union = tell([...ones, ...others], start);
  const isPossible = Object.values(union.atoms).every((ms) => ms <= 26 * hour);
  const sides = [
    { day: one, told: tell(ones, start) },
    { day: other, told: tell(others, start) },
  ];
  const whole = sides.filter(
    ({ day, told }) => isPossible && isSame(day.atoms, told.atoms) && isSame(day.kinds, told.kinds),
  );
  const bare = sides.filter((side) => !whole.includes(side)).map(({ day }) => day);
  let hours = union.hours;
  const [first] = whole;
  if (first) {
    hours = { ...first.day.hours };
    for (const key of Object.keys(union.hours))
      plus(hours, key, Math.max(0, (union.hours[key] ?? 0) - (first.told.hours[key] ?? 0)));
  }
  const all = [...(isPossible ? [{ ...union, hours }] : []), ...bare];
  const isUnion = bare.length === 0;
  const names = [...new Set(all.flatMap(({ kinds }) => Object.keys(kinds)))];
  const kinds = Object.fromEntries(
    names.map((id) => [
      id,
      fullest(
        all.map((day) => day.kinds[id] ?? {}),
        ranks,
      ),
    ]),
  );
  const unexplained = sides.map(({ day, told }) =>
    Object.fromEntries(Object.entries(day.visits).filter(([id, count]) => count !== told.visits[id])),
  );
  const goals = [one.goal, other.goal].filter((goal) => goal !== undefined);
  const numbers = goals.filter((goal) => goal !== null);
  const detail = [one.detail, other.detail]
    .filter((known) => known !== undefined)
    .reduce(mergeDetail, undefined);
  return {
    ...one,
    atoms: isUnion ? union.atoms : largest(all.map(({ atoms }) => atoms)),
    kinds: isUnion ? union.kinds : kinds,
    hours: isUnion ? hours : fullest(all.map((day) => day.hours)),
    views: largest([one.views, other.views]),
    skips: largest([one.skips, other.skips]),
    visits: largest([union.visits, ...unexplained]),
    ...(goals.length > 0 ? { goal: numbers.length > 0 ? Math.min(...numbers) : null } : {}),
    ...(detail ? { detail } : {}),
  };
}

type Detail = ModelDay['detail'];
export function mergeDetail(one: Detail, other: Detail): Detail {
  if (!one || !other) return one ?? other;
  const [first, last] = [other.first < one.first ? other : one, other.last > one.last ? other : one];
  const [a, b] = [one.longest, other.longest];
  const longest = b.ms > a.ms || (b.ms === a.ms && b.section < a.section) ? b : a;
  return { first: first.first, last: last.last, offsets: [first.offsets[0], last.offsets[1]], longest };
}

/** What the rows of a day that is too old to keep them tell. */
export function detailOf(rows: ModelRow[]): Detail {
  const [one] = rows;
  if (!one) return undefined;
  const offset = (row: ModelRow) => (row as ModelRow & { zoneOffset: number }).zoneOffset;
  const first = rows.reduce((found, row) => (row.start < found.start ? row : found));
  const last = rows.reduce((found, row) => (row.end > found.end ? row : found));
  let longest: { section: string; ms: number; start: number } | null = null;
  for (const section of new Set(rows.map((row) => row.section))) {
    const own = rows.filter((row) => row.section === section).sort((a, b) => a.start - b.start);
    let visit: { section: string; ms: number; start: number } | null = null;
    let until = Number.NEGATIVE_INFINITY;
    for (const row of own) {
      if (!visit || row.start >= until + 300_000) visit = { section, ms: 0, start: row.start };
      visit.ms += Math.max(0, row.end - Math.max(row.start, until));
      until = Math.max(until, row.end);
      const isMore =
        !longest || visit.ms > longest.ms || (visit.ms === longest.ms && visit.start < longest.start);
      if (isMore) longest = visit === longest ? longest : { ...visit };
      else if (longest && longest.section === section && longest.start === visit.start)
        longest = { ...visit };
    }
  }
  return {
    first: first.start,
    last: last.end,
    offsets: [offset(first), offset(last)],
    longest: { section: longest?.section ?? '', ms: longest?.ms ?? 0 },
  };
}

export const contains = (row: ModelRow, other: ModelRow) =>
  row.section === other.section &&
  row.kind === other.kind &&
  row.start <= other.start &&
  row.end >= other.end;
