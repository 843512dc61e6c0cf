import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedUrl } from '../../fixtures/feeds/serve';
import { begin } from '../../support/begin';
import { type BrowserName, browserNames, type Driven } from '../../support/browser';
import { launchForPrivate, openPrivate } from '../../support/launch-private';
import { removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, readSettings } from '../../support/tosha';
import { until, within } from '../../support/until';
import { find } from '../pages/controls';
import { openPopup } from '../pages/screens';

const word = 'kettle';
const feed = feedUrl('tiktok/feed-2025', [
  { caption: `a ${word} on the fire`, tags: [], creator: 'maker' },
  { caption: 'a goat on the roof', tags: [], creator: 'maker' },
]);
const change = (driven: Driven, value: unknown) => ask(driven, 'change', value);

/** Loads a page. The first one in a private window of Firefox changes its process, and its driver may never hear of it. */
async function goTo(page: Page, url: string): Promise<void> {
  const loading = page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  await within(
    15_000,
    loading.catch(() => undefined),
  );
  const isThere = () =>
    within(
      2_000,
      page.evaluate((wanted) => location.href === wanted, url),
    );
  await until(isThere, { what: url, timeout: 20_000 });
}

/** The mode is at work: the site is asked for its safe mode, and what has the user's word is covered, nothing else. */
async function isAtWork(page: Page, standIn: StandIn): Promise<void> {
  standIn.forget();
  await goTo(page, 'https://www.youtube.com/probe');
  const asked = standIn.requests.filter(({ host, path }) => host === 'www.youtube.com' && path === '/probe');
  expect(asked.map(({ headers }) => headers['youtube-restrict'])).toEqual(['Strict']);
  await goTo(page, feed);
  await until(() => page.evaluate(() => document.querySelectorAll('[style*="2147483646"]').length === 1), {
    what: 'the cover',
  });
}

async function switchOnInPopup(driven: Driven): Promise<void> {
  const popup = await openPopup(driven);
  const press = async () => {
    await popup.bringToFront();
    if (!(await readSettings(driven)).restricted.on)
      await (await find(popup, 'switch', 'Restricted mode')).click();
    return (await readSettings(driven)).restricted.on;
  };
  await until(press, { what: 'restricted mode to be on', timeout: 30_000 });
  await popup.close();
}

/** Adds the user's word, and switches the strict level off or on. */
async function prepare(driven: Driven, on: boolean): Promise<void> {
  await change(driven, { type: 'items', list: 'words', items: [word], on: true });
  await change(driven, { type: 'choice', name: 'restricted', value: { on, level: 'strict' } });
}

describe.each(browserNames)('restricted mode in %s', (name: BrowserName) => {
  let standIn: StandIn;
  let driven: Driven;
  const profile = temporaryFolder(`lasting-${name}`);
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await begin(name, { standIn, profile, permanent: true });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    removeFolder(profile);
  });

  it('is switched on in the popup, and is at work', async () => {
    await prepare(driven, false);
    await switchOnInPopup(driven);
    await isAtWork(await driven.open('about:blank'), standIn);
  });

  it('outlives the worker', async () => {
    await driven.closeHelper();
    await driven.stopWorker();
    await isAtWork(await driven.open('about:blank'), standIn);
  });

  it('outlives an update', async () => {
    await driven.update();
    await isAtWork(await driven.open('about:blank'), standIn);
  });

  it('outlives a restart of the browser', async () => {
    await driven.close();
    driven = await begin(name, { standIn, profile, installed: true });
    await isAtWork(await driven.open('about:blank'), standIn);
  });
});

describe.each(browserNames)('restricted mode in private windows of %s', (name: BrowserName) => {
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await launchForPrivate(name, standIn);
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('is at work where Tosha is allowed', async () => {
    await prepare(driven, true);
    await isAtWork(await openPrivate(driven), standIn);
  });
});
