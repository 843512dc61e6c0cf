import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isHeld, takesKeys } from '../../support/block-screen';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { goBack } from '../../support/pages';
import { watchStalls } from '../../support/stalls';
import type { StandIn } from '../../support/stand-in';
import { ask, closeAfter, countedMs, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const shorts = 'https://www.youtube.com/shorts/abcdefghijk';
const blocked = (page: Page) => until(() => isBlocked(page), { timeout: 20_000, what: 'the block screen' });
/** Presses the button that has the focus. The tab may be gone before the key comes up again. */
const leave = (page: Page) => page.keyboard.press('Enter').catch(() => undefined);
const open = (page: Page) =>
  until(() => page.evaluate(() => document.querySelector('dialog') === null), { what: 'no block screen' });

describe.each(browserNames)('the limit in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  withBrowser(name, (started, sites) => {
    driven = started;
    standIn = sites;
  });

  it('stops the video when the time is used, and not before', async () => {
    await closeAfter(driven, 'tiktok/feed', 4_000);
    const page = await driven.open('https://www.tiktok.com/foryou');
    const stalled = await watchStalls(page);
    await blocked(page);
    const late = await stalled();
    await until(async () => (await countedMs(driven, 'tiktok/feed')) >= 4_000, {
      what: 'the whole limit on disk',
    });
    expect(await countedMs(driven, 'tiktok/feed')).toBeLessThanOrEqual(4_300 + late);
    // The page's own script plays on: it stays paused.
    await page.evaluate(() =>
      (globalThis as unknown as { player(): HTMLVideoElement })
        .player()
        .play()
        .catch(() => 0),
    );
    await blocked(page);
    await isHeld(driven, 'tiktok/feed');
    await page.close();
  });

  it('holds a reload, a second tab and the other host: the site runs nothing and asks for nothing', async () => {
    for (const url of ['https://www.tiktok.com/foryou', 'https://m.tiktok.com/foryou']) {
      standIn.forget();
      const page = await driven.open(url);
      await blocked(page);
      expect(await page.evaluate(() => 'siteRan' in globalThis)).toBe(false);
      // A browser may keep a document that was stopped from ever being painted.
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
      const { pathname } = new URL(url);
      expect(standIn.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico')).toEqual([
        pathname,
      ]);
      await page.close();
    }
  });

  it('leaves messages open, and closes when the page goes back to the feed by itself', async () => {
    const page = await driven.open('https://www.tiktok.com/messages');
    expect(await page.evaluate(() => 'siteRan' in globalThis)).toBe(true);
    await page.evaluate(() => history.pushState({}, '', '/foryou'));
    await until(() => page.evaluate(() => document.querySelector('dialog[open]') !== null), {
      what: 'the block screen',
    });
    await page.evaluate(() => history.back());
    await open(page);
    await page.close();
  });

  it('keeps what was being written, gives five minutes once by keyboard, and lifts by itself', async () => {
    const extra = { ms: 5 * 60_000, perDay: 1, friction: 'dot' };
    await ask(driven, 'change', { type: 'choice', name: 'extra', value: extra });
    await closeAfter(driven, 'youtube/shorts', 3_000);
    const page = await driven.open(shorts);
    await page.evaluate(() => {
      const text = document.querySelector('textarea');
      if (text) text.value = 'Habari yako, rafiki';
    });
    await blocked(page);
    await takesKeys(page);
    // The first stop is Leave; the second the extra minutes. The dot has the focus then, wherever it goes.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      async () => {
        await page.keyboard.press('Enter', { delay: 100 });
        return page.evaluate(() => document.querySelector('dialog') === null);
      },
      { what: 'the feed, once the dot was followed', every: 150 },
    );
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Habari yako, rafiki');
    await until(() => page.evaluate(() => !document.querySelector('video')?.paused), {
      what: 'the clip goes on',
    });
    const events = (await readStore(driven, 'events')) as { type: string }[];
    expect(events.filter(({ type }) => type === 'extra')).toHaveLength(1);
    expect(await ask(driven, 'extra', { section: 'tiktok/feed' })).toMatchObject({ granted: false });
    await page.close();
  });

  it('closes the tab on Leave, and the last tab opens a new one first', async () => {
    const page = await driven.open('https://www.tiktok.com/foryou');
    await takesKeys(page);
    const before = (await driven.browser.pages()).length;
    await leave(page);
    await until(() => page.isClosed(), { what: 'a closed tab' });
    await until(async () => (await driven.browser.pages()).length === before - 1, { what: 'one tab less' });
    const alone = await driven.open('https://www.tiktok.com/foryou', { window: true });
    await takesKeys(alone);
    await leave(alone);
    await until(() => alone.isClosed(), { what: 'a closed tab' });
    await until(async () => (await driven.browser.pages()).length === before, { what: 'the new tab' });
  });

  it('stops a page that comes out of the back/forward cache', async () => {
    await closeAfter(driven, 'snapchat/spotlight', 60_000);
    const page = await driven.open('https://www.snapchat.com/spotlight');
    await until(() => page.evaluate(() => !document.querySelector('video')?.paused), {
      what: 'a playing clip',
    });
    await until(async () => (await countedMs(driven, 'snapchat/spotlight')) > 0, { what: 'a beat' });
    await page.goto('https://example.org/');
    await closeAfter(driven, 'snapchat/spotlight', 0);
    await goBack(page, 'https://www.snapchat.com/spotlight');
    await blocked(page);
    await page.close();
  });

  it('shows a chip at one minute that can be dismissed, and badges the tab', async () => {
    await closeAfter(driven, 'facebook/reels', 61_500);
    const page = await driven.open('https://www.facebook.com/reel/123456');
    await until(() => page.evaluate(() => document.querySelector('[role=status]') !== null), {
      what: 'the chip',
    });
    const badges = () =>
      driven.inBackground(async () => {
        const { browser } = globalThis as unknown as {
          browser: {
            tabs: { query(query: object): Promise<{ id: number }[]> };
            action: { getBadgeText(details: object): Promise<string> };
          };
        };
        const tabs = await browser.tabs.query({});
        return Promise.all(tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id })));
      });
    await until(async () => (await badges()).includes('<1'), { what: 'the badge of one minute' });
    await page.close();
  });

  it('lets go when the limit is gone', async () => {
    const page = await driven.open('https://www.tiktok.com/foryou');
    await blocked(page);
    await ask(driven, 'change', { type: 'removeLimit', id: 'tiktok/feed' });
    await until(() => page.evaluate(() => 'siteRan' in globalThis && !document.querySelector('dialog')), {
      what: 'the feed',
    });
    await page.close();
  });
});
