import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type AskState, noAskState } from '../../../src/domain/check-in/ask-state';
import type { CheckIn } from '../../../src/domain/check-in/check-in';
import { checkInKey } from '../../../src/domain/runs';
import { browserNames, type Driven } from '../../support/browser';
import { inFirefox } from '../../support/firefox-chrome';
import type { StandIn } from '../../support/stand-in';
import { ask, countedMs, readLocal, readSettings, readStore, writeLocal } from '../../support/tosha';
import { until, within } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { press, says } from './controls';
import { said } from './said';
import { openOptions, openPopup, routeNames, turnTo, unfold } from './screens';

/** Ways in which a page can ask for something elsewhere. */
const ways = [
  'fetch',
  'beacon',
  'image',
  'script',
  'style',
  'frame',
  'clip',
  'form',
  'socket',
  'events',
] as const;

/** Tries each way; resolves with those that the browser refused within 15 s. */
function tryEverything(page: Page): Promise<string[]> {
  return page.evaluate(async (count) => {
    const refused = new Set<string>();
    const noted = (url: string) => refused.add(url.split('/').at(-1) ?? '');
    // Of a frame only the host is told.
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
      noted(effectiveDirective === 'frame-src' ? 'frame' : blockedURI),
    );
    const url = (name: string, scheme = 'https') => `${scheme}://elsewhere.example/${name}`;
    const put = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const attempts: [string, () => unknown][] = [
      ['fetch', () => fetch(url('fetch'), { mode: 'no-cors' }).catch(() => undefined)],
      ['beacon', () => navigator.sendBeacon(url('beacon'), 'x')],
      ['image', () => put('img', { src: url('image') })],
      ['script', () => put('script', { src: url('script') })],
      ['style', () => put('link', { rel: 'stylesheet', href: url('style') })],
      ['frame', () => put('iframe', { src: url('frame') })],
      ['clip', () => put('video', { src: url('clip') })],
      ['form', () => (put('form', { action: url('form'), method: 'post' }) as HTMLFormElement).submit()],
      ['socket', () => new WebSocket(url('socket', 'wss'))],
      ['events', () => new EventSource(url('events'))],
    ];
    for (const [name, attempt] of attempts) {
      try {
        await attempt();
      } catch {
        // Refused before it began.
        refused.add(name);
      }
    }
    // What is refused late is told late; what is not refused has its time to go out.
    for (let waited = 0; waited < 15 && (waited === 0 || refused.size < count); waited++)
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    return [...refused].sort();
  }, ways.length);
}

/** Cuts the network off, for the whole browser or for these pages. */
async function goOffline({ name, browser }: Driven, pages: readonly Page[]): Promise<void> {
  if (name === 'firefox') await inFirefox(browser, 'void (Services.io.offline = true)');
  else for (const page of pages) await page.setOfflineMode(true);
}

/** As if half an hour had been watched without a gap: nobody waits so long for a test. */
async function watchLong(driven: Driven): Promise<void> {
  await driven.inBackground(
    (key, ms) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('usage');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('clock', 'readwrite');
          const store = tx.objectStore('clock');
          const reading = store.get('now');
          reading.onsuccess = () => {
            const { runs, ...clock } = reading.result;
            store.put({ ...clock, runs: { ...runs, [key]: { ...runs[key], ms } } }, 'now');
          };
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    checkInKey,
    31 * 60_000,
  );
  // What it keeps in memory would be written over it.
  await driven.stopWorker();
}

const chip = (page: Page) =>
  page.evaluate(() => document.querySelector('[role=status][popover]')?.getBoundingClientRect().toJSON());

