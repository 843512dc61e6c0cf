import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { siteById } from '../../../src/domain/catalogue';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { rows } from '../../support/stand-in/sites/more';
import { ask, countedMs, readDays, readSettings, setLimit } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { optionalSites, unasked, withHosts } from '../../support/with-hosts';
import { write } from '../pages/controls';
import { said } from '../pages/said';

const own = 'own.videos.example';
/** So much of a visit tells that it is counted, ms: no clip has to become a view. */
const countedEnoughMs = 300;

interface Api {
  readonly scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  readonly permissions: { contains(asked: { origins: string[] }): Promise<boolean> };
}
const maySee = (driven: Driven) =>
  driven.inBackground(() =>
    (globalThis as unknown as { browser: Api }).browser.permissions.contains({
      origins: ['*://videos.example/*'],
    }),
  );
const scriptsOf = (driven: Driven) =>
  driven.inBackground(async () => {
    const { browser } = globalThis as unknown as { browser: Api };
    return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  });

/** The welcome may open in front of the page at any moment; a page behind is never painted, and hears no click. */
async function press(page: Page, selector: string): Promise<void> {
  const pressed = async () => {
    await page.bringToFront();
    const found = await page.$(selector);
    return found ? Promise.race([found.click().then(() => true), sleep(2_000).then(() => false)]) : false;
  };
  await until(pressed, { timeout: 30_000, what: selector });
}
const pressButton = (page: Page, label: string) => press(page, `button[aria-label="${label}"]:enabled`);

describe.each(browserNames)('every site, in %s', (name) => {
  let driven: Driven;
  let options: Page;
  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    (browser, { standIn }) =>
      begin(browser, { standIn, extension: withHosts(browser, [...optionalSites, own]), prefs: unasked }),
  );
  const isTracked = async (id: string) => (await readSettings(driven)).sites[id]?.tracked;

  it('is added with one click', async () => {
    expect(await scriptsOf(driven)).toEqual([]);
    options = await driven.extensionPage('src/options/index.html#sites');
    await options.bringToFront();
    for (const id of optionalSites) {
      await pressButton(options, `Add ${siteById(id)?.name}`);
      await until(() => isTracked(id), { what: `${id} to be on the list` });
    }
    const wanted = optionalSites.map((id) => `site:${id}`).sort();
    await until(async () => String((await scriptsOf(driven)).sort()) === String(wanted), {
      what: 'a script for each',
    });
  });

  it('is added by its address, whatever it is', async () => {
    const address = 'https://www.videos.example/some/page';
    const typed = () =>
      options.$eval('input[inputmode="url"]', (input) => (input as unknown as HTMLInputElement).value);
    // The page still moves: the site that was added last changes its lists.
    await until(
      async () => {
        await write(options, said('sitesOwnLabel'), address);
        return (await typed()) === address;
      },
      { timeout: 30_000, what: 'the address to be typed' },
    );
    await options.keyboard.press('Enter');
    await until(() => isTracked(own), { what: 'the address to be on the list' });
    await options.close();
  });

  it('is counted for the right section, however it navigates', async () => {
    const page = await driven.open('about:blank');
    for (const { feed, section } of rows) {
      await page.goto(feed, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      await page.evaluate(() => (globalThis as unknown as { swipe(): void }).swipe());
      const counted = async () => (await countedMs(driven, section)) > countedEnoughMs;
      await until(counted, { timeout: 30_000, what: `time in ${section}` });
    }
    await page.goto('https://unrelated.example/');
    const sections = rows.map(({ section }) => section);
    const atoms = (await readDays(driven)).flatMap((day) => Object.keys(day.atoms));
    expect(atoms.flatMap((key) => key.split('+')).filter((id) => !sections.includes(id as never))).toEqual(
      [],
    );
    await page.close();
  });

  it('is held like the first five, and let go when it is taken off the list', async () => {
    expect(await maySee(driven)).toBe(true);
    await setLimit(driven, `${own}/feed`, 0);
    const page = await driven.open('https://www.videos.example/watch');
    await until(() => isBlocked(page), { what: 'the block screen' });
    expect(await page.evaluate(() => 'siteRan' in globalThis)).toBe(false);
    await ask(driven, 'change', { type: 'removeSite', site: own });
    await until(async () => !(await scriptsOf(driven)).some((id) => id.includes(own)), {
      what: 'its scripts to go',
    });
    await until(async () => !(await isBlocked(page)), { what: 'the page to come back' });
    // In Chromium these hosts are in the manifest of the test's build, and stay.
    if (name === 'firefox')
      await until(async () => !(await maySee(driven)), { what: 'the access to be given back' });
  });
});
