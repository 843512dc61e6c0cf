import * as v from 'valibot';
import { isSectionId, type SectionId } from '../domain/catalogue';
import { feelings, worths } from '../domain/check-in/check-in';
import type { Erased } from '../domain/erase/erased';
import { eventTypes } from '../domain/event-types';
import { attentionKinds } from '../domain/usage';

const section = v.custom<SectionId>(isSectionId, 'not a section');
const whole = v.pipe(v.number(), v.safeInteger());
/** A day, `YYYY-MM-DD`. */
export const dayName = v.pipe(v.string(), v.isoDate());
const numbers = v.record(v.string(), v.number());
const totals = v.record(v.string(), v.tuple([v.number(), v.number()]));
const counters = v.object({ atoms: numbers, views: numbers });

const day = v.looseObject({
  day: dayName,
  zone: v.string(),
  ...counters.entries,
  kinds: v.record(v.string(), numbers),
  hours: numbers,
  skips: numbers,
  visits: numbers,
  goal: v.optional(v.nullable(v.number())),
  detail: v.optional(
    v.object({
      first: v.number(),
      last: v.number(),
      offsets: v.tuple([v.number(), v.number()]),
      longest: v.object({ section, ms: v.number() }),
    }),
  ),
});

const interval = v.looseObject({
  id: v.optional(whole),
  section,
  kind: v.picklist(attentionKinds),
  start: v.number(),
  end: v.number(),
  from: v.number(),
  until: v.number(),
  day: dayName,
  zoneOffset: v.number(),
  document: v.string(),
});

/** What was erased, as the page that asked for it gives it back: rows with all they had, be it known here or not. */
export const erasedSchema = v.object({
  days: v.array(v.object({ before: day, after: v.nullable(day) })),
  intervals: v.array(interval),
  left: v.array(v.tuple([whole, v.number()])),
  events: v.array(
    v.looseObject({
      id: v.optional(whole),
      at: v.number(),
      day: dayName,
      type: v.picklist(eventTypes),
      detail: v.string(),
    }),
  ),
  checkIns: v.array(
    v.looseObject({
      at: whole,
      day: dayName,
      feeling: v.picklist(feelings),
      worth: v.nullable(v.picklist(worths)),
    }),
  ),
  kept: v.record(dayName, counters),
  brought: v.optional(
    v.array(v.object({ device: v.string(), day: dayName, sections: totals, added: totals })),
  ),
  hadPrivate: v.boolean(),
  at: v.optional(v.number()),
}) as unknown as v.GenericSchema<unknown, Erased>;
