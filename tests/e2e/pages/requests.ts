import { dailyLimit } from '../../../src/domain/limit';
import type { MessageType, Request } from '../../../src/domain/messages';
import type { ranks } from '../../../src/domain/ranks';
import { defaultSettings } from '../../../src/domain/settings';
import type { Refusal } from '../../../src/platform/messaging';
import type { Driven } from '../../support/driven';

interface Answer {
  readonly answer?: unknown;
  readonly error?: string;
}
interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(query: object): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(injection: object): Promise<{ result: Answer[] }[]> };
}

/** Sends messages as a content script of Tosha would, from the page at an address. */
export function askAsPage(driven: Driven, url: string, messages: readonly unknown[]): Promise<Answer[]> {
  return driven.inBackground(
    async (match, all) => {
      const { browser } = globalThis as unknown as { browser: Api };
      const [tab] = await browser.tabs.query({ url: match });
      const send = async (list: readonly unknown[]) => {
        const api =
          (globalThis as { browser?: Api; chrome?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome;
        const answers = [];
        for (const message of list) {
          try {
            const answer = await api?.runtime.sendMessage(message);
            const { refused } = Object(answer) as Partial<Refusal>;
            answers.push(refused === undefined ? { answer } : { error: refused });
          } catch (error) {
            answers.push({ error: (error as Error).message });
          }
        }
        return answers;
      };
      const [done] = await browser.scripting.executeScript({
        target: { tabId: tab?.id },
        func: send,
        args: [all],
      });
      return done?.result ?? [];
    },
    `${url}*`,
    messages,
  );
}

/** A well-formed request of every message that only Tosha's own pages may send, each of which would change something. */
export const own: { readonly [T in MessageType as (typeof ranks)[T] extends 'own' ? T : never]: Request<T> } =
  {
    change: { type: 'removeLimit', id: 'goal' },
    withdraw: { index: 0 },
    adopt: { settings: { ...defaultSettings, limits: [dailyLimit('goal', 'all', 0)] } },
    pause: { ms: 'day' },
    setLock: { pin: '1234' },
    unlock: { pin: '1234' },
    forgotPin: { forgotten: true },
    choose: { language: 'sw' },
    tick: { id: 'youtube/restricted', done: true },
    checkIn: { feeling: 3, worth: null, instead: null },
    eraseCheckIns: { at: null },
    finishWelcome: { sites: [], goalMinutes: null },
    imported: {},
    erase: { from: null, to: null, site: null, checkIns: true },
    takeBack: {
      days: [],
      intervals: [],
      left: [],
      events: [],
      checkIns: [{ at: 1, day: '2026-11-22', feeling: 3, worth: null }],
      kept: {},
      hadPrivate: false,
    },
    sync: { on: true },
    renameDevice: { name: 'Desk' },
    forgetDevice: { device: 'abcdefghijkl' },
    syncNow: {},
    reconcile: {},
  };

const name = 'a-document-of-the-test';
export const hour = 3_600_000;
/** An interval of Shorts; UTC ms. */
export const interval = (start: number, end: number) => ({
  section: 'youtube/shorts',
  kind: 'focused',
  start,
  end,
});
/** The first beat of a document; UTC ms. */
export const beat = (sentAt: number, intervals: object[]) => ({
  document: name,
  seq: 1,
  sentAt,
  section: 'youtube/shorts',
  intervals,
  watched: [],
});

/** Requests that no page of Tosha's sends. */
export const bad: readonly (readonly [string, unknown, unknown])[] = [
  ['a limit below nothing', 'change', { type: 'limit', limit: { id: 'goal', target: 'all', perDayMs: -1 } }],
  [
    'a limit of two days',
    'change',
    { type: 'limit', limit: { id: 'goal', target: 'all', perDayMs: 48 * hour } },
  ],
  ['half a millisecond', 'change', { type: 'limit', limit: { id: 'goal', target: 'all', perDayMs: 0.5 } }],
  ['a limit on nothing', 'change', { type: 'limit', limit: { id: 'goal', target: 'myspace', perDayMs: 1 } }],
  ['no name', 'change', { type: 'limit', limit: { id: '', target: 'all', perDayMs: 1 } }],
  ['an unknown change', 'change', { type: 'everything' }],
  ['an unknown site', 'change', { type: 'site', site: '__proto__', tracked: false, wholeSite: false }],
  ['a place before the first', 'withdraw', { index: -1 }],
  [
    'an unknown level',
    'change',
    { type: 'choice', name: 'restricted', value: { on: true, level: 'utterly' } },
  ],
  ['a language that is a path', 'choose', { language: '../../x' }],
  ['a day that starts in the evening', 'change', { type: 'choice', name: 'dayStart', value: 1_200 }],
  ['a feeling beyond the best', 'checkIn', { feeling: 6, worth: 1, instead: null }],
  ['an answer between two', 'checkIn', { feeling: 2.5, worth: null, instead: null }],
  ['a breath that nobody knows', 'choose', { breathing: 'fast' }],
  ['a goal of no minutes', 'finishWelcome', { sites: [], goalMinutes: 0 }],
  ['a beat without a document', 'beat', { ...beat(0, []), document: '' }],
  ['a beat before the first', 'beat', { ...beat(0, []), seq: 0 }],
  ['a moment that is text', 'beat', beat(0, [{ ...interval(0, 1), start: 'now' }])],
  ['an unknown message', 'eraseEverything', {}],
  ['a message named like a method', 'toString', {}],
  ['no request', 'change', null],
  ['no message', null, null],
];
