import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { moreYouTubeHosts } from '../../../src/domain/engine-rules';
import { type EngineId, engineIds, engines } from '../../../src/domain/engines';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import type { StandIn } from '../../support/stand-in';
import { ask, readSettings } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { unasked, withHosts } from '../../support/with-hosts';

type Level = 'moderate' | 'strict';

/** A search as each engine's own page makes it: host, path, and a further path that only its script asks for. */
const searches: Readonly<Record<EngineId, readonly [host: string, page: string, script: string]>> = {
  google: ['www.google.com', '/search?q=cats&safe=off', '/search?q=cats&async=1'],
  bing: ['www.bing.com', '/search?q=cats&adlt=off', '/images/async?q=cats'],
  duckduckgo: ['duckduckgo.com', '/?q=cats&kp=-2', '/i.js?q=cats&o=json'],
  yahoo: ['search.yahoo.com', '/search?p=cats', '/search?p=cats&b=11'],
  brave: ['search.brave.com', '/search?q=cats', '/api/images?q=cats'],
  qwant: ['www.qwant.com', '/?q=cats', '/v3/search/web?q=cats'],
  ecosia: ['www.ecosia.org', '/search?q=cats', '/images?q=cats'],
  yandex: ['yandex.com', '/search/?text=cats', '/images/search?text=cats'],
};
/** Addresses of the same engines that are no searches. */
const others: readonly (readonly [host: string, path: string])[] = [
  ['www.google.com', '/maps?q=cats'],
  ['www.bing.com', '/account/general?x=1'],
  ['duckduckgo.com', '/settings?x=1'],
  ['search.brave.com', '/settings?x=1'],
];
const patternOf = (host: string) => `*://${host}/*`;
const patterns = [
  ...engineIds.flatMap((id) => engines[id].hosts),
  'www.google.co.ke',
  ...moreYouTubeHosts,
].map(patternOf);

interface Api {
  readonly permissions: { contains(asked: { origins: string[] }): Promise<boolean> };
}
const maySee = (driven: Driven, hosts: readonly string[]) =>
  driven.inBackground(
    (origins) => (globalThis as unknown as { browser: Api }).browser.permissions.contains({ origins }),
    hosts.map(patternOf),
  );

