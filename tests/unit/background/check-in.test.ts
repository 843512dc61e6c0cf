import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { AskState } from '../../../src/domain/check-in/ask-state';
import type { CheckIn } from '../../../src/domain/check-in/check-in';
import type { Screen } from '../../../src/domain/screen';
import { emptyDay } from '../../../src/domain/usage';
import { migrations, type UsageSchema } from '../../../src/platform/database-schema';
import {
  everything,
  feedUrl,
  goalOf,
  minute,
  openTab,
  type WatchingPage,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(600)], checkIns: true }, (started) => {
  worker = started;
});
const given = async () => (await worker.rows('checkIns')) as unknown as CheckIn[];
const hour = 60 * minute;

const stateOf = () => worker.browser.local.checkInState as Partial<AskState> | undefined;
const ownPrivate = () => {
  const { browser } = worker;
  const tab = browser.addTab({ url: browser.fromOwn.url, incognito: true });
  return { ...browser.fromOwn, frameId: 0, tab };
};

describe('a check-in', () => {
  it('is kept with its day, and one is taken back without any other', async () => {
    const kept: (number | null)[] = [];
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    for (const feeling of [2, 5, 4]) {
      const { at } = (await worker.ask('checkIn', { feeling, worth: 3, instead: null })) as { at: number };
      kept.push(at);
      vi.setSystemTime(Date.now() + hour);
    }
    expect((await given())[0]).toMatchObject({ at: kept[0], day: '2026-11-22', feeling: 2, worth: 3 });
    await worker.ask('eraseCheckIns', { at: kept[1] });
    expect((await given()).map(({ feeling }) => feeling)).toEqual([2, 4]);
    // It is known still that somebody has answered this evening.
    expect(stateOf()?.lastAt).toBe(kept[2]);
    await worker.ask('eraseCheckIns', { at: kept[2] });
    expect(stateOf()?.lastAt).toBe(kept[0]);
  });

  it('says nothing of the time where none was watched', async () => {
    await worker.ask('checkIn', { feeling: 3, worth: 2, instead: null });
    const page = openTab(worker, 'tiktok/feed', feedUrl, true);
    await page.watch(minute);
    await worker.ask('checkIn', { feeling: 3, worth: 2, instead: null });
    expect((await given()).map(({ worth }) => worth)).toEqual([null, null]);
  });

  it('is erased alone, and with the history, with all that tells of it but a no', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    for (const [type, request] of [
      ['eraseCheckIns', { at: null }],
      ['erase', everything],
    ] as const) {
      await worker.ask('checkIn', { feeling: 2, worth: 3, instead: null });
      await worker.ask('askedCheckIn', { no: true });
      expect(await worker.rows('days')).toHaveLength(1);
      await worker.ask(type, request);
      expect(await given(), type).toEqual([]);
      expect(stateOf(), type).toEqual({ lastAt: 0, askedAt: 0, quietUntil: '2026-12-06' });
    }
    expect(await worker.rows('days')).toEqual([]);
  });

  it('leaves no event; support leaves nothing at all', async () => {
    await worker.ask('checkIn', { feeling: 1, worth: 1, instead: null });
    const before = structuredClone(worker.browser.local);
    await worker.ask('support', {});
    expect(worker.browser.local).toEqual(before);
    expect(await worker.rows('events')).toEqual([]);
  });

  it('of a private window is not kept, and says so', async () => {
    const answer = worker.browser.send('checkIn', { feeling: 1, worth: 1, instead: null }, ownPrivate());
    expect(await answer).toEqual({ at: null });
    expect([await given(), stateOf()]).toEqual([[], undefined]);
  });

  it('takes the place of the one that was given a moment before, and keeps its moment', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(5_000);
    const { at } = (await worker.ask('checkIn', { feeling: 2, worth: null, instead: null })) as {
      at: number;
    };
    vi.setSystemTime(Date.now() + minute);
    expect(await worker.ask('checkIn', { feeling: 3, worth: 1, instead: at })).toEqual({ at });
    expect(await given()).toMatchObject([{ at, feeling: 3, worth: 1 }]);
    // One that is not there any more is not brought back in time.
    const { at: late } = (await worker.ask('checkIn', { feeling: 4, worth: 1, instead: at - 1 })) as {
      at: number;
    };
    expect(late).toBe(Date.now());
  });

  it('is asked for again once it is switched on anew', async () => {
    await worker.ask('askedCheckIn', { no: true });
    await worker.ask('choose', { checkIns: false });
    expect(stateOf()?.quietUntil).toBe('2026-12-06');
    await worker.ask('choose', { checkIns: true });
    expect(stateOf()?.quietUntil).toBe('');
  });
});

describe('a chip', () => {
  const minutesAsked = async (page: WatchingPage, minutes: number) => {
    const asked: number[] = [];
    for (let count = 1; count <= minutes; count++)
      if ((await page.watch(minute)).asksCheckIn) asked.push(count);
    return asked;
  };

  it('asks after half an hour without a gap, until it was seen, and not again within the visit', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    expect(await minutesAsked(page, 32)).toEqual([30, 31, 32]);
    await page.send('askedCheckIn', { no: false });
    expect(await minutesAsked(page, 60)).toEqual([]);
  });

  it('asks nobody in a private window, nor for what was watched in one', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl, true);
    expect(await minutesAsked(page, 31)).toEqual([]);
    const screen = (await page.send('screen', { section: 'tiktok/feed' })) as Screen;
    expect(screen.words.checkIn).toBe('');
    await page.send('askedCheckIn', { no: true });
    const open = openTab(worker, 'tiktok/feed', feedUrl);
    expect((await open.watch(5_000)).asksCheckIn).toBe(false);
    expect(stateOf()).toBeUndefined();
  });

  it('asks nobody who has said no, for a fortnight', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.send('askedCheckIn', { no: true });
    expect(await minutesAsked(page, 31)).toEqual([]);
    vi.setSystemTime(Date.now() + 13 * 24 * hour);
    expect(await minutesAsked(page, 31)).toEqual([]);
    vi.setSystemTime(Date.now() + 24 * hour);
    expect(await minutesAsked(page, 30)).toEqual([30]);
  });

  it('asks nothing while check-ins are off', async () => {
    await worker.ask('choose', { checkIns: false });
    expect(await minutesAsked(openTab(worker, 'tiktok/feed', feedUrl), 31)).toEqual([]);
  });

  it('has a way on the block screen too', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    const words = async () => ((await page.send('screen', { section: 'tiktok/feed' })) as Screen).words;
    expect((await words()).checkIn).toBe('');
    await minutesAsked(page, 30);
    expect((await words()).checkIn).toBe('How do you feel?');
  });
});

it('is kept by a database of the second version too, which loses nothing', async () => {
  await worker.settle();
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB<UsageSchema>('usage', 2, {
    async upgrade(db, _from, _to, tx) {
      for (const migrate of migrations.slice(0, 2)) await migrate(db, tx);
    },
  });
  expect([...old.objectStoreNames]).not.toContain('checkIns');
  const day = { ...emptyDay('2026-11-20', 'UTC'), atoms: { 'tiktok/feed': hour } };
  await old.put('days', day);
  old.close();
  await worker.restart();
  await worker.ask('checkIn', { feeling: 4, worth: null, instead: null });
  expect((await given()).map(({ feeling }) => feeling)).toEqual([4]);
  expect(await worker.rows('days')).toEqual([day]);
  expect(await worker.rows('events')).toEqual([]);
});
