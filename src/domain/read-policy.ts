import * as v from 'valibot';
import type { SiteId } from './catalogue';
import type { SiteSettings } from './choices';
import type { Group, Limit } from './limit';
import { type Managed, managedPrefix } from './managed';
import { policyGroup, policyHours, policyLimit, policyRestricted, policySite } from './policy-schema';
import { memberNamed, siteNamed, sitesFor, targetNamed } from './policy-target';
import { groupSchema, limitSchema, mostGroups, mostLimits, mostSchedules, scheduleSchema } from './rules';
import type { Schedule } from './schedule';

const minute = 60_000;

/** What settings accept of an entry, or `null`. */
function accept<T>(schema: v.GenericSchema<unknown, T>, entry: unknown): T | null {
  const parsed = v.safeParse(schema, entry);
  return parsed.success ? parsed.output : null;
}

function readGroup(item: unknown, index: number): Group | null {
  const parsed = v.safeParse(policyGroup, item);
  if (!parsed.success) return null;
  const members = parsed.output.members.map(memberNamed);
  return accept(groupSchema, { id: `${managedPrefix}group-${index + 1}`, name: parsed.output.name, members });
}

function readLimit(item: unknown, index: number, groups: readonly Group[]): Limit | null {
  const parsed = v.safeParse(policyLimit, item);
  if (!parsed.success) return null;
  const { for: name, minutes, videos, per, days } = parsed.output;
  const amount = Math.round(videos ?? (minutes ?? 0) * minute);
  return accept(limitSchema, {
    id: `${managedPrefix}limit-${index + 1}`,
    target: targetNamed(name, groups),
    measure: videos === undefined ? 'time' : 'views',
    per,
    amounts:
      per === 'day' ? [1, 2, 3, 4, 5, 6, 7].map((day) => (days.includes(day) ? amount : null)) : [amount],
  });
}

function readHours(item: unknown, index: number, groups: readonly Group[]): Schedule | null {
  const parsed = v.safeParse(policyHours, item);
  if (!parsed.success) return null;
  const { for: name, ...hours } = parsed.output;
  return accept(scheduleSchema, {
    ...hours,
    id: `${managedPrefix}hours-${index + 1}`,
    target: targetNamed(name, groups),
    windDown: true,
  });
}

function readSite(item: unknown): readonly [SiteId, SiteSettings] | null {
  const parsed = v.safeParse(policySite, item);
  const id = parsed.success ? siteNamed(parsed.output.site) : null;
  return parsed.success && id !== null ? [id, { tracked: true, wholeSite: parsed.output.whole }] : null;
}

/** What a policy says, and what of it could not be read: each bad entry by its place, such as `limits.2`. */
export interface ReadPolicy {
  /** `null` where nothing of it is of use. */
  readonly managed: Managed | null;
  readonly problems: readonly string[];
}

/**
 * Reads a policy as `docs/managed.md` describes it. A bad entry is left out and named, and the rest holds. A site that
 * a rule speaks of is counted, whatever its user chose. Never throws.
 * @param value what the browser gives, of any kind
 */
export function readPolicy(value: unknown): ReadPolicy {
  if (typeof value !== 'object' || value === null) return { managed: null, problems: [] };
  const {
    sites = [],
    groups = [],
    limits = [],
    hours = [],
    restricted = null,
    ...unknown
  } = value as Record<string, unknown>;
  const problems = Object.keys(unknown).map((name) => name.slice(0, 40));

  function each<T>(
    name: string,
    list: unknown,
    most: number,
    read: (item: unknown, index: number) => T | null,
  ): T[] {
    if (!Array.isArray(list)) problems.push(name);
    return (Array.isArray(list) ? list : []).flatMap((item, index) => {
      const entry = index < most ? read(item, index) : null;
      if (entry === null) problems.push(`${name}.${index + 1}`);
      return entry === null ? [] : [entry];
    });
  }

  const named = each('groups', groups, mostGroups, readGroup);
  const bounds = each('limits', limits, mostLimits, (item, index) => readLimit(item, index, named));
  const closed = each('hours', hours, mostSchedules, (item, index) => readHours(item, index, named));
  const chosen = each('sites', sites, mostLimits, readSite);
  const needed = [...bounds, ...closed].flatMap(({ target }) => sitesFor(target, named));
  const level = v.safeParse(v.nullable(policyRestricted), restricted);
  if (!level.success) problems.push('restricted');
  const managed: Managed = {
    sites: Object.fromEntries([
      ...needed.map((id) => [id, { tracked: true, wholeSite: false }] as const),
      ...chosen,
    ]),
    groups: named,
    limits: bounds,
    hours: closed,
    restricted: level.success ? level.output : null,
  };
  const isEmpty = Object.keys(managed.sites).length === 0 && managed.restricted === null;
  return { managed: isEmpty ? null : managed, problems };
}
