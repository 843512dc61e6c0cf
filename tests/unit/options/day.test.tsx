// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { dailyLimit } from '../../../src/domain/limit';
import { parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import { useWords } from '../../support/words';
import { someDay } from './fake-browser';

const fake = vi.hoisted(() => ({
  days: [] as unknown[],
  intervals: [] as unknown[],
  events: [] as unknown[],
}));
vi.mock('../../../src/platform/browser', () => ({ browser: {} }));
vi.mock('../../../src/platform/gaps-store', () => ({ readGaps: async () => [] }));
vi.mock('../../../src/platform/usage-store', () => ({
  readToday: vi.fn(),
  readDays: async (from: string, to: string) =>
    (fake.days as DayUsage[]).filter((one) => one.day >= from && one.day <= to),
  readFirstDay: async () => (fake.days[0] as DayUsage | undefined)?.day ?? null,
}));
vi.mock('../../../src/platform/history', () => {
  const of = (rows: unknown[], from: string, to: string) =>
    (rows as { day: string }[]).filter(({ day }) => day >= from && day <= to);
  return {
    readErasedOf: async () => ({ atoms: {}, views: {} }),
    readOthers: async () => [],
    readIntervals: async (from: string, to: string) => of(fake.intervals, from, to),
    readEventsOfDays: async (from: string, to: string) => of(fake.events, from, to),
  };
});

import { DayPage } from '../../../src/options/day/page';
import { shownDay } from '../../../src/options/day/state';
import { settings, today } from '../../../src/options/state';

const minute = 60_000;
const now = '2026-11-22';

function day(name: string, minutes: number, more: Partial<DayUsage> = {}): DayUsage {
  return {
    ...emptyDay(name, 'UTC'),
    atoms: { 'tiktok/feed': minutes * minute },
    hours: { '14': minutes * minute },
    views: { 'tiktok/feed': minutes * 2 },
    skips: { 'tiktok/feed': 3, 'youtube/rest': 9 },
    visits: { 'tiktok/feed': 2, 'youtube/rest': 1 },
    ...more,
  };
}
/** A stretch of the 20th, in Nairobi. */
function stretch(from: string, minutes: number, more = {}) {
  const start = Date.parse(`2026-11-20T${from}:00+03:00`);
  const end = start + minutes * minute;
  const line = { start, end, from: start, until: end };
  return {
    section: 'tiktok/feed',
    kind: 'focused',
    ...line,
    day: '2026-11-20',
    zoneOffset: 180,
    document: 'd',
    ...more,
  };
}
const history = (count: number) => Array.from({ length: count }, (_, i) => day(addDays(now, i - count), 30));

async function open(
  days: DayUsage[],
  hash: string,
  todayUsage: DayUsage = emptyDay(now, 'UTC'),
): Promise<void> {
  fake.days = days;
  shownDay.value = null;
  location.hash = hash;
  today.value = { ...someDay, usage: todayUsage };
  render(<DayPage />);
  await screen.findByText(/^You watched|^No time is stored/);
}

const figure = (name: string) => {
  const [value, note] =
    screen.getByText(name, { selector: 'dt' }).parentElement?.querySelectorAll('dd') ?? [];
  return [value?.textContent, note?.textContent];
};
const timeline = () =>
  within(screen.getByRole('region', { name: 'Visits in order' }))
    .getAllByRole('listitem')
    .map((row) => [...row.children].map((part) => part.textContent).join(' | '));

beforeEach(async () => {
  await useWords();
  Object.assign(fake, { intervals: [], events: [] });
  settings.value = parseSettings({
    welcomed: true,
    limits: [dailyLimit('goal', 'all', 60 * minute), dailyLimit('l1', 'tiktok', 20 * minute)],
  });
});
afterEach(cleanup);

describe('a day', () => {
  it('is read anew when today is: something may have been erased', async () => {
    await open([day('2026-11-20', 45)], '#day?2026-11-20');
    expect(screen.getByRole('button', { name: /Erase/ })).toBeTruthy();
    fake.days = [];
    today.value = { ...someDay, usage: emptyDay(now, 'UTC') };
    await screen.findByText('No time is stored for this day.');
    expect(screen.queryByRole('button', { name: /Erase/ })).toBeNull();
  });

  it('is today where nothing is recorded yet', async () => {
    await open([], '#day');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sunday 22 November');
    expect(screen.getByText('No time is stored for this day.')).toBeTruthy();
    expect(figure('Time')).toEqual(['0 min', 'goal 1 h']);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is measured by its own goal, and by a usual day of those before', async () => {
    const days = [
      ...history(6).slice(0, 4),
      day('2026-11-20', 45, { goal: 40 * minute }),
      day('2026-11-21', 10),
    ];
    await open(days, '#day?2026-11-20');
    expect(
      screen.getByText('You watched short video for 45 minutes. That is 15 minutes more than a usual day.'),
    ).toBeTruthy();
    expect(figure('Time')).toEqual(['45 min', 'goal 40 min · past your goal']);
    expect(figure('A usual day')[0]).toBe('30 min');
    expect(figure('Videos')).toEqual(['90', '3 skipped']);
    expect(figure('Visits')[0]).toBe('2');
  });

  it('never says that a day was less than usual while it goes on', async () => {
    await open(history(6), '#day', day(now, 12));
    expect(screen.getByText('You watched short video for 12 minutes.')).toBeTruthy();
    cleanup();
    await open(history(6), '#day?2026-11-21');
    expect(screen.getByText(/about as long as a usual day/)).toBeTruthy();
  });

  it('tells its visits by the clock of then, and what happened between them', async () => {
    fake.intervals = [
      stretch('21:00', 12),
      stretch('21:14', 6, { kind: 'beside' }),
      stretch('08:05', 27, { section: 'youtube/rest', kind: 'pip' }),
    ];
    const at = (time: string) => Date.parse(`2026-11-20T${time}:00+03:00`);
    fake.events = [
      { id: 1, at: at('21:20'), day: '2026-11-20', type: 'block', detail: 'l1' },
      { id: 2, at: at('21:21'), day: '2026-11-20', type: 'leave', detail: '' },
      { id: 3, at: at('21:10'), day: '2026-11-20', type: 'extra', detail: 'tiktok/feed 5 wait' },
      { id: 4, at: at('21:30'), day: '2026-11-20', type: 'block', detail: 'gone' },
      { id: 5, at: at('21:31'), day: '2026-11-20', type: 'zone', detail: 'UTC Africa/Nairobi' },
    ];
    const atoms = { 'tiktok/feed': 18 * minute, 'youtube/rest': 27 * minute };
    await open([day('2026-11-20', 0, { atoms })], '#day?2026-11-20');
    expect(timeline()).toEqual([
      '08:05 to 08:32 | YouTube: the restpicture-in-picture · Not counted as short video | 27 min',
      '21:00 to 21:20 | TikTokin front 12 min · beside another window 6 min | 18 min',
      '21:10 | 5 more minutes of TikTok were taken.',
      '21:20 | Reached: limit for All of TikTok',
      '21:21 | You chose to leave.',
      '21:30 | Reached: a limit',
    ]);
    expect(figure('First watched')[0]).toBe('08:05');
    expect(figure('Last watched')[0]).toBe('21:20');
    expect(figure('Longest visit')).toEqual(['18 min', 'TikTok']);
    expect(screen.queryByText(/exact times/)).toBeNull();
  });

  it('shows the longest of very many visits at first, in their order, and all when asked', async () => {
    const clock = (minutes: number) =>
      new Date(Date.UTC(2026, 10, 20, 0, minutes)).toISOString().slice(11, 16);
    fake.intervals = Array.from({ length: 40 }, (_, i) => stretch(clock(360 + i * 15), 1 + (i % 4)));
    const atoms = { 'tiktok/feed': 100 * minute };
    await open([day('2026-11-20', 0, { atoms })], '#day?2026-11-20');
    const list = document.querySelector('.timeline') as HTMLElement;
    const seen = () => [...list.querySelectorAll('li:not(.timeline-minor) b')].map((one) => one.textContent);
    // All are there, for paper; the style sheet leaves some out of the screen.
    expect(list.querySelectorAll('li')).toHaveLength(40);
    expect(list.classList.contains('timeline-short')).toBe(true);
    expect(seen().slice(0, 4)).toEqual(['3 min', '4 min', '3 min', '4 min']);
    expect(seen()).toHaveLength(20);
    expect(screen.getByText('The 20 longest visits are shown.')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Show all 40' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(list.classList.contains('timeline-short')).toBe(false));
    expect(screen.queryByText(/longest visits/)).toBeNull();
    expect(document.activeElement?.textContent).toBe('Only the longest');
  });

  it('has the numbers of its hours in a table, by the clock', async () => {
    await open([day('2026-11-20', 45, { hours: { '0': 5 * minute, '14': 40 * minute } })], '#day?2026-11-20');
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['04:00 to 05:005 min', '18:00 to 19:0040 min']);
  });

  it('has its hours by the clock of then, whatever the start of the day is now', async () => {
    fake.intervals = [stretch('21:10', 12)];
    // It was counted in a day that started at 02:00.
    const hours = { '19': 12 * minute };
    await open([day('2026-11-20', 12, { hours })], '#day?2026-11-20');
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['21:00 to 22:0012 min']);
  });

  it('says how much less than usual it was by the minutes that it shows', async () => {
    const long = history(6).map((one) => ({ ...one, atoms: { 'tiktok/feed': 44.2 * minute } }));
    await open(
      [...long.slice(0, 5), { ...day('2026-11-21', 0), atoms: { 'tiktok/feed': 35.9 * minute } }],
      '#day?2026-11-21',
    );
    expect(figure('A usual day')[0]).toBe('44 min');
    expect(
      screen.getByText('You watched short video for 35 minutes. That is 9 minutes less than a usual day.'),
    ).toBeTruthy();
  });

  it('says what it has no exact times of', async () => {
    fake.intervals = [stretch('21:00', 12)];
    await open([day('2026-11-20', 45)], '#day?2026-11-20');
    expect(screen.getByText(/33 min has no exact times/)).toBeTruthy();
    expect(timeline()).toHaveLength(1);
    // What is missing may have come first, or last, or have been the longest.
    for (const name of ['First watched', 'Last watched', 'Longest visit'])
      expect(screen.queryByText(name)).toBeNull();
  });

  it('of more than 400 days ago has what was kept of its times', async () => {
    const first = Date.parse('2024-05-06T07:30:00Z');
    const detail = {
      first,
      last: first + 600 * minute,
      offsets: [180, 60] as const,
      longest: { section: 'tiktok/feed' as const, ms: 9 * minute },
    };
    await open([day('2024-05-06', 45, { detail })], '#day?2024-05-06');
    expect(figure('First watched')[0]).toBe('10:30');
    expect(figure('Last watched')[0]).toBe('18:30');
    expect(figure('Longest visit')).toEqual(['9 min', 'TikTok']);
    expect(screen.getByText('Exact times are kept for 400 days.')).toBeTruthy();
  });

  it('goes to the days before and after, but to none of which nothing can be known', async () => {
    await open(history(3), '#day?2020-01-01');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('19 November');
    expect(screen.getByRole('button', { name: 'The day before' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'The day after' }));
    expect(location.hash).toBe('#day?2026-11-20');
    dispatchEvent(new Event('hashchange'));
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('20 November'),
    );
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      '#week?2026-11-20',
      '#calendar?2026-11',
      '#calendar?2026',
    ]);
  });
});
