import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import type { Schedule } from '../../../src/domain/schedule';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import {
  everything,
  feedUrl,
  goalOf,
  minute,
  noon,
  openTab,
  pass,
  startWorker,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));
const here = vi.hoisted(() => ({ zone: 'UTC' }));
vi.mock('../../../src/platform/clock', async (original) => ({
  ...(await original<object>()),
  zone: () => here.zone,
}));

const hour = 60 * minute;
const feed = 'tiktok/feed';
const clip = { section: feed, outcome: 'view' } as const;
/** 22:00 to 06:00 on all days. */
const bedtime: Schedule = {
  id: 'bedtime',
  target: 'all',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 22 * 60, to: 6 * 60 }],
  bedtime: true,
  windDown: true,
};

let worker: Worker;
withWorker({}, (started) => {
  worker = started;
});
beforeEach(() => {
  here.zone = 'UTC';
});
afterEach(() => vi.restoreAllMocks());

/** What is decided for the feed on a page that reports now. */
async function stateNow(page = openTab(worker, feed, feedUrl)): Promise<unknown> {
  const state = (await page.watch(0)).decisions[feed]?.state;
  return state === 'warn' ? 'allow' : state;
}
const stored = () => worker.browser.local.settings as Settings;
const types = async () => (await worker.rows('events')).map(({ type }) => type);

describe('another time zone', () => {
  it('does not end bedtime: hours follow both clocks until the day ends', async () => {
    worker = await startWorker({ hours: [bedtime] });
    expect(await stateNow()).toBe('allow');
    vi.setSystemTime(noon + 10.5 * hour);
    expect(await stateNow()).toBe('block');
    here.zone = 'America/New_York';
    expect(await stateNow()).toBe('block');
    await worker.restart();
    expect(await stateNow()).toBe('block');
    // 06:00 in London is 01:00 in New York: closed by that clock now.
    vi.setSystemTime(noon + 18.5 * hour);
    expect(await stateNow()).toBe('block');
    vi.setSystemTime(noon + 24 * hour);
    expect(await stateNow()).toBe('allow');
    expect(await types()).toContain('zone');
  });

  it('brings no new day early, nor a new week', async () => {
    const weekly: Limit = { id: 'w', target: 'all', measure: 'time', per: 'week', amounts: [10 * minute] };
    worker = await startWorker({ limits: [weekly] });
    const page = openTab(worker, feed, feedUrl);
    await page.watch(10 * minute);
    here.zone = 'Pacific/Kiritimati';
    expect(await stateNow(page)).toBe('block');
    vi.setSystemTime(noon + 15 * hour);
    expect(await stateNow(page)).toBe('block');
  });
});

describe('the clock', () => {
  it('set back gives no time, and is written down', async () => {
    worker = await startWorker({ limits: [goalOf(10)] });
    const page = openTab(worker, feed, feedUrl);
    await page.watch(10 * minute);
    for (const back of [hour, 30 * hour, 400 * hour]) {
      vi.setSystemTime(noon - back);
      expect(await stateNow(page)).toBe('block');
    }
    expect(await types()).toContain('clock');
  });

  it('set forward and back again leaves what was used where it was', async () => {
    worker = await startWorker({ limits: [goalOf(10)] });
    const page = openTab(worker, feed, feedUrl);
    vi.setSystemTime(noon + 24 * hour);
    await page.watch(10 * minute);
    vi.setSystemTime(noon);
    expect(await stateNow(page)).toBe('block');
    vi.setSystemTime(noon + 25 * hour);
    expect(await stateNow(page)).toBe('block');
  });

  it('set forward is written down once, whoever tells of it', async () => {
    worker = await startWorker({ limits: [goalOf(10)] });
    const page = openTab(worker, feed, feedUrl);
    await page.watch(minute);
    vi.setSystemTime(Date.now() + 9 * hour);
    await page.watch(0, { ahead: 9 * hour });
    await openTab(worker, feed, feedUrl).watch(0, { ahead: 9 * hour });
    await worker.settle();
    expect((await types()).filter((type) => type === 'clockAhead')).toHaveLength(1);
  });
});

