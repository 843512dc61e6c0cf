import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LocalSync } from '../../../src/platform/sync-store';
import { SyncCloud, type SyncedDevice } from '../../support/sync-cloud';
import { feedUrl, goalOf, minute, openTab, pass } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cloud: SyncCloud;
let one: SyncedDevice;
const section = 'tiktok/feed';
const ghost = 'gggggggggggg';

beforeEach(async () => {
  cloud = new SyncCloud();
  one = await cloud.add({ limits: [goalOf(10)] });
  await cloud.on(one, () => one.worker.ask('sync', { on: true }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const health = () => JSON.stringify(one.worker.browser.local.health ?? []);
const stateOf = ({ worker }: SyncedDevice) => worker.browser.local.sync as LocalSync;
const wake = () => cloud.on(one, () => void one.worker.browser.events.onAlarm.fire({ name: 'next' }));

it.each([
  ['an erasure that ends before it begins', { e: { '2026-11-22..2026-11-01': Date.UTC(2027, 1, 1) } }],
  ['an erasure of days that are none', { e: { '2026-99-99..2026-99-99': Date.UTC(2027, 1, 1) } }],
  ['a device that was seen on no day', { [`d.${ghost}`]: { n: 'x', s: '2026-99-99', j: 1 } }],
  [
    'numbers of days that are none',
    { [`u.${ghost}.2942`]: { s: section, d: { '2026-11-99': 'zz', '0000-00-00': 'zz' } } },
  ],
])('%s does not keep the others from being heard', async (_, items) => {
  Object.assign(one.view, structuredClone(items), {
    'u.hhhhhhhhhhhh.2942': { s: section, d: { '2026-11-22': (6 * minute).toString(36) } },
  });
  pass(11 * minute);
  await wake();
  expect(health()).toBe('[]');
  const page = openTab(one.worker, section, feedUrl);
  expect((await cloud.on(one, () => page.watch(0))).decisions[section]?.remainingMs).toBe(4 * minute);
  expect(stateOf(one).devices).not.toHaveProperty(ghost);
});
