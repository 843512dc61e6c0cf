import * as v from 'valibot';
import { isSectionId, type SectionId, sectionOf, sites } from '../domain/catalogue';
import { type Answer, type MessageType, type Request, ranks } from '../domain/messages';
import { attentionKinds } from '../domain/usage';
import { browser } from './browser';
import { now } from './clock';

/** Who sent a message, as far as a handler may know. */
export interface Sender {
  readonly tabId: number | null;
  /** True for a private window: what it did must never reach the disk. */
  readonly isPrivate: boolean;
  readonly url: string;
}

export type Handlers = { [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Answer<T>> };

const day = 86_400_000;
/** A beat is at most as old as a laptop that slept over a weekend night; anything else is not a beat of ours: 2 days. */
const oldestMs = 2 * day;
const longestMs = 15 * 60_000;

const section = v.custom<SectionId>(isSectionId, 'not a section');
const moment = v.pipe(
  v.number(),
  v.integer(),
  v.check((at) => Math.abs(now() - at) < 400 * day, 'not a moment of now'),
);
const interval = v.pipe(
  v.object({ section, kind: v.picklist(attentionKinds), start: moment, end: moment }),
  v.check(({ start, end }) => end > start && end - start <= longestMs, 'not an interval'),
);
const watched = v.object({ section, at: moment, outcome: v.picklist(['view', 'skip']) });
const nothing = v.object({});
const ofSection = v.object({ section });
const target = v.custom<string>(
  (value) => value === 'all' || isSectionId(value) || sites.some((site) => site.id === value),
  'not a target',
);
const limit = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  target,
  perDayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(day)),
});
const site = v.picklist(sites.map(({ id }) => id));

const requests: { [T in MessageType]: v.GenericSchema<unknown, Request<T>> } = {
  beat: v.pipe(
    v.object({
      document: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
      seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      sentAt: moment,
      section: v.nullable(section),
      intervals: v.pipe(v.array(interval), v.maxLength(500)),
      watched: v.pipe(v.array(watched), v.maxLength(500)),
      unfit: v.optional(v.boolean(), false),
    }),
    v.check(
      ({ sentAt, intervals }) =>
        intervals.every(({ start, end }) => end <= sentAt + 2_000 && start > sentAt - oldestMs),
      'intervals from another time',
    ),
  ),
  screen: ofSection,
  leave: nothing,
  extra: ofSection,
  tampered: ofSection,
  support: nothing,
  heard: nothing,
  change: v.variant('type', [
    v.object({ type: v.literal('limit'), limit }),
    v.object({ type: v.literal('removeLimit'), id: v.string() }),
    v.object({ type: v.literal('site'), site, tracked: v.boolean(), wholeSite: v.boolean() }),
  ]),
  withdraw: v.object({ index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  restricted: v.object({ on: v.boolean(), level: v.picklist(['moderate', 'strict']) }),
  choose: v.object({
    language: v.optional(v.nullable(v.string())),
    country: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
    countBackground: v.optional(v.boolean()),
    dayStart: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720))),
  }) as v.GenericSchema<unknown, Request<'choose'>>,
  finishWelcome: v.object({
    sites: v.array(site),
    goalMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  }),
  erase: nothing,
  reconcile: nothing,
};

function isType(value: unknown): value is MessageType {
  return typeof value === 'string' && Object.hasOwn(ranks, value);
}

function isOwnPage({ id, url, origin }: RawSender): boolean {
  const own = browser.runtime.getURL('');
  return (
    id === browser.runtime.id &&
    (url?.startsWith(own) ?? false) &&
    (origin === undefined || own.startsWith(origin))
  );
}

interface RawSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly incognito: boolean };
}

function isPage({ id, url, frameId, tab }: RawSender): boolean {
  return id === browser.runtime.id && tab !== undefined && frameId === 0 && sectionOf(url ?? '') !== null;
}

/**
 * Lets a message in: known, sent by somebody of its rank, and well-formed. Rejects with a clear error otherwise, and
 * nothing has happened then.
 */
export async function admit(handlers: Handlers, message: unknown, from: unknown): Promise<unknown> {
  const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
  const sender = from as RawSender;
  if (!isType(type)) throw new TypeError('Tosha knows no such message');
  const own = isOwnPage(sender);
  if (!own && !(ranks[type] === 'page' && isPage(sender)))
    throw new TypeError(`${type} is not for this sender`);
  const parsed = v.safeParse(requests[type], request);
  if (!parsed.success) throw new TypeError(`${type}: ${parsed.issues[0]?.message ?? 'bad request'}`);
  const handle = handlers[type] as (request: unknown, sender: Sender) => Promise<unknown>;
  return handle(parsed.output, {
    tabId: sender.tab?.id ?? null,
    isPrivate: sender.tab?.incognito ?? false,
    url: sender.url ?? '',
  });
}