describe.each(browserNames)('well-being, in %s', (name) => {
  let driven: Driven;
  let standIn: StandIn;
  withBrowser(name, (started, site) => {
    driven = started;
    standIn = site;
  });

  const openPages = async (hash: string) => {
    const pages = await driven.browser.pages();
    const urls = await Promise.all(
      pages.map((page) =>
        within(
          1_000,
          page.evaluate(() => location.href),
        ),
      ),
    );
    return pages.filter((_, index) => urls[index]?.endsWith(hash));
  };
  /** The addresses of all tabs, as far as an extension may know them. */
  const tabs = () =>
    driven.inBackground(async () => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { query(query: object): Promise<{ url?: string }[]> } };
      };
      return (await browser.tabs.query({})).map(({ url = '' }) => url);
    });
  const chipAfterLong = (feed: Page) =>
    until(
      async () => {
        const asked = await chip(feed);
        if (!asked) await watchLong(driven);
        return asked;
      },
      { timeout: 40_000, every: 3_000, what: 'the chip' },
    );

  it.each(['support', 'talk', 'safety', 'checkin'])(
    'leaves %s at once by key and by button: the tab is gone, an empty one is there',
    async (route) => {
      for (const way of ['key', 'button'] as const) {
        const before = await tabs();
        const page = await openOptions(driven, route);
        await page.bringToFront();
        // In the very task of the press nothing is left to read: no clock is asked.
        await page.evaluate(() => {
          const look = () => {
            localStorage.setItem('left', JSON.stringify([document.body.textContent, location.hash]));
          };
          addEventListener('keydown', look);
          addEventListener('click', look);
        });
        const isGone = async () => !(await tabs()).some((url) => url.includes(`#${route}`));
        if (way === 'button') await within(2_000, press(page, 'button', said('quietExit')));
        // Three presses have to come within three seconds: on a slow machine more are needed.
        const pressOn = async () => {
          for (let press = 0; press < 3; press++) await within(2_000, page.keyboard.press('Shift'));
        };
        await until(
          async () => {
            if (await isGone()) return true;
            if (way === 'key') await pressOn();
            return false;
          },
          { what: 'the tab to close', timeout: 30_000 },
        );
        const left = await driven.inBackground(() => {
          const seen = localStorage.getItem('left');
          localStorage.removeItem('left');
          return seen;
        });
        expect(JSON.parse(left ?? 'null'), way).toEqual(['', '#week']);
        // One has come, and shows nothing of ours.
        const after = await tabs();
        expect(after.length, way).toBe(before.length + 1);
        const ours = (urls: readonly string[]) =>
          urls.filter((url) => url.startsWith(driven.extensionOrigin)).length;
        expect(ours(after), way).toBe(ours(before));
      }
    },
  );

  it('asks for a check-in once after a long visit, and takes a no for a fortnight', async () => {
    await ask(driven, 'finishWelcome', { sites: ['tiktok'], goalMinutes: null });
    await ask(driven, 'choose', { checkIns: true });
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(async () => (await countedMs(driven, 'tiktok/feed')) > 0, { what: 'some watching' });
    expect(await chip(feed)).toBeUndefined();
    const asked = await chipAfterLong(feed);
    // Its shadow root is closed: a person presses what they see.
    await feed.mouse.click(asked.right - 40, asked.top + asked.height / 2);
    await until(async () => (await readLocal<AskState>(driven, 'checkInState'))?.quietUntil, {
      what: 'the no',
    });
    expect(await openPages('#checkin')).toEqual([]);
    expect(await chip(feed)).toBeUndefined();
    await writeLocal(driven, 'checkInState', noAskState);
    // Once in a document.
    await feed.close();
    const other = await driven.open('https://www.tiktok.com/foryou');
    const again = await chipAfterLong(other);
    await other.mouse.click(again.right - 180, again.top + again.height / 2);
    const [page] = await until(
      async () => {
        const found = await openPages('#checkin');
        return found.length > 0 ? found : null;
      },
      { what: 'the check-in' },
    );
    if (!page) throw new Error('no check-in');
    await press(page, 'button', said('checkInFeeling2'));
    await press(page, 'button', said('checkInWorth1'));
    await says(page, said('checkInLowTitle').trim());
    // The first tap alone says that; the second may still be on its way.
    const given = async () => (await readStore(driven, 'checkIns')) as CheckIn[];
    await until(async () => (await given()).some(({ worth }) => worth !== null), { what: 'the second tap' });
    expect(await given()).toMatchObject([{ feeling: 2, worth: 1 }]);
    await page.close();
    await other.close();
  });

  it('leaves the focus on what was pressed, which is busy for a moment', async () => {
    await ask(driven, 'choose', { checkIns: false });
    await ask(driven, 'tick', { id: 'has/tiktok', done: true });
    const page = await openOptions(driven, 'checkin');
    const isFocused = (selector: string) => async () =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    await page.bringToFront();
    await page.focus('input[role=switch]');
    await page.keyboard.press(' ');
    await until(async () => (await readSettings(driven)).checkIns, { what: 'check-ins to be on' });
    await until(isFocused('input[role=switch]:checked'), { what: 'the focus on the switch' });
    await turnTo(page, 'safety');
    await unfold(page);
    await page.focus('.tick input');
    await page.keyboard.press(' ');
    await until(isFocused('.tick input:checked'), { what: 'the focus on the tick' });
    await page.close();
  });

  it('refuses a page of Tosha whatever it asks for elsewhere', async () => {
    const page = await openOptions(driven, 'support');
    expect(await tryEverything(page)).toEqual([...ways].sort());
    expect(standIn.seen({ host: 'elsewhere.example' })).toEqual([]);
    await page.close();
  });

  it('asks nobody for anything while it has a network, and needs none', async () => {
    await ask(driven, 'choose', { country: 'KE' });
    const page = await openOptions(driven, 'week');
    const popup = await openPopup(driven);
    const turnAll = async () => {
      for (const route of routeNames.filter((one) => one !== 'welcome')) {
        await turnTo(page, route);
        await unfold(page);
        expect(await page.evaluate(() => document.querySelector('main h1')?.textContent), route).toBeTruthy();
      }
    };
    standIn.forget();
    await turnAll();
    expect(standIn.requests).toEqual([]);
    await goOffline(driven, [page, popup]);
    await turnAll();
    await turnTo(page, 'month');
    await press(page, 'button', said('monthStart'));
    await press(page, 'button', said('monthDone'));
    await says(page, said('monthWell'));
    await turnTo(page, 'support');
    await says(page, 'Childline Kenya');
    await page.close();
    await popup.close();
  });
});
