// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { addDays } from '../../../src/domain/day';
import { type EventType, eventTypes } from '../../../src/domain/event-types';
import { dailyLimit } from '../../../src/domain/limit';
import { eventWords } from '../../../src/options/log/event-words';
import { LogPage } from '../../../src/options/log/page';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import type { StoredEvent } from '../../../src/platform/database-schema';
import { forget, settingsWith, someDay, speak } from './fake-browser';

const minute = 60_000;
const day = '2026-11-22';
/** By the clock of the machine, which is the one that is shown. */
const at = (hours: number, minutes: number, of = 22) => new Date(2026, 10, of, hours, minutes).getTime();

async function store(events: readonly Omit<StoredEvent, 'id'>[]): Promise<void> {
  const tx = (await openUsage()).transaction('events', 'readwrite');
  for (const event of events) await tx.store.add(event);
  await tx.done;
}

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({
    limits: [dailyLimit('goal', 'all', 45 * minute), dailyLimit('l1', 'group:g1', 30 * minute)],
    groups: [{ id: 'g1', name: 'Evenings', members: ['tiktok'] }],
    hours: [{ id: 'h1', target: 'youtube', mode: 'closed', windows: [], bedtime: false, windDown: false }],
  });
  await (await openUsage()).clear('events');
});
afterEach(cleanup);

/** The lines that are shown, each with its time. */
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent);

describe('what an event says', () => {
  const say = (type: EventType, detail: string) =>
    eventWords({ at: at(9, 10), day, type, detail }, settings.value);

  it.each<[EventType, string, string]>([
    ['block', 'goal', 'Reached: Daily goal'],
    ['block', 'l1', 'Reached: limit for Evenings'],
    ['block', 'gone', 'Reached: a limit'],
    ['block', 'h1', 'Closed by its hours: All of YouTube'],
    ['block', 'door:tiktok/feed', 'The time chosen at the door was over: TikTok'],
    ['leave', '', 'You chose to leave.'],
    ['extra', 'tiktok/feed 5 wait', '5 more minutes of TikTok were taken.'],
    ['extra', 'own.example.com/feed 1 dot', '1 more minute of example.com was taken.'],
    ['door', 'youtube/shorts habit 10', 'YouTube was opened for 10 minutes. “Just out of habit”'],
    ['pause', '900000', 'You took a break of 15 min.'],
    ['pause', 'day', 'You took a break until the next day.'],
    [
      'friend',
      'tiktok/feed',
      'A single video of TikTok was opened by its own link while its feed was closed.',
    ],
    ['clock', '7200000', 'The clock was set back by 2 h. That gave no extra time.'],
    [
      'zone',
      'Africa/Nairobi Europe/London',
      'The time zone changed from Africa/Nairobi to Europe/London. Closed hours followed both until the day ended.',
    ],
    ['tampered', 'tiktok/feed', 'A page of TikTok played on under Tosha’s screen. Tosha loaded it again.'],
    ['allowed', 'tiktok', 'Tosha can see TikTok again.'],
    // What was written before amounts were.
    ['changed', 'limit goal', 'Changed: Daily goal'],
    ['changed', 'limit l1', 'Changed: limit for Evenings'],
    ['changed', 'limit gone', 'Changed: a limit'],
    ['changed', 'removeLimit l9', 'Changed: a limit was removed'],
    ['queued', 'removeLimit goal', 'Asked for, and waiting: No daily goal any more'],
    ['changed', 'group g1', 'Changed: Evenings'],
    ['changed', 'group gone', 'Changed: A removed group'],
    ['changed', 'hours h1', 'Changed: Bedtime & hours'],
    ['changed', 'items words', 'Changed: Restricted mode'],
    ['changed', 'choice fade', 'Changed: Breaks and more'],
    ['changed', 'site tiktok', 'Changed: TikTok'],
    ['changed', 'adopted', 'Settings were brought in from a file.'],
    ['changed', 'lock set', 'The PIN is set.'],
    // And after.
    ['changed', 'limit goal all time day 45', 'Changed: Daily goal: 45 min a day'],
    [
      'queued',
      'limit l1 group:g1 time day 30,30,30,30,30,90,-',
      'Asked for, and waiting: limit for Evenings: Mon–Fri 30 min, Sat 1 h 30 min',
    ],
    ['changed', 'limit gone tiktok views visit 20', 'Changed: limit for All of TikTok: 20 videos a visit'],
    ['changed', 'limit gone group:gone time week 60', 'Changed: limit for A removed group: 1 h a week'],
    ['changed', 'removeLimit l9 tiktok time day 0', 'Changed: All of TikTok: no limit of closed any more'],
    ['changed', 'removeHours h1 youtube', 'Changed: All of YouTube: no closed hours any more'],
    ['changed', 'site tiktok off', 'Changed: TikTok is no longer counted or limited'],
    ['changed', 'site own.example.com on', 'Changed: example.com is counted'],
    ['changed', 'items words on 3', 'Changed: Add to your words: 3 entries'],
    ['queued', 'choice wait 1', 'Asked for, and waiting: A looser change waits only until tomorrow'],
    ['changed', 'choice extra 5 2 wait', 'Changed: 5 min more, 2 times a day, after waiting'],
    ['changed', 'something new', 'Changed: a setting'],
  ])('%s %s', (type, detail, words) => {
    expect(say(type, detail)).toBe(words);
  });

  it('tells since when something could not be seen', () => {
    expect(say('allowed', `tiktok ${at(14, 3, 21)}`)).toMatch(
      /^Tosha can see TikTok again\. It could not, or not all of it, from Nov 21, 2026, 2:03.PM to Nov 22, 2026, 9:10.AM\.$/,
    );
    // Of the same day, which is over the line already, only the time.
    expect(say('allowed', `tiktok ${at(8, 3)}`)).toMatch(/, from 8:03.AM to 9:10.AM\.$/);
  });

  it('has words for each, whatever stands in the detail', () => {
    for (const type of eventTypes)
      for (const detail of [
        '',
        ' ',
        'x',
        'door:x',
        'x/y',
        'limit',
        'site x on',
        'choice breaks on x/y 30 5',
        'hours h x',
        'tiktok x',
        'items x on x',
        'choice toString',
        'toString',
      ])
        expect(say(type, detail), `${type} ${detail}`).toMatch(/^(?=.*\w{3})(?!.*(NaN|undefined|\{))/);
  });
});

it('is told by day, the newest first, each with its time', async () => {
  await store([
    { at: at(9, 5), day, type: 'changed', detail: 'limit goal all time day 45' },
    { at: at(8, 0, 21), day: '2026-11-21', type: 'leave', detail: '' },
    { at: at(23, 30), day, type: 'clockAhead', detail: String(3 * 3_600_000) },
    // Brought from a file, and later than the others: it stands where it belongs.
    { at: new Date(2025, 1, 3, 7, 5).getTime(), day: '2025-02-03', type: 'pause', detail: 'day' },
  ]);
  render(<LogPage />);
  await screen.findByText('4 entries, the newest first');
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Log',
    'Sunday, November 22',
    'Saturday, November 21',
    'February 3, 2025',
  ]);
  expect(lines()).toEqual([
    expect.stringMatching(/^11:30.PMThe clock jumped ahead by 3 h\./),
    expect.stringMatching(/^9:05.AMChanged: Daily goal: 45 min a day$/),
    expect.stringMatching(/^8:00.AMYou chose to leave\.$/),
    expect.stringMatching(/^7:05.AMYou took a break until the next day\.$/),
  ]);
  const heading = screen.getByRole('heading', { name: 'Sunday, November 22' });
  expect(within(heading).getByRole('link').getAttribute('href')).toBe('#day?2026-11-22');
  expect(screen.getByText(/What happened then is not known/)).toBeTruthy();
});

