import { describe, expect, it, vi } from 'vitest';
import type { Friction } from '../../../src/domain/choices';
import { dailyLimit } from '../../../src/domain/limit';
import type { Answer } from '../../../src/domain/messages';
import type { Screen } from '../../../src/domain/screen';
import type { Settings } from '../../../src/domain/settings';
import { feedUrl, goalOf, minute, openTab, pass, type Worker, withWorker } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(10)] }, (started) => {
  worker = started;
});
const section = 'tiktok/feed';

async function choose(friction: Friction, perDay = 2): Promise<void> {
  const settings = worker.browser.local.settings as Settings;
  const extra = { ms: 5 * minute, perDay, friction };
  await worker.browser.api.storage.local.set({ settings: { ...settings, extra } });
  await worker.settle();
}
const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };

/** A tab in which the goal is used up. */
async function blockedTab(isPrivate = false) {
  const page = openTab(worker, section, feedUrl, isPrivate);
  await page.watch(10 * minute);
  return {
    ...page,
    begin: () => page.send('friction', { section }) as Promise<Answer<'friction'>>,
    take: () => page.send('extra', { section }) as Promise<Answer<'extra'>>,
  };
}
const takeTyped = () => worker.ask('extra', { section }) as Promise<Answer<'extra'>>;
const extras = async () => (await worker.rows('events')).filter(({ type }) => type === 'extra');

describe('a little more', () => {
  it('is not for the asking: what has to be done was begun in that tab, and took its time', async () => {
    await choose('hold');
    const page = await blockedTab();
    expect((await page.take()).granted).toBe(false);
    expect(await page.begin()).toEqual({ kind: 'hold', ms: 10_000, breathing: 'slow', changed: false });
    pass(9_000);
    expect((await page.take()).granted).toBe(false);
    const other = openTab(worker, section, feedUrl);
    pass(2_000);
    expect(await other.send('extra', { section })).toMatchObject({ granted: false });
    expect((await page.take()).granted).toBe(true);
    expect(await extras()).toMatchObject([{ detail: 'tiktok/feed 5 hold' }]);
  });

  it('is granted although the worker has died in between, once for each time it was worked for', async () => {
    const page = await blockedTab();
    await choose('wait');
    const { ms } = await page.begin();
    await worker.restart();
    pass(ms - 400);
    const answers = await Promise.all([page.take(), page.take(), page.take()]);
    expect(answers.map(({ granted }) => granted)).toEqual([true, false, false]);
    expect((await page.watch(5 * minute)).decisions[section]?.state).toBe('block');
    expect((await page.take()).granted).toBe(false);
  });

  it('waits longer each time of the day, stops at the cap, and the screen says how many there were', async () => {
    await choose('wait');
    const page = await blockedTab();
    const button = async () => ((await page.send('screen', { section })) as Screen).words.extra;
    expect(await button()).toBe('5 more minutes (0 of 2 used today)');
    for (const [index, seconds] of [15, 30].entries()) {
      const { ms } = await page.begin();
      expect(ms).toBe(seconds * 1000);
      pass(ms);
      expect((await page.take()).granted).toBe(true);
      await page.watch(5 * minute);
      if (index === 0) expect(await button()).toBe('5 more minutes (1 of 2 used today)');
    }
    expect(await button()).toBe('The extra time for today is used');
    const { ms } = await page.begin();
    pass(ms);
    expect((await page.take()).granted).toBe(false);
    expect(worker.browser.local.mirror).toMatchObject({ extra: { used: 2, until: { goal: 20 * minute } } });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await page.watch(10 * minute, { document: 'document-next', seq: 1 });
    expect(await page.begin()).toMatchObject({ ms: 15_000 });
    await page.takeExtra();
    const { readEventsOfDays } = await import('../../../src/platform/history');
    const taken = async (from: string, to: string) =>
      (await readEventsOfDays(from, to)).filter(({ type }) => type === 'extra').map(({ day }) => day);
    expect(await taken('2026-11-22', '2026-11-22')).toEqual(['2026-11-22', '2026-11-22']);
    expect(await taken('2026-11-23', '2026-11-30')).toEqual(['2026-11-23']);
    expect(await taken('2026-11-09', '2026-11-15')).toEqual([]);
  });

  it('keeps what was granted for another rule before', async () => {
    await choose('dot');
    const page = await blockedTab();
    await page.takeExtra();
    await worker.ask('change', { type: 'limit', limit: dailyLimit('site', 'tiktok', minute) });
    expect((await page.watch(0)).decisions[section]?.state).toBe('block');
    expect(await page.takeExtra()).toMatchObject({ granted: true });
    expect(worker.browser.local.mirror).toMatchObject({
      extra: { until: { goal: 15 * minute, site: 15 * minute } },
    });
  });

  it('is none in a pause, at the door, or while nothing is closed', async () => {
    const open = openTab(worker, section, feedUrl);
    expect(await open.takeExtra()).toMatchObject({ granted: false });
    await worker.ask('pause', { ms: 30 * minute });
    expect(await open.takeExtra()).toMatchObject({ granted: false });
    await worker.ask('change', { type: 'choice', name: 'door', value: true });
    pass(31 * minute);
    expect((await open.watch(0)).decisions[section]?.state).toBe('ask');
    expect(await open.takeExtra()).toMatchObject({ granted: false });
  });
});

