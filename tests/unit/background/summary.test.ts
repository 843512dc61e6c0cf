import { describe, expect, it, vi } from 'vitest';
import type { SummarySettings } from '../../../src/domain/choices';
import { addDays } from '../../../src/domain/day';
import { feedUrl, minute, noon, openTab, type Worker, withWorker } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

/** It is Sunday noon, the 22nd of November; weeks start on Mondays, days at four. */
const summary: SummarySettings = { on: true, weekday: 1, minute: 8 * 60 };
const hour = 60 * minute;
const monday8 = noon + 20 * hour;

let worker: Worker;
withWorker({ summary, language: 'sw' }, (started) => {
  worker = started;
});

/** Lets the clock come to a moment, and the alarm go off. */
async function alarmAt(at: number): Promise<void> {
  vi.setSystemTime(at);
  worker.browser.events.onAlarm.fire({ name: 'next' });
  await done();
}
/** Everything is done in order: what is asked for last is answered last. */
const done = () => worker.ask('reconcile');
async function watchToday(): Promise<void> {
  await openTab(worker, 'tiktok/feed', feedUrl).watch(20 * minute);
}
const alarm = () => worker.browser.alarms.get('next')?.scheduledTime;
const shown = () => [...worker.browser.shown.keys()];
const told = () => worker.browser.local.summaryTold;

describe('the weekly summary', () => {
  it('is told at its moment, once, quietly and without the names of sites', async () => {
    const { create } = worker.browser.allowNotifications();
    await watchToday();
    await alarmAt(Date.UTC(2026, 10, 23, 4));
    expect(alarm()).toBe(monday8);
    await alarmAt(monday8 - 1);
    expect(shown()).toEqual([]);
    await alarmAt(monday8);
    expect(shown()).toEqual(['summary-2026-11-16']);
    const [, options] = create.mock.calls[0] ?? [];
    expect(options).toMatchObject({ type: 'basic', silent: true, title: 'Wiki yako iko tayari' });
    expect(JSON.stringify(options)).not.toMatch(/tiktok/i);
    expect(told()).toEqual({ weeks: ['2026-11-16'], day: '2026-11-23' });
    // Neither the next alarm nor another worker, nor a clock that goes back over the moment, tells it again.
    await worker.restart();
    for (const at of [monday8 + minute, monday8 - hour, monday8, noon, monday8 + 5 * 24 * hour])
      await alarmAt(at);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is told late, where the browser was closed, but not when that week is over', async () => {
    worker.browser.allowNotifications();
    await watchToday();
    await worker.restart();
    vi.setSystemTime(monday8 + 3 * 24 * hour);
    worker.browser.events.onStartup.fire();
    await done();
    expect(shown()).toEqual(['summary-2026-11-16']);
    worker.browser.shown.clear();
    worker.browser.local.summaryTold = undefined;
    await alarmAt(monday8 + 7 * 24 * hour);
    expect(shown()).toEqual([]);
  });

  it('says what is good, where something is', async () => {
    // Weeks start on Sundays where nothing tells of another country.
    vi.stubGlobal('navigator', { languages: ['en-GB'] });
    await worker.ask('choose', { language: 'en' });
    const { create } = worker.browser.allowNotifications();
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(20 * minute);
    await page.send('leave');
    await alarmAt(monday8);
    expect(create.mock.calls[0]?.[1]).toMatchObject({
      title: 'Your week is ready',
      message: 'You left a feed 1 time when Tosha stepped in.',
    });
  });

  it('is shown with its sound by a browser that knows no silence', async () => {
    const { create } = worker.browser.allowNotifications();
    create.mockImplementation(async (name, options) => {
      if ('silent' in options) throw new Error('Unexpected property "silent"');
      worker.browser.shown.set(name, options);
      return name;
    });
    await watchToday();
    await alarmAt(monday8);
    expect(shown()).toEqual(['summary-2026-11-16']);
  });

  it('opens its page when it is pressed, also where it was allowed just now', async () => {
    expect(worker.browser.events.onClicked.hasListeners()).toBe(false);
    const { clear } = worker.browser.allowNotifications();
    await watchToday();
    await alarmAt(monday8);
    const press = () => worker.browser.events.onClicked.fire('summary-2026-11-16');
    press();
    const opened = () => [...worker.browser.tabs.values()].filter(({ url }) => url?.includes('#summary'));
    await vi.waitFor(
      () => expect(opened().map(({ url }) => url?.split('#')[1])).toEqual(['summary?2026-11-16']),
      { timeout: 10_000 },
    );
    expect(clear).toHaveBeenCalledWith('summary-2026-11-16');
    // A worker that starts for the press hears it, because it listens at once.
    await worker.restart();
    expect(worker.browser.events.onClicked.hasListeners()).toBe(true);
  });

  it('is kept for the popup where notifications are refused', async () => {
    await watchToday();
    await alarmAt(monday8);
    expect(told()).toEqual({ weeks: ['2026-11-16'], day: '2026-11-23' });
    expect(worker.browser.local.health).toBeUndefined();
  });

  it('is not told of a week without a recorded day, nor where nobody wants it', async () => {
    worker.browser.allowNotifications();
    await alarmAt(monday8);
    expect([shown(), told()]).toEqual([[], undefined]);
    await watchToday();
    await worker.ask('choose', { summary: { ...summary, on: false } });
    await alarmAt(monday8 + 7 * 24 * hour);
    expect([shown(), told()]).toEqual([[], undefined]);
    expect(alarm()).toBe(Date.UTC(2026, 11, 1, 4));
  });

  it('says nothing of what was watched in private windows', async () => {
    worker.browser.allowNotifications();
    await openTab(worker, 'tiktok/feed', feedUrl, true).watch(20 * minute);
    await alarmAt(monday8);
    expect([shown(), told()]).toEqual([[], undefined]);
  });

  it('begins with the next time that was chosen, not with one that is over', async () => {
    worker.browser.allowNotifications();
    await watchToday();
    await worker.ask('choose', { summary: { ...summary, on: false } });
    vi.setSystemTime(monday8 + hour);
    await worker.ask('choose', { summary });
    await done();
    expect(shown()).toEqual([]);
    expect(told()).toEqual({ weeks: ['2026-11-16'], day: '' });
    await watchToday();
    await alarmAt(monday8 + 7 * 24 * hour);
    expect(shown()).toEqual(['summary-2026-11-23']);
  });

  it('goes by the weekday and the time that were chosen', async () => {
    worker.browser.allowNotifications();
    await watchToday();
    await worker.ask('choose', { summary: { on: true, weekday: 3, minute: 30 } });
    await alarmAt(Date.UTC(2026, 10, 24, 12));
    expect(alarm()).toBe(Date.UTC(2026, 10, 25, 0, 30));
    await alarmAt(Date.UTC(2026, 10, 25, 0, 30));
    // By the day in force it is Tuesday still.
    expect(told()).toEqual({ weeks: ['2026-11-09', '2026-11-16'], day: addDays('2026-11-25', -1) });
  });
});
