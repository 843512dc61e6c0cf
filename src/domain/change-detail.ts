import * as v from 'valibot';
import type { Change, ChoiceChange } from './change';
import { choiceFields, frictions } from './choices';
import type { Limit, Target } from './limit';
import { entryFields, type ListName } from './restricted-lists';
import { limitSchema, targetSchema } from './rules';
import type { Settings } from './settings';

const minute = 60_000;
/** Only a name that somebody has made by hand makes a detail longer: then it tells the name alone. */
const longest = 200;
const switched = (on: boolean) => (on ? 'on' : 'off');

/** One number where every weekday has the same, else seven with commas; `-` on a day without a limit. */
function amountsOf({ measure, amounts }: Limit): string {
  // Less than a minute is no hole in a limit: only 0 is closed.
  const minutes = (ms: number) => (ms === 0 ? 0 : Math.max(1, Math.round(ms / minute)));
  const written = amounts.map((one) => (one === null ? '-' : measure === 'time' ? minutes(one) : one));
  return new Set(written).size === 1 ? String(written[0]) : written.join();
}

function limitDetail(limit: Limit): string {
  const { id, target, measure, per } = limit;
  return `${id} ${target} ${measure} ${per} ${amountsOf(limit)}`;
}

function choiceDetail({ name, value }: ChoiceChange): string {
  switch (name) {
    case 'restricted':
      return `${switched(value.on)} ${value.level}`;
    case 'breaks':
      return `${switched(value.on)} ${value.target} ${value.afterMs / minute} ${value.pauseMs / minute}`;
    case 'extra':
      return `${value.ms / minute} ${value.perDay} ${value.friction}`;
    case 'restrictedHours':
      return '';
    default:
      return typeof value === 'boolean' ? switched(value) : String(value);
  }
}

/** What a change is about, and the new value where it is made of ids and numbers. */
function partsOfDetail(change: Change, settings: Settings): string {
  switch (change.type) {
    case 'limit':
      return limitDetail(change.limit);
    case 'removeLimit': {
      const limit = settings.limits.find(({ id }) => id === change.id);
      return limit ? limitDetail(limit) : change.id;
    }
    case 'group':
      return change.group.id;
    case 'hours':
      return `${change.hours.id} ${change.hours.target}`;
    case 'removeHours':
      return `${change.id} ${settings.hours.find(({ id }) => id === change.id)?.target ?? ''}`;
    case 'site':
      return `${change.site} ${change.tracked ? (change.wholeSite ? 'whole' : 'on') : 'off'}`;
    case 'removeSite':
      return change.site;
    case 'items':
      return `${change.list} ${switched(change.on)} ${change.items.length}`;
    case 'choice':
      return `${change.name} ${choiceDetail(change)}`;
    case 'removeLock':
      return '';
    default:
      return change.id;
  }
}

/**
 * What the log keeps of a change: ids of ours, and numbers; the words of a list and the names of groups never.
 * @param settings those before the change
 */
export function changeDetail(change: Change, settings: Settings): string {
  const detail = `${change.type} ${partsOfDetail(change, settings)}`.trim();
  return detail.length > longest ? detail.split(' ', 2).join(' ') : detail;
}

const parsed = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null => {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
};

function readLimit(id: string, [target, measure, per, written = '']: readonly string[]): Limit | null {
  const scale = measure === 'time' ? minute : 1;
  const amounts = written.split(',').map((one) => (one === '-' ? null : Number(one || Number.NaN) * scale));
  const all = per === 'day' && amounts.length === 1 ? new Array(7).fill(amounts[0]) : amounts;
  return parsed(limitSchema, { id, target, measure, per, amounts: all });
}

function choiceValue(name: string, words: readonly string[]): unknown {
  const [first = '', second = '', third, fourth] = words;
  const on = first === 'on';
  if (name === 'restricted') return { on, level: second };
  if (name === 'breaks')
    return { on, target: second, afterMs: Number(third) * minute, pauseMs: Number(fourth) * minute };
  if (name === 'extra')
    return {
      ms: Number(first) * minute,
      perDay: Number(second),
      friction: frictions.find((one) => one === third),
    };
  return first === 'on' || first === 'off' ? on : Number(first || Number.NaN);
}

/** A choice, where the detail tells its value. */
function readChoice(name: string, words: readonly string[]): ChoiceChange | null {
  if (!Object.hasOwn(choiceFields, name)) return null;
  const field = choiceFields[name as ChoiceChange['name']] as v.GenericSchema;
  const value = parsed(field, choiceValue(name, words));
  return value === null ? null : ({ type: 'choice', name, value } as ChoiceChange);
}

/** What a `changed` or `queued` event tells; `null` where an older one told only the id. */
export type ChangeNote =
  | { readonly type: 'limit' | 'removeLimit'; readonly id: string; readonly limit: Limit | null }
  | { readonly type: 'hours' | 'removeHours'; readonly id: string; readonly target: Target | null }
  | { readonly type: 'group' | 'removeGroup' | 'removeSite'; readonly id: string }
  | { readonly type: 'site'; readonly id: string; readonly state: string | null }
  | { readonly type: 'items'; readonly list: ListName; readonly on: boolean; readonly count: number | null }
  | { readonly type: 'choice'; readonly name: string; readonly change: ChoiceChange | null };

/** Reads the detail of a `changed` or `queued` event; `null` for what is about no setting, such as `lock set`. */
export function readChangeDetail(detail: string): ChangeNote | null {
  const [type, id = '', ...rest] = detail.split(' ');
  switch (type) {
    case 'limit':
    case 'removeLimit':
      return { type, id, limit: readLimit(id, rest) };
    case 'hours':
    case 'removeHours':
      return { type, id, target: parsed(targetSchema, rest[0]) };
    case 'group':
    case 'removeGroup':
    case 'removeSite':
      return { type, id };
    case 'site':
      return { type, id, state: rest[0] ?? null };
    case 'items':
      if (!Object.hasOwn(entryFields, id)) return null;
      return { type, list: id as ListName, on: rest[0] === 'on', count: Number(rest[1]) || null };
    case 'choice':
      return { type, name: id, change: readChoice(id, rest) };
    default:
      return null;
  }
}
