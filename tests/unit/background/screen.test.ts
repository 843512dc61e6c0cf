import { describe, expect, it, vi } from 'vitest';
import type { Limit } from '../../../src/domain/limit';
import type { Schedule } from '../../../src/domain/schedule';
import type { Screen } from '../../../src/domain/screen';
import type { Settings } from '../../../src/domain/settings';
import { feedUrl, goalOf, minute, noon, openTab, pass, startWorker, withWorker } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));
withWorker({}, () => undefined);

const section = 'tiktok/feed';
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const hoursOf = (change: Partial<Schedule>): Schedule => ({
  id: 'h',
  target: 'tiktok',
  mode: 'closed',
  windows: [{ days: everyDay, from: 11 * 60, to: 14 * 60 + 5 }],
  bedtime: false,
  windDown: true,
  ...change,
});
const limitOf = (change: Partial<Limit>): Limit => ({
  id: 'l',
  target: 'tiktok',
  measure: 'time',
  per: 'day',
  amounts: new Array<number>(7).fill(minute),
  ...change,
});

/** What the screen of the feed says after so many minutes of watching. */
async function saidAfter(minutes: number, settings: Partial<Settings>): Promise<Screen['words']> {
  const page = openTab(await startWorker(settings), section, feedUrl);
  if (minutes > 0) await page.watch(minutes * minute);
  return ((await page.send('screen', { section })) as Screen).words;
}

describe('the block screen says which rule it was and when it ends', () => {
  it('a limit of time or of videos, of a day, a week or a visit', async () => {
    expect(await saidAfter(2, { limits: [limitOf({})] })).toMatchObject({
      title: 'That is enough TikTok for today',
      which: 'Your limit: 1 min a day for TikTok.',
      opens: 'It opens again at 4:00 AM.',
    });
    expect(await saidAfter(2, { limits: [limitOf({ per: 'visit', amounts: [minute] })] })).toMatchObject({
      title: 'That is enough TikTok for now',
      which: 'Your limit: 1 min a visit for TikTok.',
      opens: 'It opens again at 12:07 PM.',
    });
    const group = { id: 'g', name: 'Evening clips', members: ['tiktok' as const] };
    const limit = limitOf({ target: 'group:g', measure: 'views', per: 'week', amounts: [0] });
    expect(await saidAfter(0, { limits: [limit], groups: [group] })).toMatchObject({
      title: 'That is enough Evening clips for this week',
      which: 'Your limit: 0 videos a week for Evening clips.',
      opens: 'It stays closed until you change your settings.',
    });
  });

  it('hours, in words of their own for bedtime, with the day where it is not the next morning', async () => {
    expect(await saidAfter(0, { hours: [hoursOf({})] })).toMatchObject({
      title: 'TikTok rests until 2:05 PM',
      which: 'These are closed hours that you chose.',
      opens: '',
    });
    expect(await saidAfter(0, { hours: [hoursOf({ target: 'all', bedtime: true })] })).toMatchObject({
      title: 'Time to rest',
      which: 'All short video is closed at bedtime, as you chose.',
      opens: 'It opens again at 2:05 PM.',
    });
    const tuesday = hoursOf({ mode: 'only', windows: [{ days: [2], from: 60, to: 120 }] });
    expect(await saidAfter(0, { hours: [tuesday] })).toMatchObject({
      title: 'TikTok rests for now',
      opens: 'It opens again on Tuesday, November 24 at 1:00 AM.',
    });
  });

  it('a break, and a pause that was taken', async () => {
    const breaks = { on: true, target: 'all' as const, afterMs: 5 * minute, pauseMs: 5 * minute };
    expect(await saidAfter(6, { breaks })).toMatchObject({
      title: 'Time for a short break',
      opens: 'Back at 12:11 PM.',
      extra: '',
    });
    expect(await saidAfter(0, { pausedUntil: noon + 60 * minute })).toMatchObject({
      title: 'Short video is paused',
      opens: 'Back at 1:00 PM.',
      extra: '',
    });
    expect((await saidAfter(0, { pausedUntil: noon + 30 * 60 * minute })).opens).toBe(
      'Back on Monday, November 23 at 6:00 PM.',
    );
  });
});

describe('a chip', () => {
  it('says no more than is left, and at what time it closes', async () => {
    const windows = [{ days: everyDay, from: 12 * 60 + 6, to: 15 * 60 }];
    const settings = { limits: [goalOf(6)], hours: [hoursOf({ target: 'all', windows })] };
    expect(await saidAfter(2, settings)).toMatchObject({
      fiveLeft: 'About 4 minutes left',
      closesSoon: 'All short video closes at 12:06 PM',
      lastVideo: '1 video left',
    });
    // The page knows of its sixth video a moment before the worker does.
    const views = limitOf({ measure: 'views', amounts: new Array<number>(7).fill(6) });
    expect((await saidAfter(0, { limits: [views] })).videosLeft).toBe('5 videos left');
  });
});

describe('the door', () => {
  const open = async () => {
    const worker = await startWorker({ door: true });
    const page = openTab(worker, section, feedUrl);
    const words = async () => ((await page.send('screen', { section })) as Screen).words;
    const answer = () => page.send('door', { section, purpose: 'learn', ms: 10 * minute });
    return { worker, page, words, answer };
  };

  it('tells at the end of a visit what was planned and what came of it', async () => {
    const { page, words, answer } = await open();
    expect(await words()).toMatchObject({ title: 'Before you open TikTok', doorLast: '', opens: '' });
    expect(await answer()).toMatchObject({ decisions: { [section]: { reason: 'door' } } });
    await page.watch(6 * minute);
    await page.watch(4 * minute);
    expect(await words()).toMatchObject({
      title: 'The time for this visit is over',
      which: 'You came to learn something. You planned 10 min, and stayed 10 min.',
    });
  });

  it('tells who left early when it asks again, and whoever never watched nothing', async () => {
    const { page, words, answer } = await open();
    await answer();
    pass(6 * minute);
    expect((await words()).doorLast).toBe('');
    await answer();
    await page.watch(4 * minute);
    pass(6 * minute);
    expect((await words()).doorLast).toBe('Last time you planned 10 min, and stayed 4 min.');
  });

  it('takes no answer where it did not ask: a visit is not made longer', async () => {
    const { worker, page, answer } = await open();
    await answer();
    await page.watch(9 * minute);
    expect(await answer()).toMatchObject({ decisions: { [section]: { remainingMs: minute } } });
    await worker.settle();
    const doors = (await worker.rows('events')).filter(({ type }) => type === 'door');
    expect(doors).toMatchObject([{ detail: 'tiktok/feed learn 10' }]);
  });

  it('of a private window leaves no trace', async () => {
    const { worker } = await open();
    const page = openTab(worker, section, feedUrl, true);
    expect(await page.send('door', { section, purpose: 'fun', ms: 5 * minute })).toMatchObject({
      decisions: { [section]: { state: 'warn', remainingMs: 5 * minute } },
    });
    await worker.settle();
    expect((await worker.rows('events')).map(({ type }) => type)).not.toContain('door');
    expect(JSON.stringify([await worker.rows('budget'), worker.browser.local])).not.toContain('"fun"');
  });
});
