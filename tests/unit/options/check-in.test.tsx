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
  answer.mockImplementation(work);
});
afterEach(cleanup);

const kept = () => stored.checkIns as CheckIn[];
/** What the worker would do. */
async function work(type: string, request: unknown): Promise<unknown> {
  const { instead, at: erased, ...given } = request as { instead?: number | null; at?: number | null };
  const at = instead ?? Date.now();
  if (type === 'eraseCheckIns')
    stored.checkIns = erased === null ? [] : kept().filter((one) => one.at !== erased);
  if (type !== 'checkIn') return null;
  const others = kept().filter((one) => one.at !== at);
  stored.checkIns = [...others, { at, day: '2026-11-22', ...given }];
  return { at };
}
const shown = () => screen.findByRole('button', { name: 'Good' });
const isChosen = (name: string) =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true';
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
    ['Good', 'Partly', 2],
    ['Partly', 'Good', 1],
  ])('is two taps, each kept at once: %s, %s', async (first, second, times) => {
    render(<CheckInPage />);
    await shown();
    tap(first);
    tap(second);
    await waitFor(() => expect(kept()).toMatchObject([{ feeling: 4, worth: 2 }]));
    await screen.findByText(/Kept on this device/);
    expect(sent('checkIn')).toHaveLength(times);
    expect(screen.queryByText(/Thank you for being honest/)).toBeNull();
    expect(['Good', 'Partly', 'Low', 'Yes'].map(isChosen)).toEqual([true, true, false, false]);
  });

  it('is one tap where nothing was watched', async () => {
    today.value = { ...someDay, usage: emptyDay('2026-11-22', 'UTC') };
    render(<CheckInPage />);
    await shown();
    tap('So-so');
    await waitFor(() => expect(sent('checkIn')).toEqual([{ feeling: 3, worth: null, instead: null }]));
  });

  it('is changed by another tap, on a page that is opened again too; after two hours it is another one', async () => {
    const first = Date.now() - 3_600_000;
    stored.checkIns = [{ at: first, day: '2026-11-22', feeling: 2, worth: 1 }];
    render(<CheckInPage />);
    await shown();
    expect(isChosen('Low')).toBe(true);
    tap('Good');
    await waitFor(() => expect(kept()).toMatchObject([{ at: first, feeling: 4, worth: 1 }]));
    cleanup();
    given.value = null;
    stored.checkIns = [{ at: first - 3_600_001, day: '2026-11-22', feeling: 2, worth: 1 }];
    render(<CheckInPage />);
    await shown();
    expect(isChosen('Low')).toBe(false);
    tap('Good');
    await waitFor(() => expect(kept()).toHaveLength(2));
  });

  it('leads gently to support at the first low tap, and support is a step away before it too', async () => {
    render(<CheckInPage />);
    await shown();
    const ways = () => screen.getAllByRole('link').filter((link) => link.getAttribute('href') === '#support');
    expect(ways()).toHaveLength(1);
    tap('Low');
    const notice = (await screen.findByText(/Thank you for being honest/)).closest('.notice') as HTMLElement;
    expect(within(notice).getByRole('link').getAttribute('href')).toBe('#support');
    // It is read out.
    expect(notice.closest('[role=status]')).not.toBeNull();
    expect(ways()).toHaveLength(1);
    tap('Good');
    await waitFor(() => expect(screen.queryByText(/Thank you for being honest/)).toBeNull());
  });

  it('can be taken back, and then only that one goes', async () => {
    const before = { at: Date.now() - 86_400_000, day: '2026-11-21', feeling: 3, worth: null };
    stored.checkIns = [before];
    render(<CheckInPage />);
    await shown();
    tap('Good');
    await screen.findByText(/Kept on this device/);
    tap('Take it back');
    await screen.findByText('Taken back.');
    expect(kept()).toEqual([before]);
    expect(isChosen('Good')).toBe(false);
    expect(document.activeElement?.textContent).toBe('Very low');
  });

  it('says that nothing is kept of a private window', async () => {
    answer.mockResolvedValue({ at: null });
    render(<CheckInPage />);
    await shown();
    tap('Good');
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
