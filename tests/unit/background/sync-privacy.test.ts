import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isSectionId } from '../../../src/domain/catalogue';
import { choiceFields } from '../../../src/domain/choices';
import { isDay } from '../../../src/domain/day';
import { readErasure } from '../../../src/domain/sync/erasures';
import { SyncCloud, type SyncedDevice } from '../../support/sync-cloud';
import { everything, feedUrl, goalOf, minute, openTab, pass, shortsUrl } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cloud: SyncCloud;
let one: SyncedDevice;
let two: SyncedDevice;

beforeEach(async () => {
  cloud = new SyncCloud();
  one = await cloud.add({ limits: [goalOf(600)], checkIns: true });
  two = await cloud.add({ limits: [goalOf(600)] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (type: string, request: unknown = {}) => cloud.on(one, () => one.worker.ask(type, request));
const send = async () => {
  pass(11 * minute);
  await cloud.on(one, () => void one.worker.browser.events.onAlarm.fire({ name: 'next' }));
};
/** All numbers in anything, also those in words that are written to the base 10 or 36. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string')
    return value.split(/[^0-9a-z]+/).flatMap((word) => [Number(word), Number.parseInt(word, 36)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [...numbersIn(key), ...numbersIn(one)]);
}

it('only what is promised is in the sync: sums by day, settings, what was erased, and names', async () => {
  await ask('sync', { on: true });
  await ask('renameDevice', { name: 'Desk' });
  await ask('choose', { language: 'sw', country: 'KE' });
  await ask('tick', { id: 'goal/asked', done: true });
  await ask('change', { type: 'items', list: 'words', items: ['my word'], on: true });
  await ask('setLock', { pin: '2468' });
  pass(minute);
  const start = Date.now();
  const feed = openTab(one.worker, 'tiktok/feed', feedUrl);
  await cloud.on(one, () => feed.watch(3 * minute, { watched: [] }));
  const hidden = openTab(one.worker, 'instagram/reels', 'https://www.instagram.com/reels/', true);
  await cloud.on(one, () => hidden.watch(7 * minute));
  await cloud.on(one, () => openTab(one.worker, 'youtube/shorts', shortsUrl).watch(5 * minute));
  await ask('checkIn', { feeling: 2, worth: 1, instead: null });
  await cloud.on(one, () => feed.send('leave'));
  const end = Date.now();
  pass(minute);
  await send();
  await ask('erase', { ...everything, site: 'tiktok' });
  await send();
  await send();

  const items = Object.entries(one.view) as [string, Record<string, unknown>][];
  const day = items.filter(([key]) => key.startsWith('u.'));
  expect(day).toHaveLength(1);
  expect(one.view).toHaveProperty('e');
  for (const [, item] of day) {
    const { s, d, w, e, ...more } = item as Record<string, never>;
    expect(more).toEqual({});
    const sections = String(s).split(' ');
    expect(sections).toEqual(['tiktok/feed', 'youtube/shorts']);
    expect(sections.every(isSectionId)).toBe(true);
    // The sums of the day, and of the site that was erased only what weighs on this week.
    expect(d).toEqual({ '2026-11-22': `,${(5 * minute).toString(36)}` });
    expect(w).toEqual({ '2026-11-22': `${(3 * minute).toString(36)},${(5 * minute).toString(36)}` });
    expect([d, w].flatMap((rows) => Object.keys(rows ?? {})).every(isDay)).toBe(true);
    expect(e).toBeUndefined();
  }
  for (const [key, item] of items) {
    if (key.startsWith('u.')) continue;
    if (key.startsWith('d.')) expect(Object.keys(item).sort()).toEqual(['j', 'n', 's']);
    else if (key === 'e') expect(Object.keys(item).every((name) => readErasure(name))).toBe(true);
    else {
      expect(key).toMatch(/^s\.\d$/);
      const lists = ['topics', 'words', 'quiet', 'engines'];
      for (const name of Object.keys(item))
        expect([...Object.keys(choiceFields), ...lists, 'limits', 'groups', 'hours', 'sites']).toContain(
          name.split('/')[0],
        );
    }
  }
  const text = JSON.stringify(one.view);
  for (const secret of [
    'instagram/reels',
    'goal/asked',
    '"sw"',
    '"KE"',
    'hash',
    'salt',
    'feeling',
    'focused',
  ])
    expect(text).not.toContain(secret);
  expect(text).toContain('my word');
  // No moment at which something was watched, answered or taken; only the device's own changes have their time.
  const moments = numbersIn(one.view).filter((number) => number >= start && number <= end + minute);
  expect(moments).toEqual([]);
  // And the same of what the other device is told and keeps.
  await cloud.deliver(one);
  await cloud.on(two, () => two.worker.ask('sync', { on: true }));
  expect(
    JSON.stringify([two.worker.browser.local, await cloud.on(two, () => two.worker.rows('others'))]),
  ).not.toMatch(/instagram\/reels"|feeling|"hash"/);
});
