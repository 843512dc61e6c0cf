import { describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '../../../src/domain/check-in/check-in';
import { feedUrl, goalOf, minute, openTab, type Worker, withWorker } from '../../support/worker';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(600)], checkIns: true }, (started) => {
  worker = started;
});
const given = async () => (await worker.rows('checkIns')) as unknown as CheckIn[];
const hour = 60 * minute;

describe('a check-in', () => {
  it('is kept with its day, and can be taken back without the ones before', async () => {
    expect(await worker.ask('checkIn', { feeling: 2, worth: 3 })).toEqual({ stored: true });
    vi.setSystemTime(Date.now() + hour);
    const second = Date.now();
    await worker.ask('checkIn', { feeling: 5, worth: null });
    expect(await given()).toMatchObject([
      { day: '2026-11-22', feeling: 2, worth: 3 },
      { feeling: 5, worth: null },
    ]);
    await worker.ask('eraseCheckIns', { since: second });
    expect((await given()).map(({ feeling }) => feeling)).toEqual([2]);
  });

  it('is erased alone, and with the history', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    await worker.ask('checkIn', { feeling: 2, worth: 3 });
    await worker.ask('eraseCheckIns', { since: 0 });
    expect(await given()).toEqual([]);
    expect(await worker.rows('days')).toHaveLength(1);
    await worker.ask('checkIn', { feeling: 2, worth: 3 });
    await worker.ask('erase', {});
    expect([await given(), await worker.rows('days')]).toEqual([[], []]);
  });

  it('leaves no event, and neither does support', async () => {
    await worker.ask('checkIn', { feeling: 1, worth: 1 });
    await worker.ask('support', {});
    await worker.ask('choose', { country: 'TZ' });
    expect(await worker.rows('events')).toEqual([]);
  });

  it('of a private window is not kept, and says so', async () => {
    const { browser } = worker;
    const tab = browser.addTab({ url: browser.fromOwn.url, incognito: true });
    const answer = browser.send('checkIn', { feeling: 1, worth: 1 }, { ...browser.fromOwn, frameId: 0, tab });
    expect(await answer).toEqual({ stored: false });
    expect(await given()).toEqual([]);
  });
});

describe('a chip', () => {
  it('asks once after half an hour without a gap, and not again within the visit', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    const asked: number[] = [];
    for (let minutes = 1; minutes <= 60; minutes++)
      if ((await page.watch(minute)).asksCheckIn) asked.push(minutes);
    expect(asked).toEqual([30]);
  });

  it('asks nobody in a private window, and nobody who has said no, for a fortnight', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl, true);
    for (let minutes = 1; minutes <= 31; minutes++)
      expect((await page.watch(minute)).asksCheckIn, `${minutes}`).toBe(false);
    const open = openTab(worker, 'tiktok/feed', feedUrl);
    await open.send('declineCheckIn');
    const asks = async () => {
      let some = false;
      for (let minutes = 1; minutes <= 31; minutes++) some = (await open.watch(minute)).asksCheckIn || some;
      return some;
    };
    expect(await asks()).toBe(false);
    vi.setSystemTime(Date.now() + 13 * 24 * hour);
    expect(await asks()).toBe(false);
    vi.setSystemTime(Date.now() + 24 * hour);
    expect(await asks()).toBe(true);
  });

  it('asks nothing while check-ins are off', async () => {
    await worker.ask('choose', { checkIns: false });
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    for (let minutes = 1; minutes <= 31; minutes++)
      expect((await page.watch(minute)).asksCheckIn).toBe(false);
  });
});
