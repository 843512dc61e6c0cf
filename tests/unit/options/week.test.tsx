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
  extras: [] as string[],
}));
vi.mock('../../../src/platform/browser', () => ({ browser: {} }));
vi.mock('../../../src/platform/usage-store', () => ({
  readToday: vi.fn(),
  readDays: async (from: string, to: string) => {
    fake.reads.push([from, to]);
    return (fake.days as DayUsage[]).filter((one) => one.day >= from && one.day <= to);
  },
  readFirstDay: async () => (fake.days[0] as DayUsage | undefined)?.day ?? null,
}));

vi.mock('../../../src/platform/extra-log', () => ({
  readExtraDays: async (from: string, to: string) => fake.extras.filter((day) => day >= from && day <= to),
}));

import { settings, today } from '../../../src/options/state';
import { WeekPage } from '../../../src/options/week/page';
import { asTable, shownFrom, stored } from '../../../src/options/week/state';

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
  shownFrom.value = null;
  stored.value = null;
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
  await waitFor(() => expect(stored.value).not.toBeNull());
}

const history = (count: number) => Array.from({ length: count }, (_, i) => day(addDays(now, i - count), 30));
const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

beforeEach(async () => {
  await useWords();
  settings.value = parseSettings({
    welcomed: true,
    limits: [dailyLimit('goal', 'all', 60 * minute)],
  });
});
afterEach(cleanup);

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

  it('measures each day by its own goal where they differ, and by none where there is none', async () => {
    const goal = dailyLimit('goal', 'all', 60 * minute);
    // Free on Mondays, 20 minutes on Tuesdays; today is a Wednesday.
    const amounts = [null, 20 * minute, ...goal.amounts.slice(2)];
    settings.value = parseSettings({ welcomed: true, limits: [{ ...goal, amounts }] });
    await open(history(2), 10);
    await screen.findByRole('row', { name: /Mon.* 16 .*30 min/ });
    expect(figure('Days within goal')).toBe('1 of 2');
    expect(screen.queryByText(/^Goal/)).toBeNull();
  });

  it('tells how often a little more was taken, where it was', async () => {
    await open(history(9), 10);
    expect(screen.queryByText('Extra time')).toBeNull();
    cleanup();
    fake.extras = ['2026-11-18', '2026-11-16', '2026-11-15', '2026-11-01'];
    await open(history(40), 10);
    fake.extras = [];
    await waitFor(() => expect(figure('Extra time')).toBe('2 times'));
    expect(screen.getByText('week before: 1 time')).toBeTruthy();
  });

  it('reads two weeks of ten years', async () => {
    await open(history(3650), 10);
    expect(fake.reads).toEqual([['2026-11-09', '2026-11-22']]);
    await screen.findByText(/Up to yesterday you watched about as long/);
    expect(figure('Time')).toBe('1 h 10 min');
    expect(figure('Videos')).toBe('140');
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
