import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isHeld } from '../../support/block-screen';
import { browserNames, type Driven } from '../../support/browser';
import { countedInTheEnd } from '../../support/in-the-end';
import { isBlocked } from '../../support/journey';
import type { StandIn } from '../../support/stand-in';
import { closeAfter, countedMs } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const feed = 'https://www.tiktok.com/foryou';
const blocked = (page: Page) => until(() => isBlocked(page), { timeout: 20_000, what: 'the block screen' });

interface TabsApi {
  readonly tabs: {
    query(filter: { url: string }): Promise<{ id?: number }[]>;
    duplicate(id: number): Promise<unknown>;
  };
}

describe.each(browserNames)('roads round a limit in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  withBrowser(name, (started, sites) => {
    driven = started;
    standIn = sites;
  });

  it('a duplicated tab is closed like the first, and the site runs nothing in it', async () => {
    await closeAfter(driven, 'tiktok/feed', 1_500);
    const page = await driven.open(feed);
    await blocked(page);
    await isHeld(driven, 'tiktok/feed');
    standIn.forget();
    const known = new Set(await driven.browser.pages());
    await driven.inBackground(async () => {
      const { tabs } = (globalThis as unknown as { browser: TabsApi }).browser;
      const [tab] = await tabs.query({ url: 'https://www.tiktok.com/*' });
      await tabs.duplicate(tab?.id ?? -1);
    });
    const copy = await until(async () => (await driven.browser.pages()).find((one) => !known.has(one)), {
      what: 'the second tab',
    });
    await blocked(copy);
    expect(standIn.seen({ host: 'www.tiktok.com', path: '/site.js' })).toEqual([]);
    await copy.close();
    await page.close();
  });

  it('the source of a page is only text: nothing plays and nothing is counted', async () => {
    const before = await countedMs(driven, 'youtube/shorts');
    const page = await driven.open('about:blank');
    // Firefox does not let a driver go there; nor does either browser let a page.
    const went = await page
      .goto('view-source:https://www.youtube.com/shorts/abcdefghijk', { timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    const videos = await page.evaluate(() => document.querySelectorAll('video').length).catch(() => 0);
    expect([went && videos > 0, await countedMs(driven, 'youtube/shorts')]).toEqual([false, before]);
    await page.close();
  });
});

describe('a page that Chromium prepares before it is opened', () => {
  let standIn: StandIn;
  let driven: Driven;
  withBrowser('chromium', (started, sites) => {
    driven = started;
    standIn = sites;
  });

  it('counts nothing until it is shown, and is closed like any other then', async () => {
    await closeAfter(driven, 'youtube/shorts', 1_500);
    const spent = await driven.open('https://www.youtube.com/shorts/abcdefghijk');
    await blocked(spent);
    await isHeld(driven, 'youtube/shorts');
    await spent.close();
    const before = await countedInTheEnd(driven, 'youtube/shorts');
    const page = await driven.open('https://www.youtube.com/watch?v=abcdefghijk');
    await until(() => standIn.seen({ host: 'www.youtube.com', path: '/site.js' }).length > 0, {
      what: 'the page that prepares the other',
    });
    standIn.forget();
    await page.evaluate(() => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({
        prerender: [{ urls: ['/shorts?prepared=1'], eagerness: 'immediate' }],
      });
      document.head.append(rules);
    });
    await until(() => standIn.seen({ host: 'www.youtube.com', path: '/shorts?prepared=1' }).length > 0, {
      what: 'the page that is prepared',
    });
    await page.evaluate(() => {
      location.href = '/shorts?prepared=1';
    });
    // A page that was prepared takes the place of the tab's own.
    const shown = await until(
      async () => (await driven.browser.pages()).find((one) => one.url().includes('prepared=1')),
      { what: 'the page' },
    );
    // The driver cannot look into such a page; the sites see what it asks for: a feed that runs asks for its script.
    await blocked(await driven.open('https://www.youtube.com/shorts'));
    const scripts = standIn.seen({ host: 'www.youtube.com', resource: 'script' });
    expect(scripts).toEqual([]);
    expect(await countedMs(driven, 'youtube/shorts')).toBe(before);
    await shown.close();
  });
});
