import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MessageType, type Request, ranks } from '../../../src/domain/messages';
import { defaultSettings } from '../../../src/domain/settings';
import { browserNames, type Driven, launch } from '../../support/browser';
import { filesBelow } from '../../support/files';
import { isBlocked } from '../../support/journey';
import { builtExtension } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import {
  ask,
  closeAfter,
  countedMs,
  readLocal,
  readSettings,
  readStore,
  writeLocal,
} from '../../support/tosha';
import { until } from '../../support/until';
import { says } from './controls';
import { said } from './said';
import { openOptions, openPopup, routeNames, turnTo } from './screens';

const shorts = 'https://www.youtube.com/shorts/abcdefghijk';

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
function askAsPage(driven: Driven, url: string, messages: readonly unknown[]): Promise<Answer[]> {
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
            answers.push({ answer: await api?.runtime.sendMessage(message) });
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
const own: { readonly [T in MessageType as (typeof ranks)[T] extends 'own' ? T : never]: Request<T> } = {
  change: { type: 'removeLimit', id: 'goal' },
  withdraw: { index: 0 },
  restricted: { on: true, level: 'strict' },
  choose: { language: 'sw' },
  finishWelcome: { sites: [], goalMinutes: null },
  erase: {},
  reconcile: {},
};

const document = 'a-document-of-the-test';
const hour = 3_600_000;
const interval = (start: number, end: number) => ({ section: 'youtube/shorts', kind: 'focused', start, end });
const beat = (sentAt: number, intervals: object[]) => ({
  document,
  seq: 1,
  sentAt,
  section: 'youtube/shorts',
  intervals,
  watched: [],
});

/** Requests that no page of Tosha's sends. */
const bad: readonly (readonly [string, unknown, unknown])[] = [
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
  ['an unknown level', 'restricted', { on: true, level: 'utterly' }],
  ['a language that is a path', 'choose', { language: '../../x' }],
  ['a day that starts in the evening', 'choose', { dayStart: 1_200 }],
  ['a goal of no minutes', 'finishWelcome', { sites: [], goalMinutes: 0 }],
  ['a beat without a document', 'beat', { ...beat(0, []), document: '' }],
  ['a beat before the first', 'beat', { ...beat(0, []), seq: 0 }],
  ['a moment that is text', 'beat', beat(0, [{ ...interval(0, 1), start: 'now' }])],
  ['an unknown message', 'eraseEverything', {}],
  ['a message named like a method', 'toString', {}],
  ['no request', 'change', null],
  ['no message', null, null],
];

describe.each(browserNames)('trust in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await launch(name, { standIn });
    await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube'], goalMinutes: 60 });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('refuses a page everything that is for Tosha’s own pages only, and every other site', async () => {
    const before = await readSettings(driven);
    const page = await driven.open(shorts);
    const messages = Object.entries(own).map(([type, request]) => ({ type, request }));
    const answers = await askAsPage(driven, shorts, [
      ...messages,
      { type: 'screen', request: { section: 'tiktok/feed' } },
      { type: 'extra', request: { section: 'tiktok/feed' } },
      { type: 'tampered', request: { section: 'tiktok/feed' } },
      { type: 'screen', request: { section: 'youtube/shorts' } },
    ]);
    for (const [index, { type }] of messages.entries())
      expect(answers[index]).toEqual({ error: `${type} is not for this sender` });
    const [screen, extra, tampered, allowed] = answers.slice(messages.length);
    expect(screen).toEqual({ error: 'screen speaks of another site' });
    expect(extra).toEqual({ error: 'extra speaks of another site' });
    expect(tampered).toEqual({ error: 'tampered speaks of another site' });
    expect(allowed, 'what a page may ask is answered').toHaveProperty('answer.words.title');
    expect(await readSettings(driven)).toEqual(before);
    await page.close();
  });

  it.each(bad)('refuses %s with a clear error, and changes nothing', async (_, type, request) => {
    const before = await readSettings(driven);
    const error = await ask(driven, type as string, request).catch(String);
    expect(error).toMatch(
      typeof type === 'string' && Object.hasOwn(ranks, type) ? `${type}: ` : 'no such message',
    );
    expect(await readSettings(driven)).toEqual(before);
  });

  it('counts no time of the future', async () => {
    const now = Date.now();
    await ask(driven, 'beat', beat(now, [interval(now + hour, now + 2 * hour)]));
    expect(await countedMs(driven, 'youtube/shorts')).toBe(0);
    // A page may have another clock; what it says is placed before the moment at which it is said.
    await ask(driven, 'beat', {
      ...beat(now + hour, [interval(now + hour - 5_000, now + 2 * hour)]),
      seq: 2,
    });
    expect(await countedMs(driven, 'youtube/shorts')).toBeLessThanOrEqual(7_000);
    const ends = (await readStore(driven, 'intervals')).map((row) => (row as { end: number }).end);
    expect(Math.max(...ends)).toBeLessThanOrEqual(Date.now());
  });

  it('gives web pages neither its files nor its messages', async () => {
    const folder = builtExtension(name);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).not.toHaveProperty(
      'web_accessible_resources',
    );
    const addresses = filesBelow(folder).map((path) => driven.extensionOrigin + path);
    for (const url of [shorts, 'https://example.org/']) {
      const page = await driven.open(url);
      const found = await page.evaluate(async (all) => {
        const loads = (address: string) =>
          new Promise<boolean>((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = address;
          });
        const fetched = await Promise.all(
          all.map((address) =>
            fetch(address).then(
              () => address,
              () => null,
            ),
          ),
        );
        const { browser, chrome } = globalThis as unknown as Record<string, { runtime?: object } | undefined>;
        return {
          fetched: fetched.filter((address) => address !== null),
          pictures: await Promise.all(all.filter((address) => address.endsWith('.png')).map(loads)),
          messages: Boolean(browser?.runtime ?? chrome?.runtime),
        };
      }, addresses);
      expect(found.fetched).toEqual([]);
      expect(found.pictures.length).toBeGreaterThan(0);
      expect(found.pictures).not.toContain(true);
      expect(found.messages).toBe(false);
      await page.close();
    }
  });

  it('loads nonsense settings with their defaults, and what makes sense among them', async () => {
    const limit = { id: 'tiktok', target: 'tiktok', perDayMs: 5 * 60_000 };
    const nonsense = {
      version: 'newest',
      language: 42,
      country: 'Nowhere',
      dayStart: -5,
      welcomed: true,
      countBackground: 'yes',
      sites: { tiktok: null, youtube: { tracked: 'no', wholeSite: true }, myspace: {} },
      limits: [limit, null, { id: 'goal', target: 'all', perDayMs: Number.MAX_VALUE }],
      queued: [{ change: { type: 'everything' }, after: 'soon' }],
      restricted: 'always',
      somethingNew: [1, 2, 3],
    };
    for (const [stored, left] of [
      [nonsense, 'limitsPerDay'],
      ['nonsense', 'limitsOthersNone'],
    ] as const) {
      await writeLocal(driven, 'settings', stored);
      await driven.stopWorker();
      const page = await openOptions(driven, 'week');
      for (const route of routeNames) await turnTo(page, route);
      await turnTo(page, 'limits');
      await says(page, said(left, { time: said('durationMinutes', { minutes: 5 }) }));
      const popup = await openPopup(driven);
      await says(popup, said('popupNoGoal'));
      await popup.close();
      await page.close();
    }
    // The first change writes a whole object again.
    await ask(driven, 'choose', { country: 'KE' });
    expect(await readSettings(driven)).toEqual({ ...defaultSettings, country: 'KE' });
  });

  it('sets a database aside that cannot be opened, says so, and holds the limit all the same', async () => {
    await closeAfter(driven, 'tiktok/feed', 2_000);
    const watched = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(watched), { timeout: 20_000, what: 'the block screen' });
    await until(async () => (await readStore(driven, 'events')).length > 0, { what: 'the block on disk' });
    await watched.close();
    await driven.inBackground(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('usage', 999);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await driven.stopWorker();
    expect(await ask(driven, 'screen', { section: 'tiktok/feed' })).toMatchObject({
      decision: { state: 'block' },
    });
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(feed), { timeout: 20_000, what: 'the block screen without the database' });
    await feed.close();
    const popup = await openPopup(driven);
    await says(popup, said('popupBrokenTitle'));
    await says(popup, said('popupBroken'));
    await popup.close();
    const databases = await driven.inBackground(() => indexedDB.databases());
    expect(databases).toContainEqual({ name: 'usage', version: 999 });
    expect(databases).toContainEqual({ name: 'usage-2', version: 1 });
    expect(await readLocal(driven, 'health')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'databaseSetAside' })]),
    );
    const help = await openOptions(driven, 'help');
    await says(help, said('helpKindSetAside'));
    await help.close();
  });
});
