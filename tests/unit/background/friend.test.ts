import { expect, it, vi } from 'vitest';
import { feedUrl, goalOf, minute, openTab, startWorker, type Worker, withWorker } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(1)] }, (started) => {
  worker = started;
});
const section = 'tiktok/feed';
const videoUrl = 'https://www.tiktok.com/@a/video/7301234567890123456';
const ask = () => openTab(worker, section, videoUrl).send('friend', { section });
const holds = () => worker.browser.scripts.get(`hold:${section}`) as { js?: string[] } | undefined;

it('a single video plays while its feed is closed by a limit, ten times a day, over restarts', async () => {
  expect(await ask()).toEqual({ granted: true });
  await openTab(worker, section, feedUrl).watch(2 * minute);
  expect(holds()?.js).toEqual(['hold/short-friend.js']);
  for (let count = 0; count < 5; count++) expect(await ask()).toEqual({ granted: true });
  await worker.restart();
  for (let count = 0; count < 5; count++) expect(await ask()).toEqual({ granted: true });
  expect(await ask()).toEqual({ granted: false });
  expect((await worker.rows('events')).filter(({ type }) => type === 'friend')).toHaveLength(10);
});

it('none plays in a pause, nor where the friend’s link is off', async () => {
  await openTab(worker, section, feedUrl).watch(2 * minute);
  await worker.ask('change', { type: 'choice', name: 'friendLinks', value: false });
  await worker.settle();
  expect(holds()?.js).toEqual(['hold/short.js']);
  expect(await ask()).toEqual({ granted: false });
  worker = await startWorker({ pausedUntil: Date.now() + minute });
  expect(await ask()).toEqual({ granted: false });
});

it('a private window leaves no event of it', async () => {
  await openTab(worker, section, feedUrl).watch(2 * minute);
  const page = openTab(worker, section, videoUrl, true);
  expect(await page.send('friend', { section })).toEqual({ granted: true });
  await worker.settle();
  expect((await worker.rows('events')).map(({ type }) => type)).not.toContain('friend');
});
