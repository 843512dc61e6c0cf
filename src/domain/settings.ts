import * as v from 'valibot';
import { isSectionId, type SiteId, sections, sites } from './catalogue';
import type { Limit, Target } from './limit';

/** What a user chose for one site. */
export interface SiteSettings {
  /** False: Tosha neither counts nor limits this site. */
  readonly tracked: boolean;
  /** True: the rest of the site (its home feed, long videos) counts as short video too. */
  readonly wholeSite: boolean;
}

/** A change that loosens something, and the sooner one that a commitment compares it with. */
export type Change =
  | { readonly type: 'limit'; readonly limit: Limit }
  | { readonly type: 'removeLimit'; readonly id: string }
  | { readonly type: 'site'; readonly site: SiteId; readonly tracked: boolean; readonly wholeSite: boolean };

/** A looser change that waits: it takes effect on the first day later than `after` (`YYYY-MM-DD`). */
export interface QueuedChange {
  readonly change: Change;
  readonly after: string;
}

export type RestrictedLevel = 'moderate' | 'strict';

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The version that this code writes; a higher one was written by a newer Tosha and is read field by field. */
export const settingsVersion = 1;

/** The daily goal that the welcome offers first, in minutes. */
export const suggestedGoalMinutes = 60;

const target = v.custom<Target>(
  (value) => value === 'all' || isSectionId(value) || sites.some((site) => site.id === value),
);
const limit = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  target,
  /** A day's budget, in ms of counted time. */
  perDayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 3_600_000)),
});
const siteId = v.picklist(sites.map((site) => site.id));
const siteSettings = v.object({
  tracked: v.fallback(v.boolean(), true),
  wholeSite: v.fallback(v.boolean(), false),
});
/** A change as it comes from a page or a file. */
export const changeSchema = v.variant('type', [
  v.object({ type: v.literal('limit'), limit }),
  v.object({ type: v.literal('removeLimit'), id: v.string() }),
  v.object({ type: v.literal('site'), site: siteId, tracked: v.boolean(), wholeSite: v.boolean() }),
]);
const queuedChange = v.object({
  change: changeSchema,
  after: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
});

/** Keeps the entries of a list that parse, so that one bad entry does not lose the others. */
function listOf<T extends v.GenericSchema>(schema: T) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) =>
        items.flatMap((item) => {
          const parsed = v.safeParse(schema, item);
          return parsed.success ? [parsed.output as v.InferOutput<T>] : [];
        }),
      ),
    ),
    [],
  );
}

const siteEntries = Object.fromEntries(
  sites.map((site) => [site.id, v.fallback(siteSettings, { tracked: true, wholeSite: false })]),
);
const siteDefaults = Object.fromEntries(sites.map((site) => [site.id, { tracked: true, wholeSite: false }]));

/** A language tag, as `public/_locales` names its folders. */
export const languageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:[-_][A-Za-z]+)?$/));
/** ISO 3166-1 alpha-2. */
export const countrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

const settingsSchema = v.object({
  version: v.fallback(v.literal(settingsVersion), settingsVersion),
  /** A language tag that `public/_locales` has, or `null` for the browser's own choice. */
  language: v.fallback(v.nullable(languageSchema), null),
  /** ISO 3166-1 alpha-2, or `null` to guess from the browser's languages. */
  country: v.fallback(v.nullable(countrySchema), null),
  /** Minutes after midnight at which a day starts, 0 to 720. */
  dayStart: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)), 240),
  /** True once the welcome has been finished. */
  welcomed: v.fallback(v.boolean(), false),
  /** True: a hidden page that can be heard is counted too. */
  countBackground: v.fallback(v.boolean(), false),
  sites: v.fallback(v.object(siteEntries), siteDefaults) as v.GenericSchema<
    unknown,
    Readonly<Record<SiteId, SiteSettings>>
  >,
  limits: listOf(limit) as v.GenericSchema<unknown, readonly Limit[]>,
  queued: listOf(queuedChange) as v.GenericSchema<unknown, readonly QueuedChange[]>,
  restricted: v.fallback(
    v.object({
      on: v.fallback(v.boolean(), false),
      level: v.fallback(v.picklist(['moderate', 'strict']), 'strict'),
    }),
    { on: false, level: 'strict' },
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
export const defaultSettings: Settings = parseSettings({});

/** The sections that a site's, section's or everyone's limit covers under these settings. */
export function sectionsOf(target: Target, settings: Pick<Settings, 'sites'>): ReadonlySet<string> {
  const covered = sections.filter((section) => {
    const siteId = section.id.slice(0, section.id.indexOf('/'));
    const site = settings.sites[siteId];
    if (!site?.tracked) return false;
    if (target === 'all') return section.short || site.wholeSite;
    return target === section.id || target === siteId;
  });
  return new Set(covered.map((section) => section.id));
}
