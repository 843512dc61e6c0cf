// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { dailyLimit } from '../../../src/domain/limit';
import { parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import { useWords } from '../../support/words';

const fake = vi.hoisted(() => ({
  days: [] as unknown[],
  reads: [] as [string, string][],
  closer: [] as [string, string][],
  intervals: [] as unknown[],
  events: [] as { day: string; type: string; detail: string }[],
  others: [] as unknown[],
  gaps: [] as unknown[],
  erased: { atoms: {}, views: {} },
}));
const ask = vi.hoisted(() => vi.fn(async (_type: string, _request: unknown) => null));
vi.mock('../../../src/platform/browser', () => ({ browser: {} }));
vi.mock('../../../src/platform/gaps-store', () => ({ readGaps: async () => fake.gaps }));
vi.mock('../../../src/platform/usage-store', () => ({
  readToday: vi.fn(),
  readDays: async (from: string, to: string) => {
    fake.reads.push([from, to]);
    return (fake.days as DayUsage[]).filter((one) => one.day >= from && one.day <= to);
  },
  readFirstDay: async () => (fake.days[0] as DayUsage | undefined)?.day ?? null,
}));
vi.mock('../../../src/platform/history', () => {
  const within = <T,>(list: T[], from: string, to: string) =>
    list.filter((one) => (one as { day: string }).day >= from && (one as { day: string }).day <= to);
  return {
    readIntervals: async (from: string, to: string) => {
      fake.closer.push([from, to]);
      return within(fake.intervals, from, to);
    },
    readEventsOfDays: async (from: string, to: string) => within(fake.events, from, to),
    readOthers: async (from: string, to: string) => within(fake.others, from, to),
    readErasedOf: async () => fake.erased,
  };
});
vi.mock('../../../src/options/week/goal-offer', () => ({ GoalOffer: () => null }));
vi.mock('../../../src/platform/messaging', () => ({ ask }));

import { asTable } from '../../../src/options/report-chart';
import { settings, today } from '../../../src/options/state';
import { WeekPage } from '../../../src/options/week/page';
import { closer, shownFrom, stored, streak } from '../../../src/options/week/state';

const minute = 60_000;
/** A Wednesday; the week began on Monday, the 16th. */
const now = '2026-11-18';

function day(name: string, minutes: number): DayUsage {
  const hours = { '15': minutes * minute };
  return {
    ...emptyDay(name, 'UTC'),
    atoms: { 'tiktok/feed': minutes * minute },
    hours,
    views: { 'tiktok/feed': minutes * 2 },
  };
}

async function open(days: DayUsage[], todayMinutes = 0): Promise<void> {
  fake.days = days;
  fake.reads = [];
  fake.closer = [];
  shownFrom.value = null;
  stored.value = null;
  closer.value = null;
  streak.value = null;
  asTable.value = false;
  const usage = todayMinutes ? day(now, todayMinutes) : emptyDay(now, 'UTC');
  today.value = {
    usage,
    week: { atoms: {}, views: {} },
    runs: {},
    doors: {},
    extra: null,
    endsAt: 0,
    shift: 0,
    zones: ['UTC'],
    broken: false,
  };
  render(<WeekPage />);
  await waitFor(() => expect(closer.value).not.toBeNull());
}

const history = (count: number) => Array.from({ length: count }, (_, i) => day(addDays(now, i - count), 30));
const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
const row = (name: string) => screen.getByText(name, { selector: '.row-name' }).closest('li')?.textContent;

/** Stretches of 30 minutes, the first at 21:30: what `day(…, 30)` has counted. */
function interval(name: string, section = 'tiktok/feed') {
  const start = Date.parse(`${name}T21:30:00Z`);
  const end = start + 30 * minute;
  const line = { start, end, from: start, until: end };
  return { section, kind: 'focused', ...line, day: name, zoneOffset: 60, document: 'd' };
}

beforeEach(async () => {
  await useWords();
  settings.value = parseSettings({
    welcomed: true,
    limits: [dailyLimit('goal', 'all', 60 * minute)],
  });
});
afterEach(() => {
  cleanup();
  Object.assign(fake, { intervals: [], events: [], others: [], gaps: [], erased: { atoms: {}, views: {} } });
  window.history.replaceState(null, '', '#week');
});

describe('the week', () => {
  it('says what will be here and what to do first', async () => {
    settings.value = parseSettings({ welcomed: true });
    await open([]);
    expect(await screen.findByText('Your week will be here')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Set a daily goal' }).getAttribute('href')).toBe('#limits');
  });

  it('shows a first day without comparing it with anything', async () => {
    await open([], 12);
    expect(await screen.findByText(/You watched short video for 12 minutes/)).toBeTruthy();
    expect(screen.getByText(/Today is within your goal so far/)).toBeTruthy();
    expect(figure('Days within goal')).toBe('1 of 1');
    expect(screen.queryByText(/week before:/)).toBeNull();
    expect(screen.queryByText('A usual day')).toBeNull();
  });

  it('says of an erased week that nothing is stored, and not that it was less', async () => {
    fake.gaps = [{ from: '2026-11-09', to: '2026-11-15', at: 1 }];
    window.history.replaceState(null, '', '#week?2026-11-10');
    await open(history(40).filter(({ day }) => day < '2026-11-09' || day > '2026-11-15'));
    expect(await screen.findByText('No time is stored for these days.')).toBeTruthy();
    expect(screen.queryByText(/less than|counted no short video|0 min/)).toBeNull();
  });

  it('measures each day by its own goal where they differ, and by none where there is none', async () => {
    const goal = dailyLimit('goal', 'all', 60 * minute);
    // Free on Mondays, 20 minutes on Tuesdays; today is a Wednesday.
    const amounts = [null, 20 * minute, ...goal.amounts.slice(2)];
    settings.value = parseSettings({ welcomed: true, limits: [{ ...goal, amounts }] });
    await open(history(2), 10);
    await screen.findByRole('row', { name: /Mon.* 16 .*30 min/ });
    expect(figure('Days within goal')).toBe('1 of 2');
    expect(document.querySelector('.bars-goal')).toBeNull();
    expect(screen.getByRole('row', { name: /Mon.* 16 .*30 min 30 min –/ })).toBeTruthy();
  });

  it('draws a goal for each day where a later goal differs from an earlier one', async () => {
    const days = history(3).map((one) => ({ ...one, goal: 20 * minute }));
    await open(days, 10);
    await screen.findByText('your goal for the day');
    // Past the 20 minutes of then on Monday and Tuesday, within the 60 of now today.
    expect(figure('Days within goal')).toBe('1 of 3');
    expect(document.querySelectorAll('.bar-goal').length).toBe(7);
  });

  it('tells the moments of the week, and nothing of what did not happen', async () => {
    await open(history(9), 10);
    expect(screen.queryByText('Left when asked')).toBeNull();
    cleanup();
    const event = (day: string, type: string, detail = '') => ({ day, type, detail });
    fake.events = [
      event('2026-11-15', 'leave'),
      event('2026-11-16', 'leave'),
      event('2026-11-17', 'leave'),
      event('2026-11-17', 'block', 'goal'),
      event('2026-11-18', 'extra', 'tiktok/feed 5 wait'),
    ];
    fake.intervals = ['2026-11-16', '2026-11-17'].map((name) => interval(name));
    await open(history(40));
    await waitFor(() => expect(row('Left when asked')).toBe('Left when asked2 times '));
    expect(row('Closed, as you chose')).toBe('Closed, as you chose1 time ');
    expect(row('Extra time')).toBe('Extra time5 min 1 time');
    expect(row('Longest visit')).toBe('Longest visit30 min, Mon TikTok');
    expect(row('Late, 22:00 to 04:00')).toBe('Late, 22:00 to 04:001 h 100%');
    // Two days make nothing usual.
    expect(screen.queryByText(/^Usually/)).toBeNull();
    cleanup();
    window.history.replaceState(null, '', '#week?2026-11-10');
    fake.intervals = ['2026-11-09', '2026-11-10', '2026-11-12'].map((name) => interval(name));
    await open(history(40));
    await waitFor(() => expect(row('Usually first at')).toBe('Usually first at22:30 '));
    expect(row('Usually last at')).toBe('Usually last at23:00 ');
  });

  it('names the night by the bedtime of the user', async () => {
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 22 * 60 + 45, to: 300 }];
    const hours = [{ id: 'h', target: 'all', mode: 'closed', windows, bedtime: true, windDown: false }];
    settings.value = parseSettings({ welcomed: true, hours });
    fake.intervals = ['2026-11-16', '2026-11-17'].map((name) => interval(name));
    await open(history(40));
    await waitFor(() => expect(row('At bedtime')).toBe('At bedtime30 min 50%'));
    expect(screen.queryByText('Late, 22:00 to 04:00')).toBeNull();
  });

  it('adds what other devices have counted, and says so', async () => {
    fake.others = [{ device: 'phone', day: '2026-11-17', sections: { 'tiktok/feed': [20 * minute, 7] } }];
    await open(history(9));
    await screen.findByText('20 min of this week is from your other devices.');
    expect(figure('Time')).toBe('1 h 20 min');
    expect(figure('Videos')).toBe('127');
    expect(screen.getByText(/20 min has no exact times/)).toBeTruthy();
  });

  it('does not say when a day began and ended that went on elsewhere too', async () => {
    fake.others = [{ device: 'phone', day: '2026-11-17', sections: { 'tiktok/feed': [20 * minute, 7] } }];
    fake.intervals = ['2026-11-16', '2026-11-17'].map((name) => interval(name));
    await open(history(9));
    await screen.findByRole('row', { name: /Mon.* 16 .*22:30 23:00$/ });
    expect(screen.getByRole('row', { name: /Tue.* 17 .*– –$/ })).toBeTruthy();
    expect(screen.queryByText('Longest visit')).toBeNull();
  });

  it('has the hours by the clock of then, whatever the start of the day is now', async () => {
    fake.intervals = ['2026-11-16', '2026-11-17'].map((name) => interval(name));
    // They were counted as the 19th hour of a day from 04:00; now days start at 06:00.
    settings.value = { ...settings.value, dayStart: 360 };
    await open(history(9).map((one) => ({ ...one, hours: { '18': 30 * minute } })));
    await waitFor(() =>
      expect(document.querySelector('[title="Monday, 22:00 to 23:00: 30 min"]')).toBeTruthy(),
    );
    // Of the Sunday before the exact times are not known any more.
    fireEvent.click(screen.getByRole('button', { name: 'The week before' }));
    await waitFor(() =>
      expect(document.querySelector('[title^="Sunday, 00:00 to"][title$="30 min"]')).toBeTruthy(),
    );
  });

  it('shows nothing of today that was erased, though it weighs on the limits until the day ends', async () => {
    fake.erased = { atoms: { 'tiktok/feed': 20 * minute }, views: { 'tiktok/feed': 40 } };
    await open(history(9), 30);
    await waitFor(() => expect(figure('Time')).toBe('1 h 10 min'));
    expect(figure('Videos')).toBe('140');
    cleanup();
    await open([], 20);
    expect(await screen.findByText('Your week will be here')).toBeTruthy();
  });

  it('reads the week anew when today is', async () => {
    fake.intervals = [interval('2026-11-16')];
    await open(history(2), 10);
    await waitFor(() => expect(screen.queryByText('Longest visit')).toBeNull());
    fake.intervals = ['2026-11-16', '2026-11-17', now].map((name) => interval(name));
    today.value = today.value && { ...today.value, usage: day(now, 30) };
    await waitFor(() => expect(row('Longest visit')).toContain('30 min, Mon'));
  });

  it('counts what other devices have counted today once: it is in today already', async () => {
    const counted = { atoms: { 'tiktok/feed': 20 * minute }, views: { 'tiktok/feed': 7 } };
    fake.others = [{ device: 'phone', day: now, sections: { 'tiktok/feed': [20 * minute, 7] } }];
    await open(history(9), 30);
    today.value = today.value && {
      ...today.value,
      others: { usage: counted, week: { atoms: {}, views: {} } },
    };
    await screen.findByText('20 min of this week is from your other devices.');
    expect(figure('Time')).toBe('1 h 30 min');
  });

  it('counts days in a row as far back as they go, and no more once it is switched off', async () => {
    const days = history(60).map((one, index) => (index < 20 ? day(one.day, 90) : one));
    await open(days, 10);
    await screen.findByText('40 days in a row');
    // Five weeks for the page, then some days and some more, but not all that are stored.
    const oldest = fake.reads.map(([from]) => from).sort()[0];
    expect(oldest).toBe('2026-08-10');
    fireEvent.click(screen.getByRole('switch', { name: 'Count days in a row' }));
    expect(ask).toHaveBeenCalledWith('choose', { streak: false });
    settings.value = { ...settings.value, streak: false };
    await waitFor(() => expect(screen.queryByText('40 days in a row')).toBeNull());
  });

  it('reads no more than a year for a streak, however long it is', async () => {
    await open(history(3650), 10);
    await screen.findByText('more than a year in a row');
    expect(fake.reads.map(([from]) => from).sort()[0]).toBe(addDays(now, -367));
  });

  it('does not speak of a streak that has ended', async () => {
    await open([...history(20).slice(0, 16), ...history(4).map(({ day: name }) => day(name, 90))], 10);
    await waitFor(() => expect(streak.value?.days).toBe(0));
    expect(screen.queryByText(/in a row,|days in a row$/, { selector: 'dd' })).toBeNull();
  });

  it('says what stands out: a light week, else the section that changed most', async () => {
    settings.value = parseSettings({ welcomed: true });
    window.history.replaceState(null, '', '#week?2026-11-09');
    await open(history(40).map((one) => (one.day >= '2026-11-09' ? day(one.day, 10) : one)));
    await screen.findByText(
      'You watched 2 hours 20 minutes less than the week before. It is a lighter week than each of the 4 before it.',
    );
    cleanup();
    window.history.replaceState(null, '', '#week');
    await open(history(12).map((one) => (one.day >= '2026-11-16' ? day(one.day, 50) : one)));
    await screen.findByText(
      'Up to yesterday you watched 40 minutes more than in the same days of last week. The biggest change is TikTok: 40 minutes more.',
    );
  });

  it('leads to each day that is known, to the month, the year and the summary', async () => {
    await open(history(9), 10);
    const link = (name: RegExp | string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link(/^Mon 16 November$/)).toBe('#day?2026-11-16');
    expect(screen.queryByRole('link', { name: /^Thu/ })).toBeNull();
    expect([link('Month'), link('Year')]).toEqual(['#calendar?2026-11', '#calendar?2026']);
    expect(screen.getByRole('link', { name: 'Week' }).getAttribute('aria-current')).toBe('true');
    expect(link('Weekly summary')).toBe('#summary?2026-11-16');
  });

  it('opens the week of the day that the address names', async () => {
    window.history.replaceState(null, '', '#week?2026-11-12');
    await open(history(40), 10);
    expect(shownFrom.value).toBe('2026-11-09');
    expect(closer.value?.from).toBe('2026-11-09');
    fireEvent.click(screen.getByRole('button', { name: 'The week before' }));
    await waitFor(() => expect(shownFrom.value).toBe('2026-11-02'));
    expect(location.hash).toBe('#week?2026-11-02');
  });

  it('reads five weeks of ten years, and of one what lies beyond its days', async () => {
    settings.value = { ...settings.value, streak: false };
    await open(history(3650), 10);
    expect(fake.reads).toEqual([['2026-10-19', '2026-11-22']]);
    expect(fake.closer).toEqual([['2026-11-16', '2026-11-22']]);
    await screen.findByText(/Up to yesterday you watched about as long/);
    expect(figure('Time')).toBe('1 h 10 min');
    expect(figure('Videos')).toBe('140');
    expect(screen.getAllByText('week before: 3 h 30 min').length).toBeGreaterThan(0);
    expect(screen.getByText('on average: 3 h 30 min')).toBeTruthy();
    expect(screen.getByText(/is of 4 weeks, 19 October – 15 November/)).toBeTruthy();
  });

  it('goes back week by week, but neither before the first nor beyond the present', async () => {
    await open(history(9), 10);
    const [back, on] = await screen.findAllByRole('button', { name: /The week/ });
    expect(on?.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(on as HTMLElement);
    expect(shownFrom.value).toBe('2026-11-16');
    fireEvent.click(back as HTMLElement);
    await waitFor(() => expect(shownFrom.value).toBe('2026-11-09'));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'The week before' }).getAttribute('aria-disabled')).toBe(
        'true',
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'This week' }));
    await waitFor(() => expect(shownFrom.value).toBe('2026-11-16'));
  });

  it('has the same numbers in a table, seen or not', async () => {
    await open(history(20), 10);
    const row = await screen.findByRole('row', { name: /Mon.* 16 .*30 min/ });
    expect(row.closest('.visually-hidden')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    await waitFor(() => expect(row.closest('.numbers')).not.toBeNull());
    expect(screen.getByRole('row', { name: /Thu.* 19 .*–/ })).toBeTruthy();
  });

  it('takes today from what is known now, private windows included', async () => {
    await open([day(now, 5)], 25);
    await screen.findByText(/short video for 25 minutes/);
    expect(figure('Time')).toBe('25 min');
  });
});
