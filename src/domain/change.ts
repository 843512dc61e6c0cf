import * as v from 'valibot';
import { isSiteId, type SiteId } from './catalogue';
import { type Choices, choiceFields } from './choices';
import type { Group, Limit } from './limit';
import { type ItemsChange, itemsChangeSchemas } from './restricted-lists';
import { groupSchema, limitSchema, scheduleSchema } from './rules';
import type { Schedule } from './schedule';

/** One choice with its new value, e.g. `{ type: 'choice', name: 'fade', value: true }`. */
export type ChoiceChange = {
  [K in keyof Choices]: { readonly type: 'choice'; readonly name: K; readonly value: Choices[K] };
}[keyof Choices];

/** A change of the settings: the unit that a commitment lets through at once or keeps waiting. */
export type Change =
  | { readonly type: 'limit'; readonly limit: Limit }
  | { readonly type: 'removeLimit'; readonly id: string }
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'removeGroup'; readonly id: string }
  | { readonly type: 'hours'; readonly hours: Schedule }
  | { readonly type: 'removeHours'; readonly id: string }
  | { readonly type: 'site'; readonly site: SiteId; readonly tracked: boolean; readonly wholeSite: boolean }
  /** Takes an address that the user has added off the list. */
  | { readonly type: 'removeSite'; readonly site: SiteId }
  /** Takes the PIN away: done when it was given, or 24 hours after it was forgotten. */
  | { readonly type: 'removeLock' }
  | ItemsChange
  | ChoiceChange;

const site = v.custom<SiteId>(isSiteId, 'not a site');
const id = v.pipe(v.string(), v.maxLength(64));
const choices = Object.entries(choiceFields).map(([name, value]) =>
  v.object({ type: v.literal('choice'), name: v.literal(name), value: value as v.GenericSchema }),
);

/** A change as it comes from a page or a file. */
export const changeSchema = v.union([
  v.object({ type: v.literal('limit'), limit: limitSchema }),
  v.object({ type: v.literal('removeLimit'), id }),
  v.object({ type: v.literal('group'), group: groupSchema }),
  v.object({ type: v.literal('removeGroup'), id }),
  v.object({ type: v.literal('hours'), hours: scheduleSchema }),
  v.object({ type: v.literal('removeHours'), id }),
  v.object({ type: v.literal('site'), site, tracked: v.boolean(), wholeSite: v.boolean() }),
  v.object({ type: v.literal('removeSite'), site }),
  v.object({ type: v.literal('removeLock') }),
  ...itemsChangeSchemas,
  ...choices,
]) as unknown as v.GenericSchema<unknown, Change>;
