import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { countedInTheEnd } from '../../support/in-the-end';
import { isBlocked } from '../../support/journey';
import { removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, closeAfter, readLocal, readSettings, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { choose, find, press, says, textOf, write } from './controls';
import { said } from './said';
import { openOptions } from './screens';

const minute = 60_000;
const firstSites = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'];
const isBlock = (event: unknown) => (event as { type: string }).type === 'block';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const shorts = 'YouTube Shorts';
/** The part of the page where limits are added. */
const others = said('limitsOthersTitle');
const amount = said('limitsAddAmount');
const field = said('limitsMinutesFor', { what: shorts });
const aDay = (minutes: number) => said('limitsPerDay', { time: said('durationMinutes', { minutes }) });
/** How a button of a limit on YouTube Shorts begins; its amount follows. */
const change = said('limitsChangeLabel', { what: shorts });
const remove = said('limitsRemoveLabel', { what: shorts });

/** The names of the fields that the format in docs/data-format.md gives each part of the file. */
const fields = {
  file: [
    'checkIns',
    'days',
    'device',
    'events',
    'exportedAt',
    'format',
    'intervals',
    'others',
    'settings',
    'version',
    'writtenBy',
  ],
  day: ['atoms', 'day', 'goal', 'hours', 'kinds', 'skips', 'views', 'visits', 'zone'],
  interval: ['day', 'end', 'kind', 'section', 'start', 'zoneOffset'],
  event: ['at', 'day', 'detail', 'type'],
  checkIn: ['at', 'day', 'feeling', 'worth'],
};
const namesOf = (value: object | undefined) => Object.keys(value ?? {}).sort();

/** The ms of the limit on a target on Mondays. */
async function limitOf(driven: Driven, target: string): Promise<number | null | undefined> {
  const { limits } = await readSettings(driven);
  return limits.find((limit) => limit.target === target)?.amounts[0];
}

describe.each(browserNames)('limits and data in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  let downloads: string;
  let page: Page;
  beforeAll(async () => {
    downloads = temporaryFolder('downloads');
    standIn = await startStandIn();
    driven = await begin(name, {
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

  /** Fills in the form for a new limit on YouTube Shorts, as a person does. */
  async function add(text: string): Promise<void> {
    await choose(page, said('limitsAddTarget'), shorts);
    await write(page, amount, text, others);
    await press(page, 'button', said('limitsAdd'));
  }
  async function changeTo(minutes: string): Promise<void> {
    await press(page, 'button', change);
    await write(page, field, minutes);
    // While the change before this one is on its way, the form takes none: a limit is stored before that is said.
    await find(page, 'button', said('limitsSave'), others);
    await page.keyboard.press('Enter');
  }

  it('says clearly what is wrong with the minutes, and changes nothing', async () => {
    const wrong = [
      ['', 'limitsErrorEmpty'],
      ['1.5', 'limitsErrorNotWhole'],
      ['1441', 'limitsErrorRange'],
    ] as const;
    for (const [text, error] of wrong) {
      await write(page, amount, text, others);
      await press(page, 'button', said('limitsAdd'));
      await says(page, said(error, { most: '1,440' }));
      const input = await find(page, 'textbox', amount, others);
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
    await add('20');
    await waitForLimit('youtube/shorts', 20);
    await says(page, aDay(20));
    await changeTo('25');
    await waitForLimit('youtube/shorts', 25);
    await press(page, 'button', remove);
    await waitForLimit('youtube/shorts', undefined);
    // The page has to know as well: it adds no second limit of one kind.
    await says(page, said('limitsOthersNone'));
  });

  it('makes a limit stricter at once, lets a looser one wait, and keeps it as it is', async () => {
    await ask(driven, 'finishWelcome', { sites: firstSites, goalMinutes: 60 });
    await add('20');
    await waitForLimit('youtube/shorts', 20);
    await changeTo('10');
    await waitForLimit('youtube/shorts', 10);
    await says(page, said('limitsSavedNow'));
    await changeTo('30');
    const longer = said('queuedLimit', { what: shorts, amount: aDay(30) });
    await says(page, longer);
    expect((await readSettings(driven)).queued).toHaveLength(1);
    expect(await limitOf(driven, 'youtube/shorts')).toBe(10 * minute);
    await press(page, 'button', said('queuedWithdrawLabel', { change: longer }));
    await says(page, said('queuedTakenBack'));
    expect((await readSettings(driven)).queued).toEqual([]);
    await until(async () => !(await textOf(page)).includes(longer), { what: 'the change to go' });
  });

  it('lets a removed limit and a goal that is switched off wait too', async () => {
    await press(page, 'button', remove);
    await says(page, said('queuedNoLimit', { what: shorts, amount: aDay(10) }));
    await press(page, 'switch', said('limitsGoalSwitch'));
    await says(page, said('queuedNoGoal'));
    expect((await readSettings(driven)).queued).toHaveLength(2);
    expect(await limitOf(driven, 'all')).toBe(60 * minute);
    expect(await limitOf(driven, 'youtube/shorts')).toBe(10 * minute);
  });

  it('makes a group, and limits its videos by the visit', async () => {
    await press(page, 'button', said('limitsGroupAdd'));
    await write(page, said('limitsGroupName'), 'Clips');
    await press(page, 'checkbox', 'Instagram Reels');
    await press(page, 'checkbox', 'Facebook Reels');
    await press(page, 'button', said('limitsGroupSave'));
    await until(async () => (await readSettings(driven)).groups.length === 1, { what: 'the group' });
    // The form goes when the worker has answered, and takes the focus with it: not while something is typed elsewhere.
    await find(page, 'button', said('limitsGroupAdd'));
    const { groups } = await readSettings(driven);
    expect(groups[0]).toMatchObject({ name: 'Clips', members: ['instagram/reels', 'facebook/reels'] });
    await choose(page, said('limitsAddTarget'), 'Clips');
    await choose(page, said('limitsUnitLabel'), said('limitsUnitVideosVisit'));
    await write(page, amount, '15', others);
    await press(page, 'button', said('limitsAdd'));
    await says(page, said('limitsPerVisit', { time: said('countVideos_other', { count: 15 }) }));
    const { limits } = await readSettings(driven);
    expect(limits.at(-1)).toMatchObject({
      target: `group:${groups[0]?.id}`,
      measure: 'views',
      per: 'visit',
      amounts: [15],
    });
  });

  it('downloads a copy of everything in the documented format', async () => {
    await closeAfter(driven, 'tiktok/feed', 3_000);
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(feed), { timeout: 20_000, what: 'the block screen' });
    await until(async () => (await readStore(driven, 'events')).some(isBlock), { what: 'the block event' });
    await feed.close();
    await ask(driven, 'checkIn', { feeling: 4, worth: 2, instead: null });
    const counted = await countedInTheEnd(driven, 'tiktok/feed');
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
    expect(copy).toMatchObject({ format: 'tosha', version: 3, settings: await readSettings(driven) });
    expect(new Date(copy.exportedAt).toISOString()).toBe(copy.exportedAt);
    for (const day of copy.days) expect(namesOf(day)).toEqual(fields.day);
    for (const interval of copy.intervals) expect(namesOf(interval)).toEqual(fields.interval);
    for (const event of copy.events) expect(namesOf(event)).toEqual(fields.event);
    expect(copy.checkIns).toMatchObject([{ feeling: 4, worth: 2 }]);
    expect(namesOf(copy.checkIns[0])).toEqual(fields.checkIn);
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
    await press(page, 'button', said('eraseUndo'));
    await says(page, said('eraseBack'));
    expect(await readStore(driven, 'days')).toHaveLength(1);
    await press(page, 'button', opener);
    await press(page, 'button', said('dataEraseYes'));
    await says(page, said('dataErased'));
    for (const store of ['days', 'intervals', 'events', 'checkIns'])
      expect(await readStore(driven, store), store).toEqual([]);
    await says(page, said('dataDaysNone'));
    await driven.stopWorker();
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(feed), { timeout: 20_000, what: 'the block screen after erasing' });
    expect(await ask(driven, 'screen', { section: 'tiktok/feed' })).toMatchObject({
      decision: { state: 'block' },
    });
    await feed.close();
    expect((await readSettings(driven)).limits).toHaveLength(4);
  });
});
