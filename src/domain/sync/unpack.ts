import * as v from 'valibot';
import { isSectionId } from '../catalogue';
import { isDay } from '../day';
import { type Device, longestName } from './device';
import { type Erasures, generationOf, mergeErasures, readErasure } from './erasures';
import { type Items, keys, readKey } from './items';
import type { Register } from './registers';
import { type Cell, mergeUsage } from './shared-usage';
import { isLater } from './stamp';
import type { SyncState } from './state';
import { mergeWeights, type Weights } from './weights';

/** No day has more time: 26 hours, for a day on which the zone changed. */
const mostMs = 26 * 3_600_000;
/** Nobody sees more videos a day. */
const mostViews = 1_000_000;

const deviceId = v.pipe(v.string(), v.regex(/^[a-z0-9]{12}$/));
/** UTC ms, up to the last moment that has a date. */
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const dayName = v.pipe(v.string(), v.check(isDay));
const fieldName = v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,30}(?:\/.{1,100})?$/));
const register = v.tuple([moment, deviceId, v.unknown()]);
const device = v.object({
  n: v.fallback(
    v.pipe(
      v.string(),
      v.transform((name) => name.trim().slice(0, longestName)),
    ),
    '',
  ),
  s: dayName,
  j: v.fallback(moment, 0),
});
const usageItem = v.object({
  s: v.string(),
  d: v.record(v.string(), v.unknown()),
  e: v.optional(v.unknown()),
  w: v.optional(v.unknown()),
});

/** The entries of anything like a record that fit; nothing else is lost with those that do not. */
function entriesOf<T>(
  value: unknown,
  name: (key: string) => boolean,
  schema: v.GenericSchema<unknown, T>,
): [string, T][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const parsed = v.safeParse(schema, one);
    return name(key) && parsed.success ? [[key, parsed.output] as [string, T]] : [];
  });
}

const readErasures = (value: unknown): Erasures =>
  Object.fromEntries(entriesOf(value, (name) => readErasure(name) !== null, moment));

function readCell(text: string, generation: number): Cell | null {
  const [, ms = '', views = '0'] = /^([0-9a-z]{1,7})(?:\.([0-9a-z]{1,5}))?$/.exec(text) ?? [];
  const cell: Cell = [Number.parseInt(ms, 36), Number.parseInt(views, 36), generation];
  return cell[0] <= mostMs && cell[1] <= mostViews ? cell : null;
}

type Days = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

function readRows(value: unknown, sections: readonly string[], erasures: Erasures): Days {
  const rows = entriesOf(value, (day) => v.is(dayName, day), v.string()).map(([day, row]) => {
    const cells = row.split(',').flatMap((text, index) => {
      const section = sections[index];
      if (!isSectionId(section)) return [];
      const cell = readCell(text, generationOf(erasures, day, section));
      return cell ? [[section, cell] as const] : [];
    });
    return [day, Object.fromEntries(cells)] as const;
  });
  return Object.fromEntries(rows);
}

const weightOf = (days: Days): Weights[string] =>
  Object.fromEntries(
    Object.entries(days).map(([day, cells]) => [
      day,
      Object.fromEntries(Object.entries(cells).map(([id, [ms, views]]) => [id, [ms, views] as const])),
    ]),
  );

function readUsage(device: string, value: unknown): Omit<SyncState, 'shared'> | null {
  const parsed = v.safeParse(usageItem, value);
  if (!parsed.success) return null;
  const { s, d, e, w } = parsed.output;
  const erasures = readErasures(e);
  const sections = s.split(' ');
  const days = readRows(d, sections, erasures);
  // What is in the history weighs, too.
  const heavy = { [device]: weightOf(readRows(w, sections, {})) };
  const weights = mergeWeights({ [device]: weightOf(days) }, heavy);
  return { usage: { [device]: days }, weights, erasures };
}

/** What the browser's sync has, as far as it makes sense. */
export interface Unpacked {
  readonly state: SyncState;
  readonly devices: Readonly<Record<string, Device>>;
}

/** Reads what other devices have written. Whatever it is, nothing throws, and what fits is read. */
export function unpack(items: Items): Unpacked {
  const fields: Record<string, Register> = {};
  const devices: Record<string, Device> = {};
  let [usage, weights, erasures]: [SyncState['usage'], Weights, Erasures] = [{}, {}, {}];
  const clamps = Object.fromEntries(
    entriesOf(items[keys.clamps], (name) => /^[a-z0-9]{12} \d+$/.test(name), moment),
  );
  for (const [key, value] of Object.entries(items)) {
    if (key.startsWith('s.'))
      for (const [name, [at, from, set]] of entriesOf(value, (one) => v.is(fieldName, one), register)) {
        const [read, known] = [{ at, device: from, value: set }, fields[name]];
        // One item may have come before the other that its field has moved to.
        if (!known || isLater(read, known, clamps)) fields[name] = read;
      }
    const of = readKey(key);
    const read = of && key.startsWith('u.') ? readUsage(of.device, value) : null;
    if (read) {
      usage = mergeUsage(usage, read.usage);
      weights = mergeWeights(weights, read.weights);
      erasures = mergeErasures(erasures, read.erasures);
    }
    const parsed = of && key.startsWith('d.') ? v.safeParse(device, value) : null;
    if (of && parsed?.success) {
      const { n, s, j } = parsed.output;
      devices[of.device] = { name: n, seen: s, joined: j };
    }
  }
  const shared = { fields, clamps };
  const all = mergeErasures(erasures, readErasures(items[keys.erasures]));
  return { state: { shared, usage, weights, erasures: all }, devices };
}
