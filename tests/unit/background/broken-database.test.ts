import { describe, expect, it, vi } from 'vitest';
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
const readToday = async () => (await import('../../../src/platform/usage-store')).readToday();

/** What a newer version, or a fault, would leave behind: this version cannot open it. */
function makeUnreadable(name: string): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open(name, 99);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}
function withoutDatabase(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
}

describe('a database that cannot be opened', () => {
  it('is set aside, and a new one goes on from the mirror', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(4 * minute);
    await worker.settle();
    expect(await readToday()).toMatchObject({ broken: false });
    await makeUnreadable('usage');
    await worker.restart();
    expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(5 * minute);
    expect((await worker.rows('days', 'usage-2'))[0]).toMatchObject({ atoms: { 'tiktok/feed': 5 * minute } });
    expect(await readToday()).toMatchObject({
      broken: true,
      usage: { atoms: { 'tiktok/feed': 5 * minute } },
    });
    await worker.settle();
    expect(worker.browser.local.health).toMatchObject([{ kind: 'databaseSetAside', detail: 'VersionError' }]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['usage', 'usage-2']);
    pass(8 * 86_400_000);
    expect(await readToday()).toMatchObject({ broken: false });
  });

  it('and none that can: the limit holds by the mirror, each second once, and the way out stays open', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(4 * minute);
    await worker.settle();
    withoutDatabase();
    await worker.restart();
    const other = openTab(worker, 'youtube/shorts', shortsUrl);
    const start = Date.now();
    await page.watch(2 * minute);
    await page.again();
    await worker.restart();
    await page.again();
    const interval = { section: 'youtube/shorts', kind: 'focused', start, end: Date.now() } as const;
    const { decisions } = await other.watch(0, { intervals: [interval] });
    expect(decisions['youtube/shorts']?.remainingMs).toBe(4 * minute);
    expect((await page.watch(4 * minute)).decisions['tiktok/feed']?.state).toBe('block');
    expect([...worker.browser.scripts.keys()]).toContain('hold:tiktok/feed');
    expect(await readToday()).toMatchObject({ broken: true });
    expect(await page.send('screen', { section: 'tiktok/feed' })).toMatchObject({ todayMs: 10 * minute });
    expect(await page.takeExtra()).toMatchObject({ granted: true });
    await worker.restart();
    expect(await page.takeExtra()).toMatchObject({ granted: false });
    expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(4 * minute);
    await page.send('leave');
    expect(worker.browser.tabs.has(page.tabId)).toBe(false);
  });

  it('and works again later: what was counted meanwhile is in it', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(minute);
    await worker.settle();
    withoutDatabase();
    await worker.restart();
    await page.watch(3 * minute);
    vi.mocked(indexedDB.open).mockRestore();
    await worker.restart();
    expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(5 * minute);
    expect((await worker.rows('days'))[0]).toMatchObject({ atoms: { 'tiktok/feed': 5 * minute } });
  });
});

it('a mirror that makes no sense is no mirror', async () => {
  worker.browser.local.mirror = { state: { day: 'today' }, atoms: { 'tiktok/feed': 'much' } };
  await worker.restart();
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(9 * minute);
});

it('erasing takes the history at once, and no time off a limit', async () => {
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  await page.watch(4 * minute);
  await worker.ask('erase', everything);
  for (const store of ['days', 'intervals', 'events']) expect(await worker.rows(store)).toEqual([]);
  await worker.restart();
  await page.again();
  expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(5 * minute);
  await worker.ask('erase', everything);
  expect((await page.watch(0)).decisions['tiktok/feed']?.remainingMs).toBe(5 * minute);
  vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
  expect((await page.watch(minute)).decisions['tiktok/feed']?.remainingMs).toBe(9 * minute);
  expect((await worker.rows('days')).map(({ day }) => day)).toEqual(['2026-11-23']);
});
