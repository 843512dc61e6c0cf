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
  others: [] as unknown[],
  gaps: [] as unknown[],
  reads: [] as [string, string][],
}));
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
vi.mock('../../../src/platform/history', () => ({
  readErasedOf: async () => ({ atoms: {}, views: {} }),
  readOthers: async (from: string, to: string) =>
    (fake.others as { day: string }[]).filter(({ day }) => day >= from && day <= to),
}));

import { CalendarPage } from '../../../src/options/calendar/page';
import { shown } from '../../../src/options/calendar/state';
import { settings, today } from '../../../src/options/state';

const minute = 60_000;
/** A Wednesday. */
const now = '2026-11-18';

function day(name: string, minutes: number, goal?: number | null): DayUsage {
  return {
    ...emptyDay(name, 'UTC'),
    atoms: { 'tiktok/feed': minutes * minute },
    views: { 'tiktok/feed': minutes * 2 },
    ...(goal === undefined ? {} : { goal }),
  };
}
const history = (count: number, minutes = 30) =>
  Array.from({ length: count }, (_, i) => day(addDays(now, i - count), minutes));

async function open(days: DayUsage[], hash: string, todayMinutes = 0, on = now): Promise<void> {
  fake.days = days;
  fake.reads = [];
  shown.value = null;
  location.hash = hash;
  today.value = { ...someDay, usage: todayMinutes ? day(on, todayMinutes) : emptyDay(on, 'UTC') };
  render(<CalendarPage />);
  await waitFor(() => expect(shown.value).not.toBeNull());
  await screen.findByText(/watched|will be here|is stored/, { selector: 'p' });
}

async function go(hash: string): Promise<void> {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  await waitFor(() => expect(`#calendar?${shown.value?.period}`).toBe(hash));
}

const figure = (name: string) => {
  const [value, before] =
    screen.getByText(name, { selector: 'dt' }).parentElement?.querySelectorAll('dd') ?? [];
  return [value?.textContent, before?.textContent];
};

beforeEach(async () => {
  await useWords();
  fake.others = [];
  fake.gaps = [];
  settings.value = parseSettings({ welcomed: true, limits: [dailyLimit('goal', 'all', 60 * minute)] });
});
afterEach(cleanup);