describe('a limit of a week', () => {
  it('adds up the days from Monday, by videos too, and survives a restart and an erased history', async () => {
    const weekly: Limit = { id: 'w', target: 'tiktok', measure: 'views', per: 'week', amounts: [4] };
    worker = await startWorker({ limits: [weekly] });
    const page = openTab(worker, feed, feedUrl);
    const watchTwo = () =>
      page.watch(minute, {
        watched: [
          { ...clip, at: Date.now() },
          { ...clip, at: Date.now() + 9_000 },
        ],
      });
    // Saturday before, and the Sunday itself.
    vi.setSystemTime(noon - 24 * hour);
    await worker.restart();
    await watchTwo();
    vi.setSystemTime(noon);
    expect((await watchTwo()).decisions[feed]?.state).toBe('block');
    await worker.restart();
    expect(await stateNow(page)).toBe('block');
    await worker.ask('erase', everything);
    expect(await worker.rows('days')).toEqual([]);
    expect(await stateNow(page)).toBe('block');
    await worker.restart();
    expect(await stateNow(page)).toBe('block');
    vi.setSystemTime(noon + 16 * hour);
    expect(await stateNow(page)).toBe('allow');
  });
});

describe('a limit of a visit', () => {
  const visit: Limit = { id: 'v', target: 'tiktok', measure: 'time', per: 'visit', amounts: [3 * minute] };

  it('goes on over documents and restarts, and opens after five minutes without', async () => {
    worker = await startWorker({ limits: [visit] });
    await openTab(worker, feed, feedUrl).watch(2 * minute);
    await worker.restart();
    const page = openTab(worker, feed, feedUrl);
    const { decisions } = await page.watch(minute);
    expect(decisions[feed]).toMatchObject({ state: 'block', rule: 'v', opensAt: Date.now() + 5 * minute });
    pass(5 * minute - 1_000);
    expect(await stateNow(page)).toBe('block');
    await worker.restart();
    expect(await stateNow(page)).toBe('block');
    pass(1_000);
    expect(await stateNow(page)).toBe('allow');
  });

  it('counts private windows in, and they leave no trace of it', async () => {
    worker = await startWorker({ limits: [visit] });
    await openTab(worker, feed, feedUrl, true).watch(2 * minute);
    const page = openTab(worker, feed, feedUrl);
    expect((await page.watch(minute)).decisions[feed]?.state).toBe('block');
    await worker.settle();
    expect(JSON.stringify(await worker.rows('clock'))).not.toContain(String(2 * minute));
  });
});

describe('what loosens', () => {
  const day = () => worker.ask('change', { type: 'choice', name: 'dayStart', value: 720 });

  it.each([
    ['a day that starts at noon', { type: 'choice', name: 'dayStart', value: 720 }],
    ['restricted mode', { type: 'choice', name: 'restricted', value: { on: false, level: 'strict' } }],
    ['the hours', { type: 'removeHours', id: 'bedtime' }],
    [
      'more extra time',
      { type: 'choice', name: 'extra', value: { ms: 15 * minute, perDay: 6, friction: 'wait' } },
    ],
    ['a site', { type: 'site', site: 'tiktok', tracked: false, wholeSite: false }],
    ['an address of the user', { type: 'removeSite', site: 'own.example.com' }],
    ['a group', { type: 'group', group: { id: 'g', name: 'Mine', members: [] } }],
    ['the wait itself', { type: 'choice', name: 'wait', value: 1 }],
  ])('waits: %s', async (_, change) => {
    worker = await startWorker({
      limits: [goalOf(10), dailyLimit('g', 'group:g', minute)],
      groups: [{ id: 'g', name: 'Mine', members: ['tiktok'] }],
      hours: [bedtime],
      restricted: { on: true, level: 'strict' },
      wait: 3,
      sites: { ...defaultSettings.sites, 'own.example.com': { tracked: true, wholeSite: false } },
    });
    const before = structuredClone(stored());
    expect(await worker.ask('change', change)).toBe('queued');
    expect(stored()).toEqual({ ...before, queued: [{ change, after: '2026-11-24' }] });
    vi.setSystemTime(noon + 2 * 24 * hour);
    worker.browser.events.onAlarm.fire({ name: 'next' });
    await worker.ask('reconcile');
    expect(stored().queued).toHaveLength(1);
    vi.setSystemTime(noon + 3 * 24 * hour);
    worker.browser.events.onAlarm.fire({ name: 'next' });
    await worker.ask('reconcile');
    expect(stored().queued).toEqual([]);
    expect({ ...stored(), queued: [] }).not.toEqual(before);
  });

  it('waits when it comes in a file, and the rest of the file does not', async () => {
    worker = await startWorker({ limits: [goalOf(10)], friendLinks: false });
    const file = { ...stored(), limits: [goalOf(60), dailyLimit('x', 'tiktok', minute)], friendLinks: true };
    expect(await worker.ask('adopt', { settings: file })).toEqual({ now: 1, queued: 2, locked: 0 });
    expect(stored().limits).toEqual([goalOf(10), dailyLimit('x', 'tiktok', minute)]);
    expect(stored().friendLinks).toBe(false);
  });

  it('is not let through by nonsense in a file, nor is anything lost', async () => {
    worker = await startWorker({ limits: [goalOf(10)] });
    const before = structuredClone(stored());
    for (const settings of [null, 7, 'all', [], { limits: 'none' }]) {
      await worker.ask('adopt', { settings }).catch(() => undefined);
      expect(stored().limits).toEqual(before.limits);
    }
  });

  it('waits no longer than it has to when nothing is limited', async () => {
    worker = await startWorker({});
    expect(await day()).toBe('now');
  });
});

