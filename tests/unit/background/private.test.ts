import { expect, it, vi } from 'vitest';
import {
  everything,
  feedUrl,
  goalOf,
  minute,
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
withWorker({ limits: [goalOf(10)] }, (started) => {
  worker = started;
});
const stores = ['intervals', 'days', 'documents', 'clock', 'budget', 'events', 'noted'];

async function onDisk(): Promise<string> {
  const rows = await Promise.all(stores.map((store) => worker.rows(store)));
  return JSON.stringify([rows, worker.browser.local]);
}

it('private windows are limited like all others, and leave nothing on the disk', async () => {
  const before = await onDisk();
  const page = openTab(worker, 'tiktok/feed', feedUrl, true);
  const at = Date.now();
  await page.watch(minute, { watched: [{ section: 'tiktok/feed', at, outcome: 'view' }] });
  const { decisions } = await page.watch(4 * minute, { unfit: true });
  expect(decisions['tiktok/feed']?.remainingMs).toBe(5 * minute);
  expect((await page.watch(5 * minute)).decisions['tiktok/feed']?.state).toBe('block');
  expect(await page.send('screen', { section: 'tiktok/feed' })).toMatchObject({
    todayMs: 10 * minute,
    videos: 1,
  });
  expect(await page.takeExtra()).toMatchObject({ granted: true });
  expect((await page.watch(5 * minute)).decisions['tiktok/feed']?.state).toBe('block');
  expect(await page.takeExtra()).toMatchObject({ granted: false });
  await page.send('tampered', { section: 'tiktok/feed' });
  await page.send('leave');
  await worker.restart();
  await worker.ask('reconcile');
  await worker.settle();
  expect(await onDisk()).toBe(before);
});

it('their time weighs on other windows too, and nothing of it gets into the mirror, the events or a copy', async () => {
  const hidden = openTab(worker, 'tiktok/feed', feedUrl, true);
  await hidden.watch(6 * minute);
  const page = openTab(worker, 'youtube/shorts', shortsUrl);
  expect((await page.watch(minute)).decisions['youtube/shorts']?.remainingMs).toBe(3 * minute);
  expect((await page.watch(3 * minute)).decisions['youtube/shorts']?.state).toBe('block');
  await page.takeExtra();
  await page.watch(0);
  await worker.settle();
  expect(await onDisk()).not.toContain('tiktok/feed"');
  expect(await worker.rows('events')).toMatchObject([{ type: 'extra' }]);
  expect(worker.browser.local.mirror).toMatchObject({ atoms: { 'youtube/shorts': 4 * minute } });
});

it('what plays in a private and another window at once is one hour', async () => {
  const hidden = openTab(worker, 'tiktok/feed', feedUrl, true);
  const page = openTab(worker, 'youtube/shorts', shortsUrl);
  await Promise.all([hidden.watch(0), page.watch(0)]);
  const start = Date.now();
  pass(minute);
  const end = Date.now();
  const interval = { kind: 'focused', start, end } as const;
  await hidden.watch(0, { intervals: [{ ...interval, section: 'tiktok/feed' }] });
  const { decisions } = await page.watch(0, { intervals: [{ ...interval, section: 'youtube/shorts' }] });
  expect(decisions['youtube/shorts']?.remainingMs).toBe(9 * minute);
  await hidden.again();
  await worker.restart();
  expect((await page.watch(0)).decisions['youtube/shorts']?.remainingMs).toBe(9 * minute);
});

it('the history of private windows is erased too, and still weighs on today', async () => {
  const hidden = openTab(worker, 'tiktok/feed', feedUrl, true);
  await hidden.watch(6 * minute);
  await worker.ask('erase', everything);
  expect(JSON.stringify(worker.browser.session)).not.toContain('"start"');
  expect((await hidden.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(3 * minute);
});
