import type { Change } from '../change';
import { isSame } from '../changes-between';
import { choiceFields } from '../choices';
import { entryFields } from '../restricted-lists';
import type { Settings } from '../settings';
import { type Clamps, clampAhead, isLater, mergeClamps, type Stamp, stampNow } from './stamp';

/** What a field of the shared settings was last set to, when and where. `value` is `null` for what was taken away. */
export interface Register extends Stamp {
  readonly value: unknown;
}

/** The shared settings: registers by field, e.g. `fade`, `words`, `limits/goal`, `sites/tiktok`. */
export interface Shared {
  readonly fields: Readonly<Record<string, Register>>;
  readonly clamps: Clamps;
}

export const nothingShared: Shared = { fields: {}, clamps: {} };

/** The fields that are named by themselves; the others are one for each limit, group, hours and site. */
export const plainFields = [...Object.keys(choiceFields), ...Object.keys(entryFields)] as readonly (
  | keyof typeof choiceFields
  | keyof typeof entryFields
)[];
/** The lists of rules, each of which is a field of its own: `limits/<id>`. */
export const ruleLists = ['groups', 'limits', 'hours'] as const;

/** Lists are sets: devices that have put the same on them in another order agree. */
const sorted = (list: unknown) => [...(list as readonly string[])].sort();

/** The shared fields of some settings. What a policy sets, and what belongs to one device alone, is not in them. */
export function fieldsOf(settings: Settings): Record<string, unknown> {
  const rules = ruleLists.flatMap((list) =>
    settings[list]
      .filter(({ id }) => !id.startsWith('managed:'))
      .map((rule) => [`${list}/${rule.id}`, rule] as const),
  );
  return Object.fromEntries([
    ...plainFields.map(
      (name) => [name, name in entryFields ? sorted(settings[name]) : settings[name]] as const,
    ),
    ...rules,
    ...Object.entries(settings.sites).map(([id, site]) => [`sites/${id}`, site] as const),
  ]);
}

/** The field that a change is about; `null` for the lock, which is not shared. */
export function fieldOf(change: Change): string | null {
  switch (change.type) {
    case 'limit':
      return `limits/${change.limit.id}`;
    case 'removeLimit':
      return `limits/${change.id}`;
    case 'group':
      return `groups/${change.group.id}`;
    case 'removeGroup':
      return `groups/${change.id}`;
    case 'hours':
      return `hours/${change.hours.id}`;
    case 'removeHours':
      return `hours/${change.id}`;
    case 'site':
    case 'removeSite':
      return `sites/${change.site}`;
    case 'items':
      return change.list;
    case 'choice':
      return change.name;
    case 'removeLock':
      return null;
  }
}

/** The registers with some fields set to what the settings say, where they say something else. */
function set(
  { fields, clamps }: Shared,
  names: readonly string[],
  is: Record<string, unknown>,
  stamp: Stamp,
): Shared {
  const changed = names.filter((name) => !isSame(fields[name]?.value, is[name] ?? null));
  const added = changed.map((name) => [name, { ...stamp, value: is[name] ?? null }] as const);
  return added.length === 0
    ? { fields, clamps }
    : { fields: { ...fields, ...Object.fromEntries(added) }, clamps };
}

/**
 * Notes what was changed on this device. A change that came from elsewhere, waited here and is made now is none of this
 * device's: the register says the same already. One that was withdrawn is: then what holds here is the last word.
 * @param now UTC ms
 */
export function noteLocal(
  shared: Shared,
  before: Settings,
  after: Settings,
  now: number,
  device: string,
): Shared {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isSame(was[name], is[name]),
  );
  const withdrawn = before.queued
    .filter((one) => !after.queued.some((other) => isSame(one, other)))
    .flatMap(({ change }) => fieldOf(change) ?? [])
    .filter((name) => shared.fields[name]);
  const clamped = clampShared(shared, now);
  const stamp = stampNow(Object.values(clamped.fields), clamped.clamps, now, device);
  return set(clamped, [...changed, ...withdrawn], is, stamp);
}

/**
 * Notes what is not as it is in a new Tosha and that no device has a word on yet: what this device brings when it
 * joins. Any change that is made on purpose is later.
 */
export function noteJoining(shared: Shared, own: Settings, fresh: Settings, device: string): Shared {
  const [is, was] = [fieldsOf(own), fieldsOf(fresh)];
  const names = Object.keys(is).filter((name) => !shared.fields[name] && !isSame(is[name], was[name]));
  return set(shared, names, is, { at: 1, device });
}

/** The registers with stamps that are too far ahead of `now` (UTC ms) clamped. */
export function clampShared(shared: Shared, now: number): Shared {
  const clamps = clampAhead(Object.values(shared.fields), shared.clamps, now);
  return clamps === shared.clamps ? shared : { ...shared, clamps };
}

/** What two devices know together: of each field what was set later. The order and number of merges do not matter. */
export function mergeShared(one: Shared, other: Shared): Shared {
  const clamps = mergeClamps(one.clamps, other.clamps);
  const fields: Record<string, Register> = { ...one.fields };
  for (const [name, register] of Object.entries(other.fields)) {
    const own = fields[name];
    if (!own || isLater(register, own, clamps)) fields[name] = register;
  }
  return { fields, clamps };
}
