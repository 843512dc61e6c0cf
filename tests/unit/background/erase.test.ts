import { expect, it, vi } from 'vitest';
import type { Erased } from '../../../src/domain/erase/erased';
import {
  everything,
  feedUrl,
  goalOf,
  minute,
  noon,
  openTab,
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
const erase = async (change: object) => (await worker.ask('erase', { ...everything, ...change })) as Erased;
const history = async () =>
  JSON.stringify(await Promise.all(['days', 'intervals', 'events'].map((store) => worker.rows(store))));
const hour = 60 * minute;

it('a site goes, its time weighs on, and all of it comes back, with what was watched meanwhile', async () => {
  const feed = openTab(worker, 'tiktok/feed', feedUrl);
  const shorts = openTab(worker, 'youtube/shorts', shortsUrl);
  await feed.watch(4 * minute);
  await shorts.watch(minute);
  const erased = await erase({ site: 'tiktok', checkIns: false });
  expect(await history()).not.toContain('tiktok/');
  expect(erased.days.map(({ before }) => before.day)).toEqual(['2026-11-22']);
  expect(erased.kept['2026-11-22']?.atoms['tiktok/feed']).toBe(4 * minute);
  await worker.restart();
  expect((await shorts.watch(minute)).decisions['youtube/shorts']?.remainingMs).toBe(4 * minute);
  await worker.ask('takeBack', erased);
  const [day] = await worker.rows('days');
  expect(day?.atoms).toEqual({ 'tiktok/feed': 4 * minute, 'youtube/shorts': 2 * minute });
  expect((await worker.rows('budget'))[0]?.kept).toEqual({});
  expect((await shorts.watch(0)).decisions['youtube/shorts']?.remainingMs).toBe(4 * minute);
});

it('leaves days of which nothing is known, not days without short video, until they are back', async () => {
  await openTab(worker, 'tiktok/feed', feedUrl).watch(minute);
  const known = () => (worker.browser.local.gaps as object[] | undefined) ?? [];
  await erase({ site: 'tiktok', checkIns: false });
  expect(known()).toEqual([]);
  const erased = await erase({ from: '2026-11-20', to: '2026-11-30' });
  // Nothing later than today is erased.
  expect(known()).toMatchObject([{ from: '2026-11-20', to: '2026-11-22' }]);
  await worker.ask('takeBack', erased);
  expect(known()).toEqual([]);
});

it('loses no beat that comes while it goes on, nor while it is brought back', async () => {
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  await page.watch(2 * minute);
  const erasing = erase({});
  expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(7 * minute);
  const back = worker.ask('takeBack', await erasing);
  expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(6 * minute);
  await back;
  expect((await worker.rows('days'))[0]?.atoms).toEqual({ 'tiktok/feed': 4 * minute });
});

it('tells of a part of private windows, which does not come back and weighs on', async () => {
  const hidden = openTab(worker, 'tiktok/feed', feedUrl, true);
  await hidden.watch(3 * minute);
  expect((await erase({ to: '2026-11-21' })).hadPrivate).toBe(false);
  expect(JSON.stringify(worker.browser.session)).toContain('"start"');
  const erased = await erase({});
  expect(erased.hadPrivate).toBe(true);
  expect(JSON.stringify([erased, await history(), worker.browser.local])).not.toContain('tiktok/feed"');
  expect((await erase({})).hadPrivate).toBe(false);
  await worker.ask('takeBack', erased);
  expect((await hidden.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(6 * minute);
});

it('what private windows played at once with others counts once, erased or not', async () => {
  const shown = openTab(worker, 'youtube/shorts', shortsUrl);
  const hidden = openTab(worker, 'tiktok/feed', feedUrl, true);
  await shown.watch(2 * minute);
  const [start, end] = [Date.now(), Date.now() + 2 * minute];
  await shown.watch(2 * minute);
  const intervals = [{ section: 'tiktok/feed' as const, kind: 'beside' as const, start, end }];
  expect((await hidden.watch(0, { intervals })).decisions['tiktok/feed']?.remainingMs).toBe(6 * minute);
  await erase({});
  expect((await hidden.watch(0)).decisions['tiktok/feed']?.remainingMs).toBe(6 * minute);
  await erase({});
  expect((await shown.watch(minute)).decisions['youtube/shorts']?.remainingMs).toBe(5 * minute);
});

it('bare numbers are forgotten when their week is over, although nothing more is watched', async () => {
  await openTab(worker, 'tiktok/feed', feedUrl).watch(4 * minute);
  await erase({ site: 'tiktok' });
  await worker.restart();
  await worker.ask('reconcile');
  expect(JSON.stringify(await worker.rows('budget'))).toContain('tiktok/feed');
  // Monday.
  vi.setSystemTime(noon + 17 * hour);
  worker.browser.events.onAlarm.fire({ name: 'next' });
  await worker.settle();
  expect(JSON.stringify([await worker.rows('budget'), worker.browser.local])).not.toContain('tiktok/feed');
});

it('check-ins of some days go, with when Tosha has heard of them, and come back', async () => {
  const askState = () => worker.browser.local.checkInState as { lastAt: number };
  const give = () => worker.ask('checkIn', { feeling: 2, worth: null, instead: null });
  await give();
  vi.setSystemTime(noon + 24 * hour);
  await give();
  const last = Date.now();
  const erased = await erase({ from: '2026-11-23' });
  expect((await worker.rows('checkIns')).map(({ day }) => day)).toEqual(['2026-11-22']);
  expect(askState().lastAt).toBe(noon);
  await worker.ask('takeBack', erased);
  expect(await worker.rows('checkIns')).toHaveLength(2);
  expect(askState().lastAt).toBe(last);
});
