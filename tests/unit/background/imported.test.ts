import { describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import {
  everything,
  feedUrl,
  goalOf,
  minute,
  openTab,
  pass,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
const week = { id: 'week', target: 'all', measure: 'time', per: 'week', amounts: [100 * minute] } as const;
withWorker({ limits: [goalOf(60), week] }, (started) => {
  worker = started;
});

const dayOf = (day: string, minutes: number): DayUsage => ({
  ...emptyDay(day, 'UTC'),
  atoms: { 'tiktok/feed': minutes * minute },
});
/** A page of Tosha brings days in, and tells the worker. */
async function bring(...days: DayUsage[]): Promise<void> {
  const { bringHistory } = await import('../../../src/platform/import-store');
  const history = { days, intervals: [], events: [], checkIns: [] };
  await bringHistory({ history, device: 'otherdevice1' }, 240);
  await worker.ask('imported');
}

describe('a history that a page has brought in', () => {
  it('weighs on the limits of today', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(10_000);
    await bring(dayOf('2026-11-22', 59));
    const { decisions } = await page.watch(10_000);
    expect(decisions['tiktok/feed']?.remainingMs).toBe(50_000);
    await bring(dayOf('2026-11-22', 61));
    expect((await page.watch(1_000)).decisions['tiktok/feed']?.state).toBe('block');
  });

  it('weighs on those of the week, although the worker knew it by heart', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(10_000);
    await page.watch(10_000);
    await bring(dayOf('2026-11-20', 70));
    const { decisions } = await page.watch(10_000);
    expect(decisions['tiktok/feed']?.remainingMs).toBe(30 * minute - 30_000);
  });

  it('weighs once, where it had been erased here and is brought back from a copy of this very Tosha', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(12 * minute);
    const left = async () => (await page.watch(0)).decisions['tiktok/feed']?.remainingMs;
    const [copied, rows] = [await worker.rows('days'), await worker.rows('intervals')];
    await page.watch(8 * minute);
    const erased = await worker.ask('erase', everything);
    expect(await left()).toBe(40 * minute);
    const { bringHistory } = await import('../../../src/platform/import-store');
    const history = { ...{ days: copied, intervals: rows }, events: [], checkIns: [] };
    const device = worker.browser.local.device as string;
    await bringHistory({ history: history as never, device }, 240);
    await worker.ask('imported');
    // 12 minutes are there again, and of the 8 after them only the bare number.
    expect(await left()).toBe(40 * minute);
    await worker.ask('takeBack', erased);
    expect(await left()).toBe(40 * minute);
    expect(await worker.rows('budget')).toMatchObject([{ kept: {} }]);
  });

  it('stays, whatever the mirror knew, and no beat is lost beside it', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(30_000);
    const [, answer] = await Promise.all([bring(dayOf('2026-11-22', 20)), page.watch(10_000)]);
    expect(answer.stored).toBe(2);
    await worker.restart();
    pass(1_000);
    await page.watch(5_000);
    const [day] = (await worker.rows('days')) as unknown as DayUsage[];
    const minutes = (day?.atoms['tiktok/feed'] ?? 0) - 20 * minute;
    // The beat beside it came before or after, and is on top where it came after.
    expect([5_000, 15_000]).toContain(minutes);
    const mirror = worker.browser.local.mirror as { atoms: Record<string, number> };
    expect(mirror.atoms['tiktok/feed']).toBeGreaterThanOrEqual(20 * minute);
  });
});

it('takes over the ticks of a file beside its settings, and those here stay', async () => {
  const { local } = worker.browser;
  const stored = () => local.settings as { ticks: Record<string, string> };
  local.settings = { ...stored(), ticks: { 'has/tiktok': '2026-11-20' } };
  await worker.restart();
  const settings = parseSettings({
    ...stored(),
    ticks: { 'has/tiktok': '2026-01-01', 'tiktok/follow': '2026-11-01' },
  });
  expect(await worker.ask('adopt', { settings })).toEqual({ now: 1, queued: 0, locked: 0 });
  expect(stored().ticks).toEqual({ 'has/tiktok': '2026-11-20', 'tiktok/follow': '2026-11-01' });
  expect(await worker.ask('adopt', { settings })).toEqual({ now: 0, queued: 0, locked: 0 });
});
