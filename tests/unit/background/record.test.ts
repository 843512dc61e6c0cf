import { describe, expect, it, vi } from 'vitest';
import type { DayUsage } from '../../../src/domain/usage';
import {
  feedUrl,
  goalOf,
  minute,
  noon,
  openTab,
  pass,
  shortsUrl,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(60)] }, (started) => {
  worker = started;
});
const today = async () => (await worker.rows('days'))[0] as unknown as DayUsage;

describe('a beat', () => {
  it('is counted once, however often it comes', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    const at = Date.now();
    const first = await page.watch(5_000, { watched: [{ section: 'tiktok/feed', at, outcome: 'view' }] });
    expect(first).toMatchObject({ stored: 1, countBackground: false });
    expect(Object.keys(first.decisions)).toEqual(['tiktok/feed', 'tiktok/rest']);
    expect(await page.again()).toEqual(first);
    await worker.restart();
    expect(await page.again()).toEqual(first);
    expect(await today()).toMatchObject({
      atoms: { 'tiktok/feed': 5_000 },
      views: { 'tiktok/feed': 1 },
      visits: { 'tiktok/feed': 1 },
    });
  });

  it('goes on where the last one ended, although the worker died in between', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    for (let count = 0; count < 12; count++) {
      if (count % 3 === 0) await worker.restart();
      await page.watch(5_000);
    }
    expect((await today()).atoms).toEqual({ 'tiktok/feed': minute });
    expect(await worker.rows('intervals')).toMatchObject([{ start: noon, end: noon + minute }]);
  });

  it('counts two tabs that play at once as one hour', async () => {
    const one = openTab(worker, 'tiktok/feed', feedUrl);
    const two = openTab(worker, 'youtube/shorts', shortsUrl);
    const beats = [one.watch(0), two.watch(0)];
    const start = Date.now();
    pass(10_000);
    const end = Date.now();
    const interval = { kind: 'focused', start, end } as const;
    beats.push(one.watch(0, { intervals: [{ ...interval, section: 'tiktok/feed' }] }));
    beats.push(
      two.watch(0, { intervals: [{ ...interval, section: 'youtube/shorts', start: start + 4_000 }] }),
    );
    await Promise.all(beats);
    expect((await today()).atoms).toEqual({ 'tiktok/feed': 4_000, 'tiktok/feed+youtube/shorts': 6_000 });
    const { decisions } = await one.watch(0);
    expect(decisions['tiktok/feed']?.remainingMs).toBe(60 * minute - 10_000);
  });

  it('takes one transaction and few writes while someone watches steadily', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    for (let count = 0; count < 3; count++) await page.watch(5_000);
    await worker.settle();
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { api } = worker.browser;
    const cheap = [api.storage.local.get, api.storage.session.get, api.storage.session.set];
    const others = [
      api.scripting.getRegisteredContentScripts,
      api.alarms.get,
      api.tabs.sendMessage,
      api.tabs.get,
    ];
    for (const call of [...cheap, ...others, api.storage.local.set]) call.mockClear();
    for (let count = 0; count < 12; count++) await page.watch(5_000);
    await worker.settle();
    expect(transactions).toHaveBeenCalledTimes(12);
    expect([...cheap, ...others].map((call) => call.mock.calls.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(api.storage.local.set.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('of a site that is not on the list is answered, and not counted', async () => {
    await worker.ask('change', { type: 'removeLimit', id: 'goal' });
    pass(24 * 60 * minute);
    await worker.ask('reconcile');
    await worker.ask('change', { type: 'site', site: 'tiktok', tracked: false, wholeSite: false });
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    const answer = await page.watch(5_000);
    expect(answer).toMatchObject({
      stored: 1,
      decisions: { 'tiktok/feed': { state: 'allow', reason: null } },
    });
    expect(await today()).toBeUndefined();
  });

  it('that says that it no longer fits the site is noted, without more than the name of the site', async () => {
    await openTab(worker, 'tiktok/feed', feedUrl).watch(5_000, { unfit: true });
    await worker.settle();
    expect(worker.browser.local.health).toMatchObject([{ kind: 'siteChanged', detail: 'tiktok' }]);
  });
});

describe('the clock', () => {
  it('set back gives no free time, and is noted', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    vi.setSystemTime(noon - 3_600_000);
    for (let count = 0; count < 4; count++) await page.watch(5_000);
    expect((await today()).atoms).toEqual({ 'tiktok/feed': 25_000 });
    expect(await worker.rows('events')).toMatchObject([{ type: 'clock', detail: '3605000' }]);
  });

  it('moves on to the next day: the budget is fresh, queued changes come into force', async () => {
    await worker.ask('change', { type: 'limit', limit: goalOf(90) });
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    expect((await page.watch(10_000)).decisions['tiktok/feed']?.remainingMs).toBe(60 * minute - 10_000);
    vi.setSystemTime(Date.UTC(2026, 10, 23, 4, 0, 10));
    const { decisions } = await page.watch(1_000);
    expect(decisions['tiktok/feed']).toMatchObject({ remainingMs: 90 * minute - 1_000 });
    expect((await worker.rows('days')).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23']);
    await worker.settle();
    expect(worker.browser.alarms.get('next')?.scheduledTime).toBe(Date.UTC(2026, 10, 24, 4));
  });

  it('writes the goal in force down with the day: a later one does not judge it', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    expect((await today()).goal).toBe(60 * minute);
    await worker.ask('change', { type: 'limit', limit: goalOf(45) });
    await page.watch(5_000);
    vi.setSystemTime(Date.UTC(2026, 10, 23, 12));
    await worker.ask('change', { type: 'limit', limit: goalOf(30) });
    await page.watch(5_000);
    expect((await worker.rows('days')).map(({ goal }) => goal)).toEqual([45 * minute, 30 * minute]);
  });

  it('prunes intervals after 400 days and documents after 2, once a day', async () => {
    await openTab(worker, 'tiktok/feed', feedUrl).watch(5_000);
    vi.setSystemTime(noon + 3 * 86_400_000);
    const later = openTab(worker, 'youtube/shorts', shortsUrl);
    await later.watch(5_000);
    expect((await worker.rows('documents')).map(({ document }) => document)).toEqual([
      `document-${later.tabId}`,
    ]);
    expect(await worker.rows('intervals')).toHaveLength(2);
    vi.setSystemTime(noon + 402 * 86_400_000);
    await later.watch(5_000);
    expect(await worker.rows('intervals')).toHaveLength(2);
    expect(await worker.rows('days')).toHaveLength(3);
  });
});
