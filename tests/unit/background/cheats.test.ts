import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import { mostLimits } from '../../../src/domain/rules';
import {
  feedUrl,
  goalOf,
  minute,
  noon,
  openTab,
  pass,
  shortsUrl,
  startWorker,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const feed = 'tiktok/feed' as const;
let worker: Worker;
withWorker({}, (started) => {
  worker = started;
});
afterEach(() => vi.restoreAllMocks());

const visitOf = (minutes: number): Limit => ({
  id: 'v',
  target: 'all',
  measure: 'time',
  per: 'visit',
  amounts: [minutes * minute],
});

describe('private windows and others by turns', () => {
  it('are one visit: neither forgets what it watched while the other one is used', async () => {
    worker = await startWorker({ limits: [visitOf(20)] });
    const page = openTab(worker, feed, feedUrl);
    const hidden = openTab(worker, feed, feedUrl, true);
    for (const turn of [page, hidden, page]) await turn.watch(6 * minute);
    expect((await hidden.watch(minute)).decisions[feed]?.remainingMs).toBe(minute);
    await worker.restart();
    expect((await page.watch(minute)).decisions[feed]?.state).toBe('block');
    // A visit to come is a new one.
    pass(5 * minute);
    expect((await page.watch(minute)).decisions[feed]?.remainingMs).toBe(19 * minute);
    expect((await hidden.watch(minute)).decisions[feed]?.remainingMs).toBe(18 * minute);
  });

  it('are one stretch before a break', async () => {
    const breaks = { on: true, target: 'all', afterMs: 20 * minute, pauseMs: 5 * minute } as const;
    worker = await startWorker({ breaks });
    const page = openTab(worker, feed, feedUrl);
    const hidden = openTab(worker, feed, feedUrl, true);
    for (const turn of [hidden, page, hidden]) await turn.watch(6 * minute);
    expect((await page.watch(2 * minute)).decisions[feed]?.state).toBe('pause');
  });

  it('count a video that is told of twice once', async () => {
    worker = await startWorker({ limits: [{ ...visitOf(0), measure: 'views', amounts: [10] }] });
    const hidden = openTab(worker, feed, feedUrl, true);
    const page = openTab(worker, feed, feedUrl);
    await hidden.watch(minute);
    const watched = [{ section: feed, at: Date.now(), outcome: 'view' } as const];
    await page.watch(minute, { watched });
    expect((await page.again()).decisions[feed]?.remainingViews).toBe(9);
  });

  it('share the visit through the door, and the last answer is the one that holds', async () => {
    worker = await startWorker({ door: true });
    const hidden = openTab(worker, feed, feedUrl, true);
    await hidden.watch(0);
    await hidden.send('door', { section: feed, purpose: 'fun', ms: 30 * minute });
    expect((await hidden.watch(0)).decisions[feed]?.remainingMs).toBe(30 * minute);
    pass(6 * minute);
    const page = openTab(worker, feed, feedUrl);
    expect((await page.watch(0)).decisions[feed]?.state).toBe('ask');
    await page.send('door', { section: feed, purpose: 'fun', ms: 5 * minute });
    expect((await page.watch(0)).decisions[feed]?.remainingMs).toBe(5 * minute);
    await hidden.watch(3 * minute);
    expect((await page.watch(2 * minute)).decisions[feed]?.state).toBe('block');
  });
});

describe('a little more', () => {
  const extra = { ms: 5 * minute, perDay: 3, friction: 'wait' } as const;

  it('is not kept in stock: what was waited for in another tab before the last one does not count', async () => {
    worker = await startWorker({ limits: [goalOf(10)], extra });
    const page = openTab(worker, feed, feedUrl);
    const other = openTab(worker, 'youtube/shorts', shortsUrl);
    await page.watch(10 * minute);
    await other.watch(0);
    await other.send('friction', { section: 'youtube/shorts' });
    expect(await page.takeExtra()).toMatchObject({ granted: true });
    await page.watch(5 * minute);
    expect(await other.send('extra', { section: 'youtube/shorts' })).toMatchObject({ granted: false });
    expect(await other.takeExtra()).toMatchObject({ granted: true });
  });

  it('is not larger for a limit that shares its name with hours of another target', async () => {
    // The half hour that is watched first is over then.
    const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], from: 12 * 60 + 30, to: 12 * 60 + 31 };
    const hours = { id: 'l', target: 'all', mode: 'closed', windows: [everyDay], bedtime: false } as const;
    worker = await startWorker({ extra, limits: [dailyLimit('l', 'tiktok', 10 * minute)] });
    const page = openTab(worker, feed, feedUrl);
    const other = openTab(worker, 'youtube/shorts', shortsUrl);
    await other.watch(10 * minute);
    await other.watch(10 * minute);
    await page.watch(10 * minute);
    await worker.ask('change', { type: 'hours', hours: { ...hours, windDown: false } });
    await page.takeExtra();
    expect((await page.watch(5 * minute)).decisions[feed]?.state).toBe('block');
  });
});

