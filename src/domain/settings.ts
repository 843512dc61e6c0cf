import * as v from 'valibot';
import { breathPatternNames } from './breathing';
import { isSiteId, type SiteId, sites } from './catalogue';
import { type Change, changeSchema } from './change';
import {
  choiceDefaults,
  choiceSchemas,
  countrySchema,
  languageSchema,
  type SiteSettings,
  summarySchema,
} from './choices';
import type { Group, Limit } from './limit';
import { lockSchema } from './lock';
import type { Managed } from './managed';
import { listSchemas } from './restricted-lists';
import { groupSchema, limitSchema, mostGroups, mostLimits, mostSchedules, scheduleSchema } from './rules';
import type { Schedule } from './schedule';
import { ticksSchema } from './ticks';

/** A looser change that waits: it takes effect on the first day later than `after` (`YYYY-MM-DD`). */
export interface QueuedChange {
  readonly change: Change;
  readonly after: string;
}

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The version that this code writes; a higher one was written by a newer Tosha and is read field by field. */
export const settingsVersion = 2;

/** The daily goal that the welcome offers first, in minutes. */
export const suggestedGoalMinutes = 60;

const queuedChange = v.object({
  change: changeSchema,
  after: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
});

/** Keeps the entries of a list that parse, so that one bad entry does not lose the others. */
function listOf<T>(
  schema: v.GenericSchema<unknown, T>,
  most: number,
): v.GenericSchema<unknown, readonly T[]> {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) =>
        items
          .flatMap((item) => {
            const parsed = v.safeParse(schema, item);
            return parsed.success ? [parsed.output] : [];
          })
          .slice(0, most),
      ),
    ),
    [],
  );
}

const siteDefaults = Object.fromEntries(
  sites.map((site) => [site.id, { tracked: !site.optional, wholeSite: false }]),
);
const siteSettings = v.object({
  tracked: v.fallback(v.boolean(), true),
  wholeSite: v.fallback(v.boolean(), false),
});
/** Every site of the catalogue, and every address that the user has added (`own.example.com`). */
const siteEntries = v.fallback(
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((entries): Readonly<Record<SiteId, SiteSettings>> => {
      const known = Object.entries(entries).flatMap(([id, entry]) => {
        const parsed = v.safeParse(siteSettings, entry);
        return isSiteId(id) && parsed.success ? [[id, parsed.output] as const] : [];
      });
      return { ...siteDefaults, ...Object.fromEntries(known) };
    }),
  ),
  siteDefaults,
);

const settingsSchema = v.object({
  version: v.fallback(v.literal(settingsVersion), settingsVersion),
  /** A language tag that `public/_locales` has, or `null` for the browser's own choice. */
  language: v.fallback(v.nullable(languageSchema), null),
  /** ISO 3166-1 alpha-2, or `null` to guess from the browser's languages. */
  country: v.fallback(v.nullable(countrySchema), null),
  /** How breaths go, in breaks, at bedtime, before a little more, and on their own page. */
  breathing: v.fallback(v.picklist(breathPatternNames), 'slow'),
  /** True: Tosha asks how somebody feels, in the evening and after a long visit. */
  checkIns: v.fallback(v.boolean(), false),
  /** When the weekly summary is told of: 1 is Monday, minutes after midnight. */
  summary: v.fallback(summarySchema, { on: false, weekday: 1, minute: 8 * 60 }),
  /** True: the week tells how many days in a row stayed within the goal. */
  streak: v.fallback(v.boolean(), true),
  /** True once the welcome has been finished. */
  welcomed: v.fallback(v.boolean(), false),
  sites: siteEntries,
  groups: listOf<Group>(groupSchema, mostGroups),
  limits: listOf<Limit>(limitSchema, mostLimits),
  hours: listOf<Schedule>(scheduleSchema, mostSchedules),
  /** UTC ms until which the user has paused all short video; `null` when it is not paused. */
  pausedUntil: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  ...choiceSchemas,
  ...listSchemas,
  /** Settings of accounts that the user has ticked as done: their ids, each with its day (`YYYY-MM-DD`). */
  ticks: ticksSchema,
  lock: v.fallback(v.nullable(lockSchema), null),
  queued: listOf<QueuedChange>(queuedChange as v.GenericSchema<unknown, QueuedChange>, 200),
  /** What a policy of the browser has set; never stored, see `withManaged`. */
  managed: v.fallback(
    v.custom<Managed | null>(() => false),
    null,
  ),
});

/**
 * Reads settings from any value: what this version, an older or a newer one wrote, or nonsense. A field that does
 * not fit falls back to its default and the rest survives. Never throws.
 */
export function parseSettings(value: unknown): Settings {
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return v.parse(settingsSchema, object);
}

/** The settings of a new installation. */
export const defaultSettings: Settings = { ...parseSettings({}), ...choiceDefaults };
