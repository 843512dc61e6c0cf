import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { ask, closeAfter, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const minute = 60_000;
const feed = 'https://www.tiktok.com/foryou';
const isOpen = (page: Page) => page.evaluate(() => document.querySelector('dialog') === null);
const hasWords = (page: Page) =>
  page.evaluate(() => document.querySelector('dialog[open]:not([aria-label=Tosha])') !== null);

async function choose(driven: Driven, friction: string): Promise<void> {
  const value = { ms: 5 * minute, perDay: 6, friction };
  await ask(driven, 'change', { type: 'choice', name: 'extra', value });
}

/** Asks for a little more by keyboard: Leave has the focus, and the next stop is the way round. */
async function askForMore(page: Page): Promise<void> {
  await until(() => hasWords(page), { what: 'the buttons of the block screen' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** Goes on to the tab of ours in which something is typed: its button has the focus. */
async function goTyping(driven: Driven, page: Page): Promise<Page> {
  const known = new Set(await driven.browser.pages());
  const tab = await until(
    async () => {
      await page.keyboard.press('Enter');
      return (await driven.browser.pages()).find((one) => !known.has(one));
    },
    { what: 'the tab in which something is typed', every: 1_000 },
  );
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

  it('comes when Space is held for ten seconds, and not when it was let go', async () => {
    await choose(driven, 'hold');
    await closeAfter(driven, 'tiktok/feed', 0);
    const page = await driven.open(feed);
    await askForMore(page);
    // Held for less, let go, and what a held button is asked for again meanwhile is nothing.
    await page.keyboard.down(' ');
    await new Promise((done) => setTimeout(done, 4_000));
    await page.keyboard.up(' ');
    const start = performance.now();
    await page.keyboard.down(' ');
    await until(() => isOpen(page), { timeout: 20_000, what: 'the feed' });
    expect(performance.now() - start).toBeGreaterThan(9_500);
    await page.keyboard.up(' ').catch(() => undefined);
    expect(await events()).toEqual(['tiktok/feed 5 hold']);
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
    await until(() => tab.isClosed(), { what: 'the closed tab' });
    await until(() => page.evaluate(() => document.visibilityState === 'visible'), {
      what: 'the feed in front',
    });
    expect((await events()).at(-1)).toBe('snapchat/spotlight 5 type');
    await page.close();
  });
});
