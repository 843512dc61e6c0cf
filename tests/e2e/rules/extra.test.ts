import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { takesKeys } from '../../support/block-screen';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { ask, closeAfter, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const minute = 60_000;
const feed = 'https://www.tiktok.com/foryou';
const isOpen = (page: Page) => page.evaluate(() => document.querySelector('dialog') === null);

interface Begun {
  readonly frictions?: Readonly<Record<string, { readonly section: string }>>;
}

async function choose(driven: Driven, friction: string): Promise<void> {
  const value = { ms: 5 * minute, perDay: 6, friction };
  await ask(driven, 'change', { type: 'choice', name: 'extra', value });
}

/** Asks for a little more by keyboard: Leave has the focus, and the next stop is the way round. */
async function askForMore(page: Page): Promise<void> {
  await takesKeys(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** Goes on to the tab of ours in which something is typed: its button has the focus. */
async function goTyping(driven: Driven, page: Page): Promise<Page> {
  const known = new Set(await driven.browser.pages());
  const tab = await until(
    async () => {
      const opened = (await driven.browser.pages()).find((one) => !known.has(one));
      if (!opened) await page.keyboard.press('Enter');
      return opened;
    },
    { what: 'the tab in which something is typed', every: 1_000 },
  ).catch(async (error: unknown) => {
    const hasFocus = await page.evaluate(() => document.hasFocus());
    throw new Error(`${String(error)}, at ${page.url()}, ${hasFocus ? 'with' : 'without'} the keys`);
  });
  await until(() => tab.evaluate(() => document.querySelector('.extra-typed') !== null), {
    what: 'its field',
  });
  return tab;
}

describe.each(browserNames)('a little more in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });
  const events = async () =>
    ((await readStore(driven, 'events')) as { type: string; detail: string }[])
      .filter(({ type }) => type === 'extra')
      .map(({ detail }) => detail);

  /** The sections for which somebody has begun to do something. */
  const begun = () =>
    driven.inBackground(async () => {
      const { browser } = globalThis as unknown as {
        browser: { storage: { session: { get(key: string): Promise<Begun> } } };
      };
      const { frictions = {} } = await browser.storage.session.get('frictions');
      return Object.values(frictions).map(({ section }) => section);
    });

  /** The addresses of the tabs, where they are pages of Tosha or of its sites. */
  const ownAddresses = () =>
    driven.inBackground(async () => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { query(query: object): Promise<{ url?: string }[]> } };
      };
      return (await browser.tabs.query({})).map(({ url }) => url);
    });

  it('comes when Space is held for ten seconds, and not when it was let go', async () => {
    await choose(driven, 'hold');
    await closeAfter(driven, 'tiktok/feed', 0);
    const page = await driven.open(feed);
    await askForMore(page);
    // What was let go too early counts for nothing.
    await page.keyboard.down(' ');
    await new Promise((done) => setTimeout(done, 2_000));
    await page.keyboard.up(' ');
    const start = performance.now();
    await page.keyboard.down(' ');
    await until(() => isOpen(page), { timeout: 20_000, what: 'the feed' });
    expect(performance.now() - start).toBeGreaterThan(9_500);
    await page.keyboard.up(' ').catch(() => undefined);
    expect(await events()).toEqual(['tiktok/feed 5 hold']);
    await page.close();
  });

  it('comes when the dot was followed, and not when Enter was only held down', async () => {
    await choose(driven, 'dot');
    await closeAfter(driven, 'instagram/reels', 0);
    const page = await driven.open('https://www.instagram.com/reels/');
    await askForMore(page);
    await until(async () => (await begun()).includes('instagram/reels'), { what: 'the dot' });
    // It is on its way to the page, where nothing outside the screen can see it.
    await new Promise((done) => setTimeout(done, 700));
    for (let repeats = 0; repeats < 14; repeats++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await isBlocked(page)).toBe(true);
    // The first of those was a press, where the dot had come by then.
    await until(
      async () => {
        if (await isOpen(page)) return true;
        await page.keyboard.press('Enter', { delay: 30 });
        return false;
      },
      { what: 'the feed' },
    );
    expect((await events()).at(-1)).toBe('instagram/reels 5 dot');
    await page.close();
  });

  it('is typed in a tab of ours, which leads back to the feed', async () => {
    await choose(driven, 'type');
    await closeAfter(driven, 'snapchat/spotlight', 0);
    const page = await driven.open('https://www.snapchat.com/spotlight');
    await askForMore(page);
    const tab = await goTyping(driven, page);
    const errors = () => tab.evaluate(() => document.querySelector('.field-error')?.textContent ?? '');
    await tab.bringToFront();
    await tab.focus('.extra-typed');
    // What is pasted is refused, kindly.
    await tab.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text', document.querySelector('.extra-sentence')?.textContent ?? '');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.extra-typed')?.dispatchEvent(paste);
    });
    await until(async () => (await errors()).includes('Typing it is the point'), { what: 'the kind no' });
    await tab.keyboard.type('i choose 5 more minutes of snapchat');
    await tab.keyboard.press('Enter');
    await until(async () => (await errors()).includes('Not quite'), { what: 'what is missing' });
    expect(await isBlocked(page)).toBe(true);
    await tab.keyboard.type(' and then i will stop');
    await tab.keyboard.press('Enter');
    await until(() => tab.evaluate(() => document.querySelector('h1')?.textContent?.startsWith('Done')), {
      what: 'the word that it is done',
    });
    await until(() => isOpen(page), { what: 'the feed' });
    await tab.evaluate(() => document.querySelector<HTMLElement>('.extra-exit button')?.click());
    await until(async () => !(await ownAddresses()).some((url) => url?.includes('#extra')), {
      what: 'the closed tab',
    });
    await until(() => page.evaluate(() => document.visibilityState === 'visible'), {
      what: 'the feed in front',
    });
    expect((await events()).at(-1)).toBe('snapchat/spotlight 5 type');
    await page.close();
  });
});