it('says that nothing is there yet', async () => {
  render(<LogPage />);
  expect(await screen.findByText(/Nothing is written down yet/)).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('shows only one kind, and says which', async () => {
  await store([
    { at: at(9, 0), day, type: 'changed', detail: 'limit goal' },
    { at: at(9, 1), day, type: 'extra', detail: 'tiktok/feed 5 wait' },
    { at: at(9, 2), day, type: 'zone', detail: 'A B' },
  ]);
  render(<LogPage />);
  await waitFor(() => expect(lines()).toHaveLength(3));
  const [all, clock] = ['All', 'Clock'].map((name) => screen.getByRole('button', { name }));
  expect(all?.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(clock as HTMLElement);
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(clock?.getAttribute('aria-pressed')).toBe('true');
  expect(all?.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(screen.getByRole('button', { name: 'Access' }));
  await screen.findByText('Nothing of this kind yet.');
});

it('has every type in exactly one kind', async () => {
  const { kinds } = await import('../../../src/options/log/kinds');
  expect(kinds.flatMap(({ types }): readonly EventType[] => types ?? []).sort()).toEqual(
    [...eventTypes].sort(),
  );
});

it('reads no more than it shows, and the rest when it is asked for, whole days at a time', async () => {
  const days = Array.from({ length: 60 }, (_, index) => addDays(day, -3 * index));
  await store(
    days.flatMap((name, index) =>
      Array.from({ length: 9 }, (_, of) => ({
        at: at(12, of) - index * 3 * 86_400_000,
        day: name,
        type: of === 0 && index > 55 ? ('clock' as const) : ('leave' as const),
        detail: '60000',
      })),
    ),
  );
  render(<LogPage />);
  await screen.findByText('108 entries, the newest first');
  const shown: number[] = [];
  while (screen.queryByRole('button', { name: 'Show more' })) {
    const before = lines().length;
    shown.push(before);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(lines().length).toBeGreaterThan(before));
  }
  expect([...shown, lines().length]).toEqual([108, 216, 324, 432, 540]);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(60);
  // Rare things are found however far back they are.
  fireEvent.click(screen.getByRole('button', { name: 'Clock' }));
  await waitFor(() => expect(lines()).toHaveLength(4));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
