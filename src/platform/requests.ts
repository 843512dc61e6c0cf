import * as v from 'valibot';
import { breathPatternNames } from '../domain/breathing';
import { isSectionId, isSiteId, type SectionId, type SiteId, sites } from '../domain/catalogue';
import { changeSchema } from '../domain/change';
import { feelings, worths } from '../domain/check-in/check-in';
import { countrySchema, languageSchema, summarySchema } from '../domain/choices';
import type { MessageType, Request } from '../domain/messages';
import { parseSettings } from '../domain/settings';
import { longestName } from '../domain/sync/device';
import { tickId } from '../domain/ticks';
import { purposes, visitChoices } from '../domain/today';
import { attentionKinds } from '../domain/usage';
import { wholeText } from '../domain/whole-text';
import { dayName, erasedSchema } from './erased-schema';

const day = 86_400_000;
/** Older than this is no beat of ours, although a laptop may sleep for long: 2 days. */
const oldestMs = 2 * day;
/** Beats come every 5 s; what claims to be longer than this is cut: 15 minutes. */
const longestMs = 15 * 60_000;
/** Two clocks of one computer do not differ by more: 2 s. */
const aheadMs = 2_000;

const section = v.custom<SectionId>(isSectionId, 'not a section');
/** UTC ms, whole. */
const moment = v.pipe(v.number(), v.finite(), v.transform(Math.round));
const interval = v.object({ section, kind: v.picklist(attentionKinds), start: moment, end: moment });
const watched = v.object({ section, at: moment, outcome: v.picklist(['view', 'skip']) });
const nothing = v.object({});
const ofSection = v.object({ section });
const ofPin = v.object({ pin: v.pipe(v.string(), v.minLength(4), v.maxLength(64)) });
/** When something was kept, UTC ms. */
const kept = v.pipe(v.number(), v.safeInteger());
const site = v.picklist(sites.map(({ id }) => id));

const beat = v.pipe(
  v.object({
    document: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    sentAt: moment,
    section: v.nullable(section),
    intervals: v.pipe(v.array(interval), v.maxLength(500)),
    watched: v.pipe(v.array(watched), v.maxLength(500)),
    unfit: v.optional(v.boolean(), false),
    ahead: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0), 0),
  }),
  // What cannot be true is cut: a beat that was refused would be sent again and again.
  v.transform(({ sentAt, intervals, watched, ...others }) => ({
    ...others,
    sentAt,
    intervals: intervals
      .map((one) => {
        const end = Math.min(one.end, sentAt + aheadMs);
        return { ...one, start: Math.max(one.start, end - longestMs), end };
      })
      .filter(({ start, end }) => end > start && end > sentAt - oldestMs),
    watched: watched.filter(({ at }) => at <= sentAt + aheadMs && at > sentAt - oldestMs),
  })),
);

const checkIds = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9-]{1,40}$/))), v.maxLength(40));

/** How the request of every message has to look. */
export const requests: { readonly [T in MessageType]: v.GenericSchema<unknown, Request<T>> } = {
  beat,
  screen: ofSection,
  leave: nothing,
  friction: ofSection,
  typeForExtra: ofSection,
  door: v.object({ section, purpose: v.picklist(purposes), ms: v.picklist(visitChoices) }),
  friend: ofSection,
  extra: ofSection,
  tampered: ofSection,
  support: nothing,
  openCheckIn: nothing,
  askedCheckIn: v.object({ no: v.boolean() }),
  heard: nothing,
  restriction: nothing,
  selfCheck: v.object({ found: checkIds, missing: checkIds }),
  youtubeBit: v.object({ set: v.boolean() }),
  change: changeSchema,
  adopt: v.object({ settings: v.pipe(v.unknown(), v.transform(parseSettings)) }),
  withdraw: v.object({ index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  pause: v.object({
    ms: v.union([v.literal('day'), v.pipe(v.number(), v.integer(), v.minValue(60_000), v.maxValue(day))]),
  }),
  setLock: ofPin,
  unlock: ofPin,
  forgotPin: v.object({ forgotten: v.boolean() }),
  choose: v.partial(
    v.object({
      language: v.nullable(languageSchema),
      country: v.nullable(countrySchema),
      breathing: v.picklist(breathPatternNames),
      checkIns: v.boolean(),
      summary: summarySchema,
      streak: v.boolean(),
    }),
  ) as v.GenericSchema<unknown, Request<'choose'>>,
  tick: v.object({ id: tickId, done: v.boolean() }),
  checkIn: v.object({
    feeling: v.picklist(feelings),
    worth: v.nullable(v.picklist(worths)),
    instead: v.nullable(kept),
  }),
  eraseCheckIns: v.object({ at: v.nullable(kept) }),
  finishWelcome: v.object({
    sites: v.array(site),
    goalMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  }),
  erase: v.object({
    from: v.nullable(dayName),
    to: v.nullable(dayName),
    site: v.nullable(v.custom<SiteId>(isSiteId)),
    checkIns: v.boolean(),
  }),
  takeBack: erasedSchema,
  imported: nothing,
  sync: v.object({ on: v.boolean() }),
  renameDevice: v.object({ name: v.pipe(wholeText, v.trim(), v.maxLength(longestName)) }),
  forgetDevice: v.object({ device: v.pipe(v.string(), v.regex(/^[a-z0-9]{12}$/)) }),
  syncNow: nothing,
  reconcile: nothing,
};

/** The sections that a request speaks of. */
export function sectionsIn(type: MessageType, request: unknown): SectionId[] {
  if (type === 'beat') {
    const { section: own, intervals, watched: clips } = request as Request<'beat'>;
    return [...(own ? [own] : []), ...[...intervals, ...clips].map((one) => one.section)];
  }
  const { section: one } = request as { section?: SectionId };
  return one === undefined ? [] : [one];
}