it('a pause holds, is never shortened, and ends by itself', async () => {
  worker = await startWorker({});
  const page = openTab(worker, feed, feedUrl);
  await page.watch(minute);
  await worker.ask('pause', { ms: hour });
  await worker.ask('pause', { ms: 15 * minute });
  const { decisions } = await page.watch(0);
  expect(decisions[feed]).toMatchObject({ state: 'pause', reason: 'pause', opensAt: Date.now() + hour });
  expect([...worker.browser.scripts.keys()]).toContain(`hold:${feed}`);
  expect(worker.browser.alarms.get('next')?.scheduledTime).toBe(Date.now() + hour);
  pass(hour);
  worker.browser.events.onAlarm.fire({ name: 'next' });
  await worker.ask('reconcile');
  expect([...worker.browser.scripts.keys()]).not.toContain(`hold:${feed}`);
});

it('a break comes after the time without a gap, and is over after its pause', async () => {
  const breaks = { on: true, target: 'all', afterMs: 30 * minute, pauseMs: 5 * minute } as const;
  worker = await startWorker({ breaks });
  const page = openTab(worker, feed, feedUrl);
  for (let at = 0; at < 3; at++) await page.watch(10 * minute);
  const { decisions } = await page.watch(0);
  expect(decisions[feed]).toMatchObject({
    state: 'pause',
    reason: 'break',
    opensAt: Date.now() + 5 * minute,
  });
  await worker.restart();
  pass(5 * minute - 1);
  expect(await stateNow(page)).toBe('pause');
  pass(1);
  expect(await stateNow(page)).toBe('allow');
});

it('a permission that was taken away is written down once a day, and the limit goes on when it is back', async () => {
  worker = await startWorker({ limits: [goalOf(1)] });
  const page = openTab(worker, feed, feedUrl);
  await page.watch(minute);
  const { contains } = worker.browser.api.permissions;
  contains.mockImplementation(async ({ origins }) => !origins.some((origin) => origin.includes('tiktok')));
  for (let time = 0; time < 2; time++) {
    worker.browser.events.onRemoved.fire({});
    await worker.ask('reconcile');
  }
  const withdrawn = (await worker.rows('events')).filter(({ type }) => type === 'withdrawn');
  expect(withdrawn.map(({ detail }) => detail)).toEqual(['tiktok']);
  const since = Date.now();
  pass(3 * minute);
  contains.mockResolvedValue(true);
  for (let time = 0; time < 2; time++) {
    worker.browser.events.onAdded.fire({});
    await worker.ask('reconcile');
  }
  const allowed = (await worker.rows('events')).filter(({ type }) => type === 'allowed');
  expect(allowed.map(({ at, detail }) => [at, detail])).toEqual([[since + 3 * minute, `tiktok ${since}`]]);
  expect(await stateNow(page)).toBe('block');
  expect([...worker.browser.scripts.keys()]).toContain(`hold:${feed}`);
});