describe('what is typed', () => {
  it('is typed in a tab of ours, and only there', async () => {
    await choose('type');
    const page = await blockedTab();
    expect((await takeTyped()).granted).toBe(false);
    expect(await page.begin()).toMatchObject({ kind: 'type' });
    pass(minute);
    expect((await page.take()).granted).toBe(false);
    await page.send('typeForExtra', { section });
    expect(worker.browser.api.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://tosha/src/options/index.html#extra?section=tiktok%2Ffeed',
      openerTabId: page.tabId,
    });
    expect((await takeTyped()).granted).toBe(true);
    expect(await extras()).toMatchObject([{ detail: 'tiktok/feed 5 type' }]);
    expect((await takeTyped()).granted).toBe(false);
  });

  it('stands in no address where a window is private', async () => {
    await choose('type');
    const page = await blockedTab(true);
    await page.begin();
    await page.send('typeForExtra', { section });
    const [created] = worker.browser.api.tabs.create.mock.calls.at(-1) ?? [];
    expect(created?.url).toMatch(/#extra$/);
    expect((await takeTyped()).granted).toBe(true);
    expect(await extras()).toEqual([]);
    expect(worker.browser.local.frictionMet).toBeUndefined();
  });

  it('is the PIN where Tosha is locked: nothing is granted before it was given', async () => {
    await choose('hold');
    const page = await blockedTab();
    await page.begin();
    const settings = worker.browser.local.settings as Settings;
    await worker.browser.api.storage.local.set({ settings: { ...settings, lock } });
    await worker.settle();
    pass(minute);
    // What was begun before the lock is worth nothing.
    expect((await page.take()).granted).toBe(false);
    expect(await page.begin()).toMatchObject({ kind: 'pin' });
    pass(minute);
    expect([(await page.take()).granted, (await takeTyped()).granted]).toEqual([false, false]);
    const from = Date.now();
    await worker.browser.api.storage.session.set({ unlocked: { from, until: from + minute } });
    expect([(await page.take()).granted, (await takeTyped()).granted]).toEqual([false, true]);
  });
});

describe('where the kinds rotate', () => {
  it('the next one comes when one was taken, and why is said once, ever', async () => {
    await choose('rotate', 6);
    const page = await blockedTab();
    const met: string[] = [];
    for (let time = 0; time < 4; time++) {
      const { kind, changed } = await page.begin();
      met.push(changed ? `${kind}, and why` : kind);
      // Asking again changes nothing.
      expect(await page.begin()).toMatchObject({ kind, changed: false });
      await page.takeExtra();
      await page.watch(5 * minute);
      await worker.restart();
    }
    expect(met).toEqual(['wait', 'breathe, and why', 'dot', 'hold']);
  });
});

it('time of private windows is in no number on the disk, and counts on in what was granted', async () => {
  await choose('dot');
  const hidden = openTab(worker, section, feedUrl, true);
  await hidden.watch(6 * minute);
  const page = openTab(worker, section, feedUrl);
  await page.watch(4 * minute);
  expect(await page.takeExtra()).toMatchObject({ granted: true });
  const [budget] = await worker.rows('budget');
  expect(budget).toMatchObject({ extra: { used: 1, until: { goal: 9 * minute } } });
  expect(worker.browser.local.mirror).toMatchObject({ extra: { until: { goal: 9 * minute } } });
  await worker.restart();
  expect((await page.watch(3 * minute)).decisions[section]).toMatchObject({ remainingMs: 2 * minute });
  expect((await hidden.watch(2 * minute)).decisions[section]?.state).toBe('block');
});
