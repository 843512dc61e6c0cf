import { describe, expect, it, vi } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import type { Screen } from '../../../src/domain/screen';
import { feedUrl, goalOf, minute, openTab, shortsUrl, type Worker, withWorker } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(10)] }, (started) => {
  worker = started;
});
const feeds = ['tiktok/feed', 'youtube/shorts', 'instagram/reels', 'facebook/reels', 'snapchat/spotlight'];
const holds = () => [...worker.browser.scripts.keys()];

describe('a limit that is reached', () => {
  it('is held by the browser itself, told to every tab that has reported, and noted once', async () => {
    const other = openTab(worker, 'youtube/shorts', shortsUrl);
    await other.watch(1_000);
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    expect(holds()).toEqual([]);
    expect((await page.watch(10 * minute)).decisions['tiktok/feed']?.state).toBe('block');
    expect(holds()).toEqual(feeds.map((section) => `hold:${section}`));
    expect([...worker.browser.scripts.values()][0]).toMatchObject({
      js: ['hold/short-friend.js'],
      matches: ['*://tiktok.com/*', '*://www.tiktok.com/*', '*://m.tiktok.com/*'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    });
    await worker.settle();
    const told = worker.browser.api.tabs.sendMessage.mock.calls.filter(([tabId]) => tabId === other.tabId);
    expect(told.at(-1)?.[1]).toMatchObject({
      type: 'decisions',
      decisions: { 'youtube/shorts': { state: 'block' } },
    });
    expect(worker.browser.badges.get(page.tabId)).toBe('0');
    await worker.restart();
    await page.watch(1_000);
    await worker.settle();
    expect(await worker.rows('events')).toMatchObject([{ type: 'block', detail: 'goal', day: '2026-11-22' }]);
  });

  it('is lifted before any page is told so', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(10 * minute);
    const { unregisterContentScripts } = worker.browser.api.scripting;
    let lifted = false;
    unregisterContentScripts.mockImplementation(async ({ ids }) => {
      await new Promise((done) => setTimeout(done, 30));
      for (const id of ids) worker.browser.scripts.delete(id);
      lifted = true;
    });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    expect((await page.watch(1_000)).decisions['tiktok/feed']?.state).toBe('allow');
    expect(lifted).toBe(true);
    expect(holds()).toEqual([]);
  });

  it('is lifted by the alarm when no page reports', async () => {
    await openTab(worker, 'tiktok/feed', feedUrl).watch(10 * minute);
    expect(worker.browser.alarms.get('next')?.scheduledTime).toBe(Date.UTC(2026, 10, 23, 4));
    vi.setSystemTime(Date.UTC(2026, 10, 23, 4));
    await worker.restart();
    worker.browser.events.onAlarm.fire({ name: 'next' });
    await worker.settle();
    expect(holds()).toEqual([]);
    expect(worker.browser.api.tabs.sendMessage.mock.calls.at(-1)?.[1]).toMatchObject({
      decisions: { 'tiktok/feed': { state: 'allow' } },
    });
  });

  it('answers although a tab hangs, a tab is gone and the browser refuses to hold', async () => {
    const hanging = openTab(worker, 'youtube/shorts', shortsUrl);
    await hanging.watch(1_000);
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    worker.browser.api.tabs.sendMessage.mockImplementation(() => new Promise(() => undefined));
    worker.browser.api.scripting.registerContentScripts.mockRejectedValue(new Error('no'));
    worker.browser.tabs.delete(page.tabId);
    expect((await page.watch(10 * minute)).decisions['tiktok/feed']?.state).toBe('block');
    expect((await hanging.watch(0)).decisions['youtube/shorts']?.state).toBe('block');
    await worker.settle();
    expect(worker.browser.local.health).toMatchObject([{ kind: 'notHeld', detail: 'Error' }]);
  });
});

describe('5 more minutes', () => {
  it('are counted, for every limit that blocks, and granted once a day in all', async () => {
    await worker.ask('change', {
      type: 'limit',
      limit: dailyLimit('tiktok', 'tiktok', 9 * minute),
    });
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    expect(await page.send('extra', { section: 'tiktok/feed' })).toMatchObject({ granted: false });
    await page.watch(12 * minute);
    const { granted, decisions } = (await page.takeExtra()) as {
      granted: boolean;
      decisions: Record<string, unknown>;
    };
    expect(granted).toBe(true);
    expect(Object.keys(decisions)).toEqual(['tiktok/feed', 'tiktok/rest']);
    expect(decisions['tiktok/feed']).toMatchObject({ state: 'warn', remainingMs: 5 * minute });
    expect(holds()).toEqual([]);
    await worker.restart();
    expect((await page.watch(5 * minute)).decisions['tiktok/feed']?.state).toBe('block');
    expect(await page.takeExtra()).toMatchObject({ granted: false });
    expect(worker.browser.local.mirror).toMatchObject({
      extra: { until: { goal: 17 * minute, tiktok: 17 * minute } },
    });
    expect((await worker.rows('events')).map(({ type }) => type)).toContain('extra');
  });
});

it('words the block screen, and says what stays open only when it does', async () => {
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  await page.watch(10 * minute);
  const { words, todayMs, weekMs, language } = (await page.send('screen', {
    section: 'tiktok/feed',
  })) as Screen;
  expect({ todayMs, weekMs, language }).toEqual({
    todayMs: 10 * minute,
    weekMs: 10 * minute,
    language: 'en',
  });
  expect(words).toMatchObject({
    title: 'That is enough short video for today',
    leave: 'Leave TikTok',
    extra: '5 more minutes, once today',
    restOpen: 'Messages and settings on TikTok stay open.',
    todayValue: '10 min',
  });
  await worker.ask('change', { type: 'limit', limit: dailyLimit('site', 'tiktok', 1_000) });
  await worker.ask('choose', { language: 'sw' });
  const next = (await page.send('screen', { section: 'tiktok/feed' })) as Screen;
  expect(next).toMatchObject({
    language: 'sw',
    words: { title: 'Video fupi: inatosha kwa leo', restOpen: '' },
  });
});

it('says on the chip how many minutes there are', async () => {
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  await page.watch(6.8 * minute);
  const { words } = (await page.send('screen', { section: 'tiktok/feed' })) as Screen;
  expect([words.fiveLeft, words.oneLeft]).toEqual(['About 3 minutes left', 'About 1 minute left']);
});