describe('a month', () => {
  it('says what will be here', async () => {
    await open([], '#calendar');
    expect(screen.getByText(/Your months and years will be here/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says of an erased month that nothing is stored, and not that it was less', async () => {
    fake.gaps = [{ from: '2026-10-01', to: '2026-10-31', at: 1 }];
    const days = history(90).filter(({ day }) => !day.startsWith('2026-10'));
    await open(days, '#calendar?2026-10');
    expect(screen.getByText('No time is stored for these days.')).toBeTruthy();
    expect(screen.queryByText('Time')).toBeNull();
  });

  it('shows a first day without comparing it, and says of all others that nothing was recorded', async () => {
    await open([], '#calendar?2026-11', 12);
    expect(screen.getByText('You watched short video for 12 minutes.')).toBeTruthy();
    expect(figure('Time')).toEqual(['12 min', undefined]);
    expect(figure('Days within goal')).toEqual(['1 of 1', undefined]);
    expect(screen.queryByText('A usual day')).toBeNull();
    const days = within(screen.getByRole('table')).getAllByRole('link');
    expect(days).toHaveLength(1);
    expect(days[0]).toBe(screen.getByRole('link', { name: 'Wednesday 18 November: 12 min' }));
    expect(days[0]?.getAttribute('aria-current')).toBe('date');
    expect(within(screen.getByRole('table')).getAllByText('nothing recorded')).toHaveLength(29);
  });

  it('leads from each day to its page, in weeks as the language has them, and marks what went past its goal', async () => {
    await open([...history(20), day('2026-11-18', 75)], '#calendar?2026-11');
    const table = screen.getByRole('table');
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((one) => one.textContent)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    const past = within(table).getByRole('link', {
      name: 'Wednesday 18 November: 1 h 15 min, past your goal',
    });
    expect(past.getAttribute('href')).toBe('#day?2026-11-18');
    expect(past.classList.contains('past')).toBe(true);
    expect(past.textContent).toContain('18');
    // The first is a Sunday: the last of a row.
    const first = within(table)
      .getByRole('link', { name: /Sunday 1 November/ })
      .closest('td');
    expect(first?.cellIndex).toBe(6);
    expect(screen.getByText('up to 20 min').closest('ul')?.textContent).toContain('past your goal');
  });

  it('judges each day by its own goal', async () => {
    const days = [day('2026-11-16', 50, 40 * minute), day('2026-11-17', 90, null)];
    await open(days, '#calendar?2026-11');
    // Today has the present goal, the 17th had none.
    expect(figure('Days within goal')[0]).toBe('1 of 2');
  });

  it('does not take one long day for nothing because the month has many', async () => {
    const days = history(80).map((one) => (one.day === '2026-11-01' ? day(one.day, 50) : one));
    await open(
      days.filter((one) => one.day < '2026-11-02'),
      '#calendar?2026-11',
      10,
      '2026-11-02',
    );
    expect(screen.getByText(/Up to yesterday you watched 20 minutes more/)).toBeTruthy();
  });

  it('compares sums only when both months are over', async () => {
    await open(history(80), '#calendar?2026-11', 10);
    expect(screen.getByText(/Up to yesterday you watched about as long/)).toBeTruthy();
    expect(figure('Time')).toEqual(['8 h 40 min', undefined]);
    expect(figure('A usual day')).toEqual(['28 min', 'the month before: 30 min']);
    await go('#calendar?2026-10');
    expect(await screen.findByText(/You watched 30 minutes more than the month before/)).toBeTruthy();
    expect(figure('Time')).toEqual(['15 h 30 min', 'the month before: 15 h']);
    await go('#calendar?2026-09');
    // August was not recorded whole.
    expect(await screen.findByText('You watched short video for 15 hours.')).toBeTruthy();
    expect(figure('Time')).toEqual(['15 h', undefined]);
  });

  it('goes back and on, but neither before the first nor beyond the present', async () => {
    await open(history(40), '#calendar?2031-05', 10);
    expect(screen.getByRole('status').textContent).toBe('November 2026');
    fireEvent.click(screen.getByRole('button', { name: 'the month after' }));
    expect(location.hash).toBe('#calendar?2031-05');
    fireEvent.click(screen.getByRole('button', { name: 'the month before' }));
    await go('#calendar?2026-10');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('October 2026'));
    expect(screen.getByRole('button', { name: 'the month before' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    fireEvent.click(screen.getByRole('button', { name: 'This month' }));
    expect(location.hash).toBe('#calendar?2026-11');
  });

  it('takes today from what is known now, private windows included, and what other devices counted', async () => {
    fake.others = [{ device: 'phone', day: '2026-11-17', sections: { 'youtube/shorts': [20 * minute, 7] } }];
    await open([day('2026-11-17', 10), day(now, 5)], '#calendar?2026-11', 25);
    expect(figure('Time')[0]).toBe('55 min');
    expect(figure('Videos')[0]).toBe('77');
    expect(screen.getByRole('link', { name: 'Tuesday 17 November: 30 min' })).toBeTruthy();
  });
});

describe('a year', () => {
  it('reads two years of ten, and its table has the numbers of its bars', async () => {
    await open(history(3650), '#calendar?2026', 30);
    expect(fake.reads).toEqual([['2025-01-01', '2026-12-31']]);
    expect(figure('Time')[0]).toBe('161 h');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(rows[10]?.textContent).toBe('October15 h 30 min15 h 30 min30 min31 of 311,860');
    expect(rows[12]?.textContent).toBe('December–––––');
    fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    await waitFor(() => expect(screen.getByRole('table').closest('.numbers')).not.toBeNull());
  });

  it('leads to each month of which anything is known, and back, with the focus on the heading', async () => {
    await open(history(20), '#calendar?2026');
    const months = screen.getAllByRole('link', { name: /^(October|November|December) / });
    expect(months.map((one) => one.getAttribute('href'))).toEqual(['#calendar?2026-10', '#calendar?2026-11']);
    const main = document.body.appendChild(document.createElement('main'));
    main.append(...document.querySelectorAll('body > div'));
    await go('#calendar?2026-10');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your month'));
    expect(document.activeElement?.textContent).toBe('Your month');
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((one) => [one.getAttribute('href'), one.getAttribute('aria-current')])).toEqual([
      ['#week?2026-10-29', null],
      ['#calendar?2026-10', 'true'],
      ['#calendar?2026', null],
    ]);
  });

  it('has a cell for every day', async () => {
    await open(history(400), '#calendar?2026');
    const cells = document.querySelectorAll('.calendar-small [class]');
    expect(cells).toHaveLength(365);
    expect(document.querySelectorAll('.calendar-small .calendar-none')).toHaveLength(43);
  });
});
