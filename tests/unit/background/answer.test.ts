import { describe, expect, it, vi } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import type { Settings } from '../../../src/domain/settings';
import {
  feedUrl,
  goalOf,
  minute,
  openTab,
  shortsUrl,
  startWorker,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(10)] }, (started) => {
  worker = started;
});
const stored = () => worker.browser.local.settings as Settings;

describe('a change', () => {
  it('that is stricter is felt at once, by pages too', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(4 * minute);
    expect(await worker.ask('change', { type: 'limit', limit: goalOf(3) })).toBe('now');
    expect([...worker.browser.scripts.keys()]).toContain('hold:tiktok/feed');
    await worker.settle();
    expect(worker.browser.api.tabs.sendMessage.mock.calls.at(-1)).toMatchObject([
      page.tabId,
      { decisions: { 'tiktok/feed': { state: 'block' } } },
      { frameId: 0 },
    ]);
    expect(await worker.rows('events')).toMatchObject([
      { type: 'changed', detail: 'limit goal all time day 3' },
      { type: 'block', detail: 'goal' },
    ]);
  });

  it('that is looser waits, can be taken back, and comes with the new day although no page is open', async () => {
    expect(await worker.ask('change', { type: 'removeLimit', id: 'goal' })).toBe('queued');
    await worker.ask('withdraw', { index: 0 });
    expect(stored().queued).toEqual([]);
    await worker.ask('change', { type: 'limit', limit: goalOf(20) });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 4));
    await worker.restart();
    worker.browser.events.onAlarm.fire({ name: 'next' });
    await worker.settle();
    expect(stored()).toMatchObject({ limits: [goalOf(20)], queued: [] });
    const noted = (await worker.rows('events')).filter(({ type }) => type !== 'clockAhead');
    expect(noted.map(({ type, detail }) => `${type} ${detail}`)).toEqual([
      'queued removeLimit goal all time day 10',
      'queued limit goal all time day 20',
      'changed limit goal all time day 20',
    ]);
  });

  it('does not lose another one that comes at the same time', async () => {
    const ids = ['one', 'two', 'three', 'four'];
    const limit = (id: string) => dailyLimit(id, 'tiktok', minute);
    await Promise.all([
      ...ids.map((id) => worker.ask('change', { type: 'limit', limit: limit(id) })),
      worker.ask('choose', { country: 'KE' }),
      worker.ask('change', {
        type: 'choice',
        name: 'restricted',
        value: { on: true, level: 'moderate' },
      }),
    ]);
    expect(stored().limits.map(({ id }) => id)).toEqual(['goal', ...ids]);
    expect(stored()).toMatchObject({ country: 'KE', restricted: { on: true, level: 'moderate' } });
  });

  it('that is refused changes nothing', async () => {
    const before = structuredClone(stored());
    await expect(worker.ask('change', { type: 'limit', limit: { id: '', target: 'all' } })).rejects.toThrow();
    expect(stored()).toEqual(before);
  });
});

describe('the welcome', () => {
  it('sets the goal and the sites', async () => {
    worker = await startWorker({ welcomed: false });
    await worker.ask('finishWelcome', { sites: ['tiktok', 'youtube'], goalMinutes: 45 });
    expect(stored()).toMatchObject({
      welcomed: true,
      limits: [goalOf(45)],
      sites: { tiktok: { tracked: true }, instagram: { tracked: false } },
      queued: [],
    });
  });

  it('is no way round a limit when it is opened again', async () => {
    await worker.ask('finishWelcome', { sites: ['youtube'], goalMinutes: null });
    expect(stored()).toMatchObject({ limits: [{ id: 'goal' }], sites: { tiktok: { tracked: true } } });
    expect(stored().queued.map(({ change }) => change.type)).toEqual([
      'site',
      'site',
      'site',
      'site',
      'removeLimit',
    ]);
    await worker.ask('finishWelcome', { sites: ['tiktok', 'youtube', 'instagram'], goalMinutes: 5 });
    expect(stored().limits).toMatchObject([goalOf(5)]);
  });
});

describe('leaving', () => {
  it('closes the tab; the last one of a window opens a new one first', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    const other = openTab(worker, 'youtube/shorts', shortsUrl);
    await page.send('leave');
    expect([...worker.browser.tabs.keys()]).toEqual([other.tabId]);
    await other.send('leave');
    expect([...worker.browser.tabs.values()]).toMatchObject([{ windowId: 1 }]);
    const { create, remove } = worker.browser.api.tabs;
    expect(create.mock.invocationCallOrder[0]).toBeLessThan(remove.mock.invocationCallOrder[1] ?? 0);
    expect(await worker.rows('events')).toMatchObject([{ type: 'leave' }, { type: 'leave' }]);
  });
});

describe('a page that fights its block screen', () => {
  it('is muted and loaded again under the hold, and heard again when it is open', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(10 * minute);
    worker.browser.scripts.clear();
    await page.send('tampered', { section: 'tiktok/feed' });
    const { reload } = worker.browser.api.tabs;
    expect(reload).toHaveBeenCalledWith(page.tabId);
    expect([...worker.browser.scripts.keys()]).toContain('hold:tiktok/feed');
    expect(worker.browser.tabs.get(page.tabId)?.mutedInfo.muted).toBe(true);
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await page.watch(0, { document: 'document-new', seq: 1 });
    await worker.settle();
    expect(worker.browser.tabs.get(page.tabId)?.mutedInfo.muted).toBe(false);
  });

  it('is let be when it is not blocked at all', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(minute);
    await page.send('tampered', { section: 'tiktok/feed' });
    expect(worker.browser.api.tabs.reload).not.toHaveBeenCalled();
  });

  it('is asked for by ear', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    expect(await page.send('heard')).toBe(false);
    Object.assign(worker.browser.tabs.get(page.tabId) ?? {}, { audible: true });
    expect(await page.send('heard')).toBe(true);
  });
});

it('support is one press away', async () => {
  await openTab(worker, 'tiktok/feed', feedUrl).send('support');
  expect([...worker.browser.tabs.values()].at(-1)?.url).toBe(
    'chrome-extension://tosha/src/options/index.html#support',
  );
});

it('settings that another context has written are taken', async () => {
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  await page.watch(4 * minute);
  await worker.browser.api.storage.local.set({ settings: { ...stored(), limits: [goalOf(2)] } });
  await worker.settle();
  expect((await page.watch(0)).decisions['tiktok/feed']?.state).toBe('block');
});
