import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import { browserNames, type Driven, launch } from '../../support/browser';
import { builtExtension, removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, readSettings, writeLocal } from '../../support/tosha';
import { sleep, until, within } from '../../support/until';
import { find, press, says } from './controls';
import { said } from './said';
import { openOptions, openPopup } from './screens';

function setVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

async function welcomes(driven: Driven): Promise<Page[]> {
  const pages = await driven.browser.pages();
  // Firefox does not tell the library where a page of an extension is: the page itself does.
  const places = await Promise.all(
    pages.map((page) =>
      within(
        2_000,
        page.evaluate(() => location.href),
      ),
    ),
  );
  return pages.filter((_, index) => places[index]?.endsWith('#welcome'));
}

/** What YouTube is asked for by a page that is opened and by a request of that page's own script. */
async function restrictions(driven: Driven, standIn: StandIn, host: string): Promise<(string | undefined)[]> {
  standIn.forget();
  const page = await driven.open(`https://${host}/watch?v=abcdefghijk`);
  await page.evaluate(() => fetch('/api/browse').then((answer) => answer.text()));
  await page.close();
  const asked = [standIn.seen({ host, path: /^\/watch/ }), standIn.seen({ host, path: '/api/browse' })];
  return asked.map((requests) => {
    expect(requests, `requests to ${host}`).not.toEqual([]);
    return requests[0]?.headers['youtube-restrict']?.toString();
  });
}

const restrictedHosts = ['www.youtube.com', 'm.youtube.com'];
const otherHosts = ['music.youtube.com', 'www.tiktok.com', 'example.org'];

describe.each(browserNames)('the first day in %s', (name) => {
  let standIn: StandIn;
  let folder: string;
  let driven: Driven;
  beforeAll(async () => {
    folder = temporaryFolder('first-day');
    cpSync(builtExtension(name), folder, { recursive: true });
    standIn = await startStandIn();
    driven = await launch(name, { standIn, extension: folder });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    if (folder) removeFolder(folder);
  });

  async function expectRestriction(value: string | undefined): Promise<void> {
    for (const host of restrictedHosts) {
      expect(await restrictions(driven, standIn, host), host).toEqual([value, value]);
    }
  }

  it('opens the welcome once, and three clicks there make a goal that holds', async () => {
    await until(async () => (await welcomes(driven)).length > 0, { what: 'the welcome' });
    const [page, ...others] = await welcomes(driven);
    expect(others).toEqual([]);
    if (!page) return;
    await press(page, 'checkbox', 'Snapchat Spotlight');
    await press(page, 'radio', said('durationMinutes', { minutes: 30 }));
    await press(page, 'button', said('welcomeStart'));
    await says(page, said('readyTitle'));
    const { welcomed, sites, limits } = await readSettings(driven);
    expect(welcomed).toBe(true);
    expect(sites.snapchat?.tracked).toBe(false);
    expect(sites.tiktok?.tracked).toBe(true);
    expect(limits).toEqual([dailyLimit('goal', 'all', 30 * 60_000)]);
    expect(await ask(driven, 'screen', { section: 'youtube/shorts' })).toMatchObject({
      decision: { remainingMs: 30 * 60_000, rule: 'goal' },
    });
    expect(await welcomes(driven)).toHaveLength(1);
    await page.close();
  });

  it('shows the goal in the popup, whose switch asks YouTube for its restricted mode', async () => {
    await expectRestriction(undefined);
    const popup = await openPopup(driven);
    await says(popup, said('popupOfMinutes_other', { count: 30 }));
    await press(popup, 'switch', said('navRestricted'));
    await until(async () => (await readSettings(driven)).restricted.on, { what: 'restricted mode' });
    expect((await readSettings(driven)).restricted.level).toBe('strict');
    const control = await find(popup, 'switch', said('navRestricted'));
    // The popup hears of it from the store.
    const isOn = () => control.evaluate((element) => (element as unknown as HTMLInputElement).checked);
    await until(isOn, { what: 'the switch to be on' });
    await until(async () => (await restrictions(driven, standIn, 'www.youtube.com'))[0] === 'Strict', {
      what: 'the header',
    });
    await expectRestriction('Strict');
    await popup.close();
  });

  it('asks no other host', async () => {
    for (const host of otherHosts) {
      expect(await restrictions(driven, standIn, host), host).toEqual([undefined, undefined]);
    }
  });

  it('goes on asking without the worker, and after an update, which opens no welcome', async () => {
    await driven.stopWorker();
    await expectRestriction('Strict');
    // An update may come before the welcome was finished, and is no new install even then.
    await writeLocal(driven, 'settings', { ...(await readSettings(driven)), welcomed: false });
    setVersion(folder, '99.0.0');
    await driven.update();
    await until(async () => (await ask(driven, 'reconcile')) === null, { what: 'the new version' });
    await expectRestriction('Strict');
    // Long enough for a tab that opens late.
    await sleep(1_000);
    expect(await welcomes(driven)).toEqual([]);
    await writeLocal(driven, 'settings', { ...(await readSettings(driven)), welcomed: true });
  });

  it('keeps a looser level waiting, and asks for nothing once it is off', async () => {
    const page = await openOptions(driven, 'restricted');
    await press(page, 'radio', said('restrictedModerate'));
    await says(page, said('queuedRestrictedModerate'));
    await expectRestriction('Strict');
    // As long as the welcome is not finished, nothing waits.
    await writeLocal(driven, 'settings', { ...(await readSettings(driven)), welcomed: false });
    await press(page, 'radio', said('restrictedModerate'));
    await until(async () => (await readSettings(driven)).restricted.level === 'moderate', {
      what: 'the level',
    });
    await says(page, said('restrictedSavedOn'));
    await expectRestriction('Moderate');
    await press(page, 'switch', said('restrictedSwitch'));
    await says(page, said('restrictedSavedOff'));
    await expectRestriction(undefined);
    await page.close();
  });
});