describe.each(browserNames)('safe modes in %s', (name) => {
  let driven: Driven;
  let standIn: StandIn;
  withBrowser(
    name,
    (started, sites) => {
      driven = started;
      standIn = sites;
    },
    (browser, options) =>
      begin(browser, { ...options, extension: withHosts(browser, [], patterns), prefs: unasked }),
  );
  const restrict = (on: boolean, level: Level = 'strict') =>
    ask(driven, 'change', { type: 'choice', name: 'restricted', value: { on, level } });

  /** What arrived at a host, as the server wrote it down. */
  const arrived = (host: string, start: string) =>
    standIn.requests
      .filter((request) => request.host === host && request.path.startsWith(start))
      .map(({ path }) => path);

  async function search(page: Page, id: EngineId): Promise<string[]> {
    const [host, path, script] = searches[id];
    standIn.forget();
    // A redirect of ours is a navigation that interrupts the first one, for Firefox's driver.
    await page.goto(`https://${host}${path}`, { waitUntil: 'load' }).catch(() => null);
    await until(
      () => page.evaluate((wanted) => location.host === wanted && document.readyState === 'complete', host),
      { what: `the page of ${host}` },
    );
    // From the page's own script, and again after a change of the address without a load.
    await page.evaluate(async (address) => {
      await fetch(address);
      history.pushState(null, '', `${location.pathname}?again=1`);
      await fetch(`${address}&again=1`);
    }, script);
    const start = (of: string) => of.split('?')[0] ?? of;
    const all = [...arrived(host, start(path)), ...arrived(host, start(script))];
    return [...new Set(all)].filter((one) => !one.startsWith('/clip') && !one.startsWith('/site'));
  }

  it('are asked for by one click, each engine with the permission of the browser', async () => {
    const page = await driven.extensionPage('src/options/index.html#restricted');
    const press = async () => {
      await page.bringToFront();
      const button = await page.$('::-p-xpath(//button[contains(., "Ask all of them")])');
      if (button) await Promise.race([button.click(), sleep(2_000)]);
      return (await readSettings(driven)).engines.length === engineIds.length;
    };
    await until(press, { timeout: 30_000, what: 'every engine to be chosen' });
    const allow = async () => {
      if (await maySee(driven, moreYouTubeHosts)) return true;
      await page.bringToFront();
      const more = await page.$('::-p-xpath(//button[contains(., "Allow its other addresses")])');
      if (more) await Promise.race([more.click(), sleep(2_000)]);
      return maySee(driven, moreYouTubeHosts);
    };
    await until(allow, { timeout: 30_000, what: 'the other addresses of YouTube' });
    await page.close();
  });

  it('reach every engine: when its page is opened, when its script asks, and after in-page navigation', async () => {
    const page = await driven.open('https://example.org/');
    for (const level of ['strict', 'moderate'] as const) {
      await restrict(true, level);
      for (const id of engineIds) {
        const paths = await search(page, id);
        expect([id, paths.length]).toEqual([id, paths.length >= 2 ? paths.length : 'two requests at least']);
        for (const path of paths.filter(
          (one) => one.includes('q=') || one.includes('p=') || one.includes('text='),
        )) {
          const query = new URL(path, 'https://x.test').searchParams;
          for (const [key, value] of Object.entries(engines[id][level]))
            expect([id, path, key, query.getAll(key)]).toEqual([id, path, key, [value]]);
        }
      }
    }
    await page.close();
  });

  it('change no other address of theirs', async () => {
    const page = await driven.open('https://example.org/');
    for (const [host, path] of others) {
      standIn.forget();
      await page.goto(`https://${host}${path}`, { waitUntil: 'load' });
      expect(arrived(host, path.split('?')[0] ?? path)).toContain(path);
    }
    await page.close();
  });

  it('reach YouTube by header on all of its hosts, and by one bit of its own cookie', async () => {
    await restrict(true, 'strict');
    const page = await driven.open('https://www.youtube.com/feed/you');
    const headers = () =>
      standIn.requests.filter(({ host, path }) => host.includes('youtu') && path.startsWith('/probe'));
    for (const host of ['www.youtube.com', 'm.youtube.com', ...moreYouTubeHosts]) {
      standIn.forget();
      await page.goto(`https://${host}/probe`, { waitUntil: 'load' });
      await page.evaluate(() => fetch('/probe?script'));
      expect([host, headers().map((request) => request.headers['youtube-restrict'])]).toEqual([
        host,
        ['Strict', 'Strict'],
      ]);
    }
    await page.goto('https://www.youtube.com/feed/you', { waitUntil: 'load' });
    await until(() => page.evaluate(() => document.cookie.includes('PREF=f2=8000000')), { what: 'the bit' });
    await page.close();
  });

  it('hold when the worker has died', async () => {
    await restrict(true, 'strict');
    await driven.stopWorker();
    const page = await driven.open('https://example.org/');
    const paths = await search(page, 'bing');
    expect(paths.every((path) => path.includes('adlt=strict'))).toBe(true);
    await page.close();
  });

  it('leave every byte as it was when they are switched off, and YouTube’s other preferences always', async () => {
    await restrict(false);
    const page = await driven.open('https://www.youtube.com/feed/you');
    await until(() => page.evaluate(() => !document.cookie.includes('PREF=')), {
      what: 'the cookie to be gone',
    });
    const set = (value: string) =>
      page.evaluate((preferences) => {
        // biome-ignore lint/suspicious/noDocumentCookie: a page writes its cookie like this.
        document.cookie = `PREF=${preferences}; domain=.youtube.com; path=/; secure`;
      }, value);
    const isNow = (value: string) =>
      until(() => page.evaluate((cookie) => document.cookie.split('; ').includes(cookie), `PREF=${value}`), {
        what: value,
      });
    await set('f6=40000000&f2=30000&tz=Africa.Nairobi');
    await restrict(true, 'moderate');
    await isNow('f6=40000000&f2=8030000&tz=Africa.Nairobi');
    await restrict(false);
    await isNow('f6=40000000&f2=30000&tz=Africa.Nairobi');
    // The user's own Restricted Mode is not Tosha's to switch off.
    await set('f2=8000000&tz=Africa.Nairobi');
    await restrict(true);
    await page.reload({ waitUntil: 'load' });
    await restrict(false);
    await page.reload({ waitUntil: 'load' });
    await sleep(500);
    await isNow('f2=8000000&tz=Africa.Nairobi');
    for (const id of engineIds) {
      const [, path, script] = searches[id];
      expect([id, await search(page, id)]).toEqual([
        id,
        expect.arrayContaining([path, script, `${script}&again=1`]),
      ]);
    }
    standIn.forget();
    await page.goto('https://www.youtube.com/probe', { waitUntil: 'load' });
    const [probe] = standIn.seen({ host: 'www.youtube.com', path: '/probe' });
    expect(probe?.headers['youtube-restrict']).toBeUndefined();
    await page.close();
  });
});
