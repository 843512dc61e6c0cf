import * as v from 'valibot';
import { isSiteId, type SiteId } from '../catalogue';
import type { Change } from '../change';
import { changesBetween, isSame } from '../changes-between';
import { choiceFields, type SiteSettings } from '../choices';
import { applyChange, type Permission } from '../commitment';
import type { Outcome } from '../messages';
import { entryFields, type ListName, listSchemas } from '../restricted-lists';
import { groupSchema, limitSchema, scheduleSchema } from '../rules';
import type { Settings } from '../settings';
import { plainFields, ruleLists, type Shared } from './registers';

const ruleSchemas = { groups: groupSchema, limits: limitSchema, hours: scheduleSchema };
const siteSchema = v.object({ tracked: v.boolean(), wholeSite: v.boolean() });

interface Named {
  readonly id: string;
}

/** What a register says of a plain field; `undefined` where it says nothing that this version understands. */
function plainValue(name: (typeof plainFields)[number], value: unknown): unknown {
  if (name in entryFields)
    return Array.isArray(value) ? v.parse(listSchemas[name as ListName], value) : undefined;
  const parsed = v.safeParse(choiceFields[name as keyof typeof choiceFields] as v.GenericSchema, value);
  return parsed.success ? parsed.output : undefined;
}

function withRules(own: readonly Named[], list: (typeof ruleLists)[number], { fields }: Shared): Named[] {
  const rules = new Map(own.map((rule) => [rule.id, rule]));
  for (const [name, { value }] of Object.entries(fields)) {
    const id = name.slice(list.length + 1);
    if (!name.startsWith(`${list}/`) || id.startsWith('managed:')) continue;
    const parsed = v.safeParse(ruleSchemas[list] as v.GenericSchema<unknown, Named>, value);
    if (value === null) rules.delete(id);
    else if (parsed.success && parsed.output.id === id) rules.set(id, parsed.output);
  }
  return [...rules.values()];
}

function withSites(own: Settings['sites'], { fields }: Shared): Settings['sites'] {
  const sites: Record<SiteId, SiteSettings> = { ...own };
  for (const [name, { value }] of Object.entries(fields)) {
    const id = name.slice('sites/'.length);
    if (!name.startsWith('sites/') || !isSiteId(id)) continue;
    const parsed = v.safeParse(siteSchema, value);
    if (parsed.success) sites[id] = parsed.output;
    else if (value === null && id.startsWith('own.')) delete sites[id];
  }
  return sites;
}

/** The local settings with what the registers say. A value that does not fit leaves the local one as it is. */
export function incomingSettings(local: Settings, shared: Shared): Settings {
  const plain = plainFields.flatMap((name) => {
    const register = shared.fields[name];
    const value = register ? plainValue(name, register.value) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const rules = ruleLists.map((list) => [list, withRules(local[list], list, shared)] as const);
  return {
    ...local,
    ...Object.fromEntries([...plain, ...rules]),
    sites: withSites(local.sites, shared),
  };
}

/** What of a change does not wait already; `null` where all of it does. */
function leftOf(change: Change, { queued }: Settings): Change | null {
  if (change.type !== 'items') return queued.some((one) => isSame(one.change, change)) ? null : change;
  const waiting = new Set(
    queued.flatMap(({ change: one }) =>
      one.type === 'items' && one.list === change.list && one.on === change.on ? one.items : [],
    ),
  );
  const items = change.items.filter((item) => !waiting.has(item));
  return items.length > 0 ? { ...change, items } : null;
}

/** Withdraws what came from elsewhere, waits, and is not wanted any more. */
function withoutStale(settings: Settings, wanted: readonly Change[], waiting: readonly Change[]): Settings {
  const isWanted = (change: Change) =>
    wanted.some(
      (one) =>
        isSame(one, change) ||
        (one.type === 'items' &&
          change.type === 'items' &&
          one.list === change.list &&
          one.on === change.on &&
          change.items.every((item) => one.items.includes(item))),
    );
  const queued = settings.queued.filter(
    ({ change }) => isWanted(change) || !waiting.some((one) => isSame(one, change)),
  );
  return queued.length === settings.queued.length ? settings : { ...settings, queued };
}

/** What became of what other devices have set. */
export interface Received {
  readonly settings: Settings;
  /** The changes that wait here because of other devices. */
  readonly waiting: readonly Change[];
  /** The changes that were made or have begun to wait, with the settings before each. */
  readonly made: readonly { readonly change: Change; readonly outcome: Outcome; readonly before: Settings }[];
}

/**
 * Takes in what other devices have set, change by change, like local changes: what is stricter at once, what is looser
 * waits, and a locked Tosha refuses it until it is unlocked. What waits already goes on waiting for the same day.
 * @param today the day in force, `YYYY-MM-DD`
 * @param waiting what `waiting` was the last time
 */
export function receiveSettings(
  local: Settings,
  shared: Shared,
  today: string,
  waiting: readonly Change[],
  permission?: Permission,
): Received {
  const wanted = changesBetween(local, incomingSettings(local, shared));
  let settings = withoutStale(local, wanted, waiting);
  const made: Received['made'][number][] = [];
  const queued: Change[] = [];
  for (const whole of wanted) {
    const change = leftOf(whole, settings);
    if (!change) continue;
    const before = settings;
    const { settings: next, outcome } = applyChange(before, change, today, permission);
    // A list that is full takes no more.
    if (isSame(before, next)) continue;
    settings = next;
    if (outcome !== 'locked') made.push({ change, outcome, before });
    if (outcome === 'queued') queued.push(change);
  }
  const all = [...waiting, ...queued].filter((change) =>
    settings.queued.some((one) => isSame(one.change, change)),
  );
  return { settings, waiting: all, made };
}
