import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../../../src/domain/catalogue';
import { browserNames, type Driven, launch } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, closeAfter, countedMs, readLocal, readSettings, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { choose, find, press, says, textOf, write } from './controls';
import { said } from './said';
import { openOptions } from './screens';

const minute = 60_000;
const isBlock = (event: unknown) => (event as { type: string }).type === 'block';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const shorts = 'YouTube Shorts';
/** The part of the page where limits are added. */
const others = said('limitsOthersTitle');
const field = said('limitsMinutesFor', { what: shorts });

/** The names of the fields that the format in docs/data-format.md gives each part of the file. */
const fields = {
  file: ['days', 'events', 'exportedAt', 'format', 'intervals', 'settings', 'version', 'writtenBy'],
  day: ['atoms', 'day', 'hours', 'kinds', 'skips', 'views', 'visits', 'zone'],
  interval: ['day', 'end', 'kind', 'section', 'start', 'zoneOffset'],
  event: ['at', 'day', 'detail', 'type'],
};
const namesOf = (value: object | undefined) => Object.keys(value ?? {}).sort();

async function limitOf(driven: Driven, target: string): Promise<number | undefined> {
  const { limits } = await readSettings(driven);
  return limits.find((limit) => limit.target === target)?.perDayMs;
}

describe.each(browserNames)('limits and data in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  let downloads: string;
  let page: Page;
  beforeAll(async () => {
    downloads = temporaryFolder('downloads');
    standIn = await startStandIn();
    driven = await launch(name, {
      standIn,
      prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    });
    if (name === 'chromium') {
      const session = await driven.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    }
    page = await openOptions(driven, 'limits');
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    if (downloads) removeFolder(downloads);
  });

  const waitForLimit = (target: string, minutes: number | undefined) =>
    until(
      async () => (await limitOf(driven, target)) === (minutes === undefined ? undefined : minutes * minute),
      { what: `a limit of ${minutes} minutes` },
    );

  it('says clearly what is wrong with the minutes, and changes nothing', async () => {
    const label = said('limitsAddMinutes');
    const wrong = [
      ['', 'limitsErrorEmpty'],
      ['half an hour', 'limitsErrorNotWhole'],
      ['1.5', 'limitsErrorNotWhole'],
      ['0', 'limitsErrorRange'],
      ['-5', 'limitsErrorRange'],
      ['1441', 'limitsErrorRange'],
    ] as const;
    for (const [text, error] of wrong) {
      await write(page, label, text, others);
      await press(page, 'button', said('limitsAdd'));
      await says(page, said(error, { most: '1,440' }));
      const input = await find(page, 'textbox', label, others);
      const state = await input.evaluate((element) => ({
        text: (element as unknown as HTMLInputElement).value,
        invalid: element.getAttribute('aria-invalid'),
        focused: document.activeElement === element,
        told: (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      }));
      expect(state).toMatchObject({ text, invalid: 'true', focused: true });
      expect(state.told).toContain(said(error, { most: '1,440' }));
    }
    expect(await readLocal(driven, 'settings'), 'nothing was ever changed').toBeUndefined();
  });

  it('sets, changes and removes a limit at once while the welcome is not finished', async () => {
    await choose(page, said('limitsAddTarget'), shorts);
    await write(page, said('limitsAddMinutes'), '20', others);
    await press(page, 'button', said('limitsAdd'));
    await waitForLimit('youtube/shorts', 20);
    await says(page, said('limitsPerDay', { time: said('durationMinutes', { minutes: 20 }) }));
    await press(page, 'button', said('limitsChangeLabel', { what: shorts }));
    await write(page, field, '25');
    await press(page, 'button', said('limitsSave'));
    await waitForLimit('youtube/shorts', 25);
    await press(page, 'button', said('limitsRemoveLabel', { what: shorts }));
    await waitForLimit('youtube/shorts', undefined);
  });

  it('makes a limit stricter at once, lets a looser one wait, and takes it back', async () => {
    await ask(driven, 'finishWelcome', { sites: sites.map(({ id }) => id), goalMinutes: 60 });
    await choose(page, said('limitsAddTarget'), shorts);
    await write(page, said('limitsAddMinutes'), '20', others);
    await press(page, 'button', said('limitsAdd'));
    await waitForLimit('youtube/shorts', 20);
    const change = async (minutes: string) => {
      await press(page, 'button', said('limitsChangeLabel', { what: shorts }));
      await write(page, field, minutes);
      await page.keyboard.press('Enter');
    };
    await change('10');
    await waitForLimit('youtube/shorts', 10);
    await says(page, said('limitsSavedNow'));
    await change('30');
    const longer = said('queuedMinutes', {
      what: shorts,
      time: said('durationMinutes', { minutes: 30 }),
    });
    await says(page, longer);
    expect((await readSettings(driven)).queued).toHaveLength(1);
    expect(await limitOf(driven, 'youtube/shorts')).toBe(10 * minute);
    await press(page, 'button', said('queuedWithdrawLabel', { change: longer }));
    await says(page, said('queuedTakenBack'));
    expect((await readSettings(driven)).queued).toEqual([]);
    expect(await textOf(page)).not.toContain(longer);
  });

  it('lets a removed limit and a goal that is switched off wait too', async () => {
    await press(page, 'button', said('limitsRemoveLabel', { what: shorts }));
    await says(page, said('queuedNoLimit', { what: shorts }));
    await press(page, 'switch', said('limitsGoalSwitch'));
    await says(page, said('queuedNoGoal'));
    expect((await readSettings(driven)).queued).toHaveLength(2);
    expect(await limitOf(driven, 'all')).toBe(60 * minute);
    expect(await limitOf(driven, 'youtube/shorts')).toBe(10 * minute);
  });

  it('downloads a copy of everything in the documented format', async () => {
    await closeAfter(driven, 'tiktok/feed', 3_000);
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(feed), { timeout: 20_000, what: 'the block screen' });
    await until(async () => (await readStore(driven, 'events')).some(isBlock), { what: 'the block event' });
    await feed.close();
    const counted = await countedMs(driven, 'tiktok/feed');
    await page.close();
    page = await openOptions(driven, 'data');
    await press(page, 'button', said('dataExport'));
    const finished = () => readdirSync(downloads).find((file) => /^tosha-[\d-]{10}\.json$/.test(file));
    const file = await until(finished, { what: 'the download', timeout: 20_000 });
    await says(page, said('dataExportSaved', { name: file }));
    const copy = await until(() => JSON.parse(readFileSync(join(downloads, file), 'utf8')), {
      what: 'the whole file',
    });
    expect(namesOf(copy)).toEqual(fields.file);
    expect(copy).toMatchObject({ format: 'tosha', version: 1, settings: await readSettings(driven) });
    expect(new Date(copy.exportedAt).toISOString()).toBe(copy.exportedAt);
    for (const day of copy.days) expect(namesOf(day)).toEqual(fields.day);
    for (const interval of copy.intervals) expect(namesOf(interval)).toEqual(fields.interval);
    for (const event of copy.events) expect(namesOf(event)).toEqual(fields.event);
    expect(copy.days[0].atoms).toEqual({ 'tiktok/feed': counted });
    expect(copy.intervals.length).toBeGreaterThan(0);
    expect(copy.events.some(isBlock)).toBe(true);
  });

  it('erases after a question, and what was used today stays used', async () => {
    const opener = said('dataErase');
    await press(page, 'button', opener);
    await says(page, said('dataEraseAskText'));
    expect(await focused(page), 'the safe answer first').toBe(said('dataEraseKeep'));
    await page.keyboard.press('Escape');
    await until(async () => (await focused(page)) === opener, { what: 'the focus back on the button' });
    expect(await readStore(driven, 'days')).toHaveLength(1);
    await press(page, 'button', opener);
    await press(page, 'button', said('dataEraseYes'));
    await says(page, said('dataErased'));
    for (const store of ['days', 'intervals', 'events'])
      expect(await readStore(driven, store), store).toEqual([]);
    await says(page, said('dataDaysNone'));
    await driven.stopWorker();
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(feed), { timeout: 20_000, what: 'the block screen after erasing' });
    expect(await ask(driven, 'screen', { section: 'tiktok/feed' })).toMatchObject({
      decision: { state: 'block' },
    });
    await feed.close();
    expect((await readSettings(driven)).limits).toHaveLength(3);
  });
});
