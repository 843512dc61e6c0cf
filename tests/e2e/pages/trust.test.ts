import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ranks } from '../../../src/domain/ranks';
import { defaultSettings } from '../../../src/domain/settings';
import { migrations } from '../../../src/platform/database-schema';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { filesBelow } from '../../support/files';
import { countedInTheEnd } from '../../support/in-the-end';
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
import { askAsPage, bad, beat, hour, interval, own } from './requests';
import { said } from './said';
import { openOptions, openPopup, routeNames, turnTo } from './screens';

const shorts = 'https://www.youtube.com/shorts/abcdefghijk';

describe.each(browserNames)('trust in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await begin(name, { standIn });
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
    // What an earlier test's page still had to say comes first.
    const before = await countedInTheEnd(driven, 'youtube/shorts');
    const now = Date.now();
    await ask(driven, 'beat', beat(now, [interval(now + hour, now + 2 * hour)]));
    expect(await countedMs(driven, 'youtube/shorts')).toBe(before);
    // A page may have another clock; what it says is placed before the moment at which it is said.
    await ask(driven, 'beat', {
      ...beat(now + hour, [interval(now + hour - 5_000, now + 2 * hour)]),
      seq: 2,
    });
    expect(await countedMs(driven, 'youtube/shorts')).toBeLessThanOrEqual(before + 7_000);
    const ends = (await readStore(driven, 'intervals')).map((row) => (row as { end: number }).end);
    // A page whose clock is a little ahead is believed up to a second.
    expect(Math.max(...ends)).toBeLessThanOrEqual(Date.now() + 1_000);
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
    const isNoted = async () =>
      (await readStore(driven, 'events')).some((event) => (event as { type: string }).type === 'block');
    await until(isNoted, { what: 'the block on disk' });
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
    expect(databases).toContainEqual({ name: 'usage-2', version: migrations.length });
    expect(await readLocal(driven, 'health')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'databaseSetAside' })]),
    );
    const help = await openOptions(driven, 'help');
    await says(help, said('helpKindSetAside'));
    await help.close();
  });
});
