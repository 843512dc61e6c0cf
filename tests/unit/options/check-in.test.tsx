// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '../../../src/domain/check-in/check-in';
import type { DayUsage } from '../../../src/domain/usage';

const stored = vi.hoisted(() => ({ checkIns: [] as unknown[], days: [] as unknown[] }));
vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/platform/check-in-store', () => ({ readCheckIns: async () => stored.checkIns }));
vi.mock('../../../src/platform/usage-store', () => ({
  readDays: async () => stored.days,
  readFirstDay: async () => (stored.days[0] as DayUsage | undefined)?.day ?? null,
  readToday: async () => null,
}));

import { addDays } from '../../../src/domain/day';
import { emptyDay } from '../../../src/domain/usage';
import { CheckInPage } from '../../../src/options/check-in/page';
import { given } from '../../../src/options/check-in/state';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  stored.checkIns = [];
  stored.days = [];
  given.value = null;
  today.value = someDay;
  settings.value = settingsWith({ checkIns: true });
  answer.mockImplementation(async (type) => (type === 'checkIn' ? { at: 77 } : null));
});
afterEach(cleanup);

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sent = (type: string) =>
  answer.mock.calls.filter(([name]) => name === type).map(([, request]) => request);

describe('a check-in', () => {
  it('is off until it is chosen', async () => {
    settings.value = settingsWith({});
    render(<CheckInPage />);
    expect(screen.queryByRole('button', { name: 'Good' })).toBeNull();
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(sent('choose')).toEqual([{ checkIns: true }]));
  });

  it.each([
    ['Good', 'Partly'],
    ['Partly', 'Good'],
  ])('is two taps: %s, %s', async (first, second) => {
    render(<CheckInPage />);
    tap(first);
    expect(sent('checkIn')).toEqual([]);
    tap(second);
    await screen.findByText(/Kept on this device/);
    expect(sent('checkIn')).toEqual([{ feeling: 4, worth: 2 }]);
    expect(screen.queryByText(/Thank you for being honest/)).toBeNull();
  });

  it('is one tap where nothing was watched', async () => {
    today.value = { ...someDay, usage: emptyDay('2026-11-22', 'UTC') };
    render(<CheckInPage />);
    tap('So-so');
    await waitFor(() => expect(sent('checkIn')).toEqual([{ feeling: 3, worth: null }]));
  });

  it('leads gently to support after a low answer, and support is a step away before it too', async () => {
    render(<CheckInPage />);
    const ways = () => screen.getAllByRole('link').filter((link) => link.getAttribute('href') === '#support');
    expect(ways()).toHaveLength(1);
    tap('Low');
    tap('Yes');
    const notice = (await screen.findByText(/Thank you for being honest/)).closest('.notice');
    expect(
      within(notice as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('#support');
    expect(ways()).toHaveLength(2);
  });

  it('can be taken back, and then nothing else goes', async () => {
    render(<CheckInPage />);
    tap('Good');
    tap('Yes');
    await screen.findByText(/Kept on this device/);
    tap('Take it back');
    await screen.findByText('Taken back.');
    expect(sent('eraseCheckIns')).toEqual([{ at: 77 }]);
    expect(screen.getByRole('button', { name: 'Good' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('says that nothing is kept of a private window', async () => {
    answer.mockResolvedValue({ at: null });
    render(<CheckInPage />);
    tap('Good');
    tap('Yes');
    await screen.findByText(/private window, so your answer was not kept/);
    expect(screen.queryByText('Take it back')).toBeNull();
  });
});

describe('answers', () => {
  /** So many days before today, the lower the answer the more was watched; one day in five is not answered. */
  function fill(days: number, feelingOf: (minutes: number) => CheckIn['feeling']): void {
    for (let back = days; back > 0; back--) {
      const day = addDays('2026-11-22', -back);
      const minutes = 10 + ((back * 37) % 90);
      stored.days.push({ ...emptyDay(day, 'UTC'), atoms: { 'tiktok/feed': minutes * 60_000 } });
      if (back % 5 !== 0)
        stored.checkIns.push({ at: Date.parse(day), day, feeling: feelingOf(minutes), worth: null });
    }
  }
  const felt = (minutes: number) => (minutes > 70 ? 1 : minutes > 40 ? 3 : 5);

  it('stand beside the minutes, in a table too', async () => {
    fill(10, felt);
    render(<CheckInPage />);
    const table = await screen.findByRole('table', { name: 'Your last six weeks' });
    expect(within(table).getAllByRole('row')).toHaveLength(43);
    expect(within(table).getAllByText(/of 5$/)).toHaveLength(8);
  });

  it('tell nothing before six weeks, however clear they are', async () => {
    fill(40, felt);
    render(<CheckInPage />);
    await screen.findByText(/^Nothing to tell/);
    expect(screen.queryByText(/you often said/)).toBeNull();
  });

  it('tell what went together when it is clear, never what came from what', async () => {
    fill(200, felt);
    render(<CheckInPage />);
    await screen.findByText(/you often said you felt lower/);
    expect(screen.getByText(/It cannot say what came from what/)).toBeTruthy();
  });

  it('are erased alone, after a question', async () => {
    fill(10, felt);
    render(<CheckInPage />);
    fireEvent.click(await screen.findByText('Erase my answers…'));
    fireEvent.click(screen.getByText(/^Keep/));
    expect(sent('eraseCheckIns')).toEqual([]);
    fireEvent.click(screen.getByText('Erase my answers…'));
    fireEvent.click(screen.getByText('Erase them'));
    await waitFor(() => expect(sent('eraseCheckIns')).toEqual([{ at: null }]));
    expect(sent('erase')).toEqual([]);
  });
});