describe('a hold', () => {
  it('that the browser does not take leaves the others in place', async () => {
    const own = { tracked: true, wholeSite: false };
    worker = await startWorker({
      limits: [dailyLimit('l', 'all', 0)],
      sites: { 'own.192.168.1.5': own, tiktok: own },
    });
    const { scripting } = worker.browser.api;
    const take = scripting.registerContentScripts.getMockImplementation();
    scripting.registerContentScripts.mockImplementation(async (added) => {
      if (added.some(({ id }) => id.includes('own.'))) throw new Error("Invalid value for 'matches'");
      await take?.(added);
    });
    await worker.ask('reconcile');
    const ids = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
    expect(ids).toContain('hold:tiktok/feed');
    expect(worker.browser.local.health).toContainEqual(expect.objectContaining({ kind: 'notHeld' }));
  });
});

it('one limit more than Tosha keeps is refused, and nobody is told that it was made', async () => {
  const limits = Array.from({ length: mostLimits }, (_, at) => dailyLimit(`l${at}`, 'tiktok', minute));
  worker = await startWorker({ limits });
  const change = { type: 'limit', limit: dailyLimit('more', 'tiktok', minute) };
  await expect(worker.ask('change', change)).rejects.toThrow('there are as many rules as Tosha keeps');
  await expect(worker.ask('change', { ...change, limit: dailyLimit('l0', 'tiktok', 0) })).resolves.toBe(
    'now',
  );
});

/** The database and the settings as version 1 left them, at noon: 4 minutes watched, 4 erased, and 5 more granted. */
async function leaveVersionOne(browser: Worker['browser']): Promise<void> {
  const day = '2026-11-22';
  const start = Date.UTC(2026, 10, 22, 4);
  const state = { day, start, end: start + 1440 * minute, zone: 'UTC', dayStart: 240, previous: null };
  const line = { last: noon, shift: 0 };
  const counted = { day, atoms: { [feed]: 4 * minute }, views: { [feed]: 3 } };
  const extra = { day, until: { goal: 12 * minute } };
  const opening = indexedDB.open('usage', 1);
  await new Promise<void>((done, fail) => {
    opening.onerror = () => fail(opening.error);
    opening.onupgradeneeded = () => {
      const db = opening.result;
      const intervals = db.createObjectStore('intervals', { keyPath: 'id', autoIncrement: true });
      intervals.createIndex('until', 'until');
      const days = db.createObjectStore('days', { keyPath: 'day' });
      days.put({ ...counted, zone: 'UTC', kinds: {}, hours: {}, skips: {}, visits: {} });
      db.createObjectStore('events', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('documents', { keyPath: 'document' }).createIndex('at', 'at');
      db.createObjectStore('clock').put({ state, line, zone: 'UTC' }, 'now');
      db.createObjectStore('budget').put({ extra, kept: counted }, 'today');
      db.createObjectStore('noted');
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
  const whole = { atoms: { [feed]: 8 * minute }, views: { [feed]: 6 } };
  browser.local.mirror = { state, line, ...whole, extra, book: null };
  const limits = [{ id: 'goal', target: 'all', perDayMs: 7 * minute }];
  const queued = [{ change: { type: 'removeLimit', id: 'goal' }, after: day }];
  browser.local.settings = { version: 1, welcomed: true, dayStart: 240, limits, queued };
}

it.each(['with its mirror', 'without a mirror'])('an update from version 1 %s gives no time', async (how) => {
  worker = await startWorker();
  await worker.settle();
  globalThis.indexedDB = new IDBFactory();
  await leaveVersionOne(worker.browser);
  if (how === 'without a mirror') delete worker.browser.local.mirror;
  await worker.restart();
  await worker.ask('reconcile');
  const page = openTab(worker, feed, feedUrl);
  expect((await page.watch(0)).decisions[feed]).toMatchObject({ remainingMs: 4 * minute, state: 'warn' });
  expect((await page.watch(4 * minute)).decisions[feed]?.state).toBe('block');
  expect(await page.takeExtra()).toMatchObject({ granted: false });
  // What waited since then still comes with the new day.
  pass(17 * 60 * minute);
  expect((await page.watch(0)).decisions[feed]?.state).toBe('allow');
});
