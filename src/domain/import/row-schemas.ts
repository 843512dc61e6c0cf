import * as v from 'valibot';
import { isSectionId, type SectionId } from '../catalogue';
import { feelings, worths } from '../check-in/check-in';
import { eventTypes } from '../event-types';
import { attentionKinds } from '../usage';
import type { Reason } from './history';

/** No day is longer, also where a clock change adds to it, and nothing of it: 26 hours, ms. */
export const mostMs = 26 * 3_600_000;
const dayMs = 86_400_000;
const mostCount = 100_000;
/** Nobody's file names more sections; each of them is remembered. */
const mostSections = 1_000;
/** Tosha was not there before: a day that is earlier is none. */
const firstDay = '2000-01-01';

type Numbers = Readonly<Record<string, number>>;

/** A check that is told by its reason. */
const because = (reason: Reason) => reason;
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const isWhole = (value: unknown, most: number) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const zones = new Map<string, boolean>();

/** True for a time zone that this browser knows. */
function isZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined && zones.size < 1_000 && /^[\w+\-/:]{1,64}$/.test(name)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    zones.set(name, known);
  }
  return known ?? false;
}

/** True for `YYYY-MM-DD` that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < firstDay) return false;
  return new Date(Date.parse(text) || 0).toISOString().startsWith(text);
}

/**
 * How the rows of a file have to look. The message of a failed check is its `Reason`, where it is one.
 * @param at now, UTC ms: nothing is later by more than a day
 */
export function rowSchemas(at: number) {
  const latest = at + dayMs;
  /** Somewhere it is a day later already, by 14 hours at most. */
  const lastDay = new Date(latest + 14 * 3_600_000).toISOString().slice(0, 10);
  const met = new Set<string>();

  const isKnown = (id: string): id is SectionId => {
    if (met.has(id)) return true;
    if (met.size >= mostSections || !isSectionId(id)) return false;
    met.add(id);
    return true;
  };
  const looksLikeSection = (id: string) => /^[a-z\d._-]{1,90}\/[a-z\d-]{1,40}$/.test(id);
  const looksLikeAtom = (key: string) => {
    const ids = key.split('+');
    return ids.every((id, index) => looksLikeSection(id) && (index === 0 || (ids[index - 1] ?? '') < id));
  };
  const numbers = (isKey: (key: string) => boolean, most: number, areKnown = true) =>
    v.pipe(
      v.custom<Numbers>(
        (value) =>
          isObject(value) && Object.entries(value).every(([key, one]) => isKey(key) && isWhole(one, most)),
      ),
      v.check(
        (value) => !areKnown || Object.keys(value).every((key) => key.split('+').every(isKnown)),
        because('site'),
      ),
    );

  const section = v.pipe(
    v.string(),
    v.check(looksLikeSection),
    v.check(isKnown, because('site')),
  ) as unknown as v.GenericSchema<unknown, SectionId>;
  const day = v.pipe(
    v.string(),
    v.check(isDay),
    v.check((text) => text <= lastDay, because('future')),
  );
  const moment = v.pipe(whole(0, Number.MAX_SAFE_INTEGER), v.maxValue(latest, because('future')));
  const offset = whole(-840, 840);
  const ofKinds = v.pipe(
    v.custom<Readonly<Record<string, Numbers>>>(
      (value) => isObject(value) && Object.keys(value).every(looksLikeSection),
    ),
    v.check((value) =>
      Object.values(value).every(
        (sums) =>
          isObject(sums) &&
          Object.entries(sums).every(
            ([kind, ms]) => attentionKinds.some((one) => one === kind) && isWhole(ms, mostMs),
          ),
      ),
    ),
    v.check((value) => Object.keys(value).every(isKnown), because('site')),
  );
  const counts = numbers(looksLikeSection, mostCount);

  return {
    day,
    days: v.object({
      day,
      zone: v.pipe(v.string(), v.check(isZone)),
      atoms: numbers(looksLikeAtom, mostMs),
      kinds: ofKinds,
      hours: numbers((key) => /^(?:\d|[1-9]\d)$/.test(key), mostMs, false),
      views: counts,
      skips: counts,
      visits: counts,
      goal: v.exactOptional(v.nullable(whole(0, mostMs))),
      detail: v.exactOptional(
        v.object({
          first: moment,
          last: moment,
          offsets: v.strictTuple([offset, offset]),
          longest: v.object({ section, ms: whole(0, mostMs) }),
        }),
      ),
    }),
    intervals: v.pipe(
      v.object({
        section,
        kind: v.picklist(attentionKinds),
        start: moment,
        end: moment,
        day,
        zoneOffset: offset,
      }),
      v.check(({ start, end }) => end > start && end - start <= mostMs),
    ),
    events: v.object({
      at: moment,
      day,
      type: v.picklist(eventTypes),
      detail: v.pipe(v.string(), v.maxLength(500)),
    }),
    checkIns: v.object({
      at: moment,
      day,
      feeling: v.picklist(feelings),
      worth: v.nullable(v.picklist(worths)),
    }),
  };
}
