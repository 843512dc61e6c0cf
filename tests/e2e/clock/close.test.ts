import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { goBack } from '../../support/pages';
import { ask, countedMs } from '../../support/tosha';
import { sleep, until, within } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { agree, openWatched, plays, stop, stretches, tolerance, trueMs } from './watching';

const feed = 'https://www.tiktok.com/foryou';
/** So much of a beat of 5 s has not been sent when the tab is closed. */
const unsentMs = 2_000;

interface TabsApi {
  readonly tabs: {
    query(query: { url: string }): Promise<{ id: number }[]>;
    remove(ids: number[]): Promise<void>;
  };
}

/** Closes the tab of the feed as a person does: the browser ends it, not the page. */
function closeTab(driven: Driven): Promise<number> {
  return driven.inBackground(async () => {
    const { tabs } = (globalThis as unknown as { browser: TabsApi }).browser;
    const found = await tabs.query({ url: 'https://www.tiktok.com/*' });
    await tabs.remove(found.map(({ id }) => id));
    return found.length;
  });
}

/** Ms that have played in this page, in view or behind, if it is behind now and has played all the time. */
async function playedMs(page: Page): Promise<number> {
  const seen = await stretches(page);
  const { hidden, at } = await page.evaluate(() => ({
    hidden: document.visibilityState === 'hidden',
    at: performance.timeOrigin + performance.now(),
  }));
  return trueMs(seen) + (hidden ? at - (seen.at(-1)?.to ?? at) : 0);
}

describe.each(browserNames)('a tab that is closed in %s', (name) => {
  let driven: Driven;
  /** What had been counted before the present test. */
  let before: number;

  const counted = async () => (await countedMs(driven, 'tiktok/feed')) - before;

  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    // Firefox asks only on a page that has been used, and use would count as well. Chromium takes what tests run for use.
    (which, options) =>
      begin(which, { ...options, prefs: { 'dom.require_user_interaction_for_beforeunload': false } }),
  );

  async function open(): Promise<Page> {
    before = await countedMs(driven, 'tiktok/feed');
    const page = await openWatched(driven, feed);
    await plays(page);
    return page;
  }

  /** Closes the tab when so much has not been sent, and sees that it has been counted. */
  async function closeAndCheck(page: Page): Promise<void> {
    const unsent = async () => (await playedMs(page)) - (await counted());
    await until(async () => (await unsent()) >= unsentMs, { timeout: 20_000, what: 'time that is not sent' });
    const asked = performance.now();
    const least = await playedMs(page);
    expect(await closeTab(driven)).toBe(1);
    const most = least + performance.now() - asked;
    const enough = least - tolerance(least);
    await until(async () => (await counted()) >= enough, { timeout: 8_000 }).catch(() => undefined);
    await sleep(500);
    expect(await counted()).toBeGreaterThanOrEqual(enough);
    expect(await counted()).toBeLessThanOrEqual(most + tolerance(most));
  }

  it('has its last seconds counted', async () => {
    const page = await open();
    await until(async () => (await counted()) > 500, { what: 'the first beats' });
    await closeAndCheck(page);
  });

  it('has its last seconds counted when it plays behind another tab, and such time counts', async () => {
    await ask(driven, 'change', { type: 'choice', name: 'countBackground', value: true });
    const page = await open();
    await until(async () => (await counted()) > 500, { what: 'the first beats' });
    const other = await driven.open('https://news.example/');
    const inView = trueMs(await stretches(page));
    await until(async () => (await counted()) > inView + 500, {
      timeout: 20_000,
      what: 'a beat from behind',
    });
    await closeAndCheck(page);
    await other.close();
    await ask(driven, 'change', { type: 'choice', name: 'countBackground', value: false });
  });

  it('counts nothing twice when the page stays after all', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.dismiss().catch(() => undefined);
    });
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
    for (const times of [1, 2]) {
      await until(async () => trueMs(await stretches(page)) > times * 2_500, { what: 'more of the clip' });
      await within(2_000, closeTab(driven));
      await until(() => asked.length === times, { what: 'the question of the page' });
    }
    await sleep(1_000);
    const truth = trueMs(await stop(page));
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
    await agree(driven, { section: 'tiktok/feed', truth, before });
    page.removeAllListeners('dialog');
    await page.close();
  });

  it('asks nobody anything, and lets the page come back as it was', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('dialog', (dialog) => asked.push(dialog.type()));
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await until(async () => (await counted()) > 500, { what: 'the first beats' });
    await page.goto('https://news.example/', { waitUntil: 'domcontentloaded' });
    await goBack(page, feed);
    const isKept = () => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted === true);
    await until(isKept, { what: 'the page as it was' });
    expect(await closeTab(driven)).toBe(1);
    expect(asked).toEqual([]);
  });
});
