import * as v from 'valibot';
import { embedAt, sectionAt, sectionOf, siteOf } from '../domain/catalogue';
import type { Answer, MessageType, Request } from '../domain/messages';
import { ranks } from '../domain/ranks';
import { browser } from './browser';
import { now } from './clock';
import type { Refusal } from './messaging';
import { requests, sectionsIn } from './requests';
import { readSettings } from './settings-store';

/** Who sent a message, as far as a handler may know. */
export interface Sender {
  /** `null` for a page without a tab, and for an embedded player: the tab is not its own to close or to mute. */
  readonly tabId: number | null;
  /** True for a page of Tosha itself. */
  readonly isOwn: boolean;
  /** True for a private window: what it did must never reach the disk. */
  readonly isPrivate: boolean;
  readonly url: string;
  /** When the message came, UTC ms. */
  readonly receivedAt: number;
}

/** What is done for every message; it gets nothing that has not been parsed. */
export type Handlers = {
  readonly [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Answer<T>>;
};

/** A sender as the browser tells of it. */
interface RawSender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly incognito: boolean };
}

function isOwnPage({ id, url }: RawSender): boolean {
  return id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL('')) ?? false);
}

/** A content script in a page of the catalogue; never one in a frame. */
function isKnownPage({ id, url = '', frameId, tab }: RawSender): boolean {
  return id === browser.runtime.id && tab !== undefined && frameId === 0 && sectionOf(url) !== null;
}

/** A content script at an address that the user has added, or in an embedded player if those are to be counted. */
async function isChosenPage({ id, url = '', frameId, tab }: RawSender): Promise<boolean> {
  const section = sectionAt(url);
  if (id !== browser.runtime.id || tab === undefined || section === null) return false;
  const { sites, embeds } = await readSettings();
  if (!sites[siteOf(section).id]?.tracked) return false;
  return embedAt(url) === null ? frameId === 0 : embeds;
}

function isType(value: unknown): value is MessageType {
  return typeof value === 'string' && Object.hasOwn(ranks, value);
}

/** A page may only speak of its own site. */
function isOfSite(url: string, type: MessageType, request: unknown): boolean {
  const own = sectionAt(url);
  return own !== null && sectionsIn(type, request).every((section) => siteOf(section) === siteOf(own));
}

/**
 * Lets a message in: known, sent by somebody of its rank, and well-formed. Rejects with a clear error otherwise, and
 * nothing has happened then. Messages are handled in the order in which they come.
 */
export async function admit(handlers: Handlers, message: unknown, from: unknown): Promise<unknown> {
  const receivedAt = now();
  const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
  const sender = (from ?? {}) as RawSender;
  const { url = '', tab, frameId = 0 } = sender;
  if (!isType(type)) throw new TypeError('Tosha knows no such message');
  const isOwn = isOwnPage(sender);
  // Nothing is waited for where the address says enough, so that messages keep their order.
  if (!isOwn && !(ranks[type] === 'page' && (isKnownPage(sender) || (await isChosenPage(sender)))))
    throw new TypeError(`${type} is not for this sender`);
  const parsed = v.safeParse(requests[type], request);
  if (!parsed.success) throw new TypeError(`${type}: ${parsed.issues[0]?.message ?? 'bad request'}`);
  if (!isOwn && !isOfSite(url, type, parsed.output)) throw new TypeError(`${type} speaks of another site`);
  const handle = handlers[type] as (request: unknown, sender: Sender) => Promise<unknown>;
  return handle(parsed.output, {
    tabId: frameId === 0 ? (tab?.id ?? null) : null,
    isOwn,
    isPrivate: tab?.incognito ?? false,
    url,
    receivedAt,
  });
}

/** Lets all messages in from now on. Before version 148 Chrome took no promise from a listener: `true` is understood by all. */
export function openDoor(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    admit(handlers, message, sender).then(respond, (error) =>
      respond({ refused: String(error?.message ?? error) } satisfies Refusal),
    );
    return true;
  });
}
