import * as v from 'valibot';
import { ownSiteId, type SiteId, siteById, sites } from './catalogue';
import type { Limit, Target } from './limit';
import { type Managed, managedPrefix } from './managed';
import { limitSchema, scheduleSchema, targetSchema } from './rules';
import type { Schedule } from './schedule';

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A site or section by its id, or any address. */
const target = v.pipe(
  v.string(),
  v.transform((name): Target => readTarget(name) ?? 'all'),
);

function siteNamed(name: string): SiteId | null {
  const id = name.trim().toLowerCase();
  if (siteById(id)) return id;
  const known = sites.find((site) => site.hosts.includes(id));
  return known?.id ?? (id.includes('.') ? ownSiteId(id) : null);
}

function readTarget(name: string): Target | null {
  const parsed = v.safeParse(targetSchema, name.trim().toLowerCase());
  return parsed.success && !name.startsWith('group:') ? parsed.output : siteNamed(name);
}

const knownTarget = v.pipe(
  v.string(),
  v.check((name) => readTarget(name) !== null, 'no such site'),
  target,
);

const amount = v.pipe(v.number(), v.minValue(0));
const policyLimit = v.object({
  for: v.optional(knownTarget, 'all'),
  /** One of the two. */
  minutes: v.optional(amount),
  videos: v.optional(amount),
  per: v.optional(v.picklist(['day', 'week', 'visit']), 'day'),
  /** For limits a day: on other days there is none. */
  days: v.optional(v.array(v.picklist(weekdays)), [...weekdays]),
});

const clock = v.pipe(
  v.string(),
  v.regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, 'not a time of day'),
  v.transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return hours * 60 + minutes;
  }),
);
const policyWindow = v.object({
  days: v.optional(v.array(v.picklist(weekdays)), [...weekdays]),
  from: clock,
  to: clock,
});
const policyHours = v.object({
  for: v.optional(knownTarget, 'all'),
  mode: v.optional(v.picklist(['closed', 'only']), 'closed'),
  windows: v.pipe(v.array(policyWindow), v.minLength(1)),
  bedtime: v.optional(v.boolean(), false),
});
const policySite = v.object({ site: v.string(), whole: v.optional(v.boolean(), false) });

function toLimit(policy: v.InferOutput<typeof policyLimit>, index: number): unknown {
  const { minutes, videos, per, days } = policy;
  const value = Math.round(videos ?? (minutes ?? 0) * minute);
  return {
    id: `${managedPrefix}limit-${index + 1}`,
    target: policy.for,
    measure: videos === undefined ? 'time' : 'views',
    per,
    amounts: per === 'day' ? weekdays.map((day) => (days.includes(day) ? value : null)) : [value],
  };
}

function toHours({ for: covered, mode, windows, bedtime }: v.InferOutput<typeof policyHours>, index: number) {
  return {
    id: `${managedPrefix}hours-${index + 1}`,
    target: covered,
    mode,
    bedtime,
    windDown: true,
    windows: windows.map(({ days, from, to }) => ({
      days: days.map((day) => weekdays.indexOf(day) + 1),
      from,
      to,
    })),
  };
}

/** What a policy says, and what of it could not be read: the path of each bad entry, such as `limits.2`. */
export interface ReadPolicy {
  /** `null` where nothing of it is of use. */
  readonly managed: Managed | null;
  readonly problems: readonly string[];
}

/**
 * Reads a policy as `docs/managed.md` describes it. A bad entry is left out and named, and the rest holds. Never throws.
 * @param value what the browser gives, of any kind
 */
export function readPolicy(value: unknown): ReadPolicy {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return { managed: null, problems: [] };
  const policy = value as Record<string, unknown>;
  const problems: string[] = [];

  function each<T>(name: string, read: (item: unknown, index: number) => T | null): T[] {
    const list = policy[name];
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      problems.push(name);
      return [];
    }
    return list.flatMap((item, index) => {
      const result = read(item, index);
      if (result === null) problems.push(`${name}.${index + 1}`);
      return result === null ? [] : [result];
    });
  }

  const limits = each('limits', (item, index): Limit | null => {
    const parsed = v.safeParse(policyLimit, item);
    if (!parsed.success || (parsed.output.minutes === undefined) === (parsed.output.videos === undefined))
      return null;
    const limit = v.safeParse(limitSchema, toLimit(parsed.output, index));
    return limit.success ? limit.output : null;
  });
  const hours = each('hours', (item, index): Schedule | null => {
    const parsed = v.safeParse(policyHours, item);
    const schedule = parsed.success ? v.safeParse(scheduleSchema, toHours(parsed.output, index)) : null;
    return schedule?.success ? schedule.output : null;
  });
  const chosen = each('sites', (item) => {
    const parsed = v.safeParse(policySite, item);
    const id = parsed.success ? siteNamed(parsed.output.site) : null;
    return parsed.success && id && siteById(id)
      ? ([id, { tracked: true, wholeSite: parsed.output.whole }] as const)
      : null;
  });
  const level = v.safeParse(v.optional(v.picklist(['moderate', 'strict'])), policy.restricted);
  if (!level.success) problems.push('restricted');
  const restricted = level.success ? (level.output ?? null) : null;
  for (const name of Object.keys(policy))
    if (!['limits', 'hours', 'sites', 'restricted'].includes(name)) problems.push(name);
  const isEmpty = limits.length + hours.length + chosen.length === 0 && restricted === null;
  const managed = { sites: Object.fromEntries(chosen), groups: [], limits, hours, restricted };
  return { managed: isEmpty ? null : managed, problems };
}
