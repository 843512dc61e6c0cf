// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { dailyLimit } from '../../../src/domain/limit';
import type { Settings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';
import { useWords } from '../../support/words';
import { answer, forget, permissions, settingsWith, someDay } from './fake-browser';

vi.mock('../../../src/platform/browser', async () => ({ browser: (await import('./fake-browser')).browser }));
const fake = vi.hoisted(() => ({ days: [] as unknown[], saved: [] as [string, Blob][] }));
vi.mock('../../../src/platform/usage-store', () => ({
  readToday: vi.fn(),
  readDays: async (from: string, to: string) =>
    (fake.days as DayUsage[]).filter(({ day }) => day >= from && day <= to),
  readFirstDay: async () => (fake.days as DayUsage[])[0]?.day ?? null,
}));
vi.mock('../../../src/options/data/save-file', () => ({
  saveFile: (...file: [string, Blob]) => void fake.saved.push(file),
}));

import { settings, today } from '../../../src/options/state';
import { SummaryPage } from '../../../src/options/summary/page';
import { shown } from '../../../src/options/summary/state';

const minute = 60_000;
/** Sunday, the 22nd; the last whole week is that of Monday, the 9th. */
const now = '2026-11-22';
const goal = dailyLimit('goal', 'all', 45 * minute);

function day(name: string, minutes: number): DayUsage {
  const atoms = { 'tiktok/feed': minutes * minute, 'youtube/shorts': 5 * minute };
  return { ...emptyDay(name, 'UTC'), atoms };
}
/** So many days up to today, each with a minute less than the one before. */
const history = (count: number) =>
  Array.from({ length: count }, (_, index) => day(addDays(now, index + 1 - count), 10 + count - index));

async function open(days: DayUsage[], changed: Partial<Settings> = {}, query = ''): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  fake.days = days;
  fake.saved = [];
  shown.value = null;
  settings.value = settingsWith({ limits: [goal], ...changed });
  today.value = { ...someDay, usage: { ...someDay.usage, day: now } };
  location.hash = `summary${query}`;
  render(<SummaryPage />);
  await waitFor(() => expect(shown.value).not.toBeNull());
}
const sheet = () => document.querySelector<HTMLElement>('.sheet') as HTMLElement;
const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

beforeEach(async () => {
  forget();
  await useWords();
});
afterEach(cleanup);

describe('the summary of a week', () => {
  it('is that of the last whole week, in a sentence and a few numbers', async () => {
    await open(history(30));
    await screen.findByText(/^9\s–\s15 November 2026$/);
    // Seven days with seven minutes less than those before them.
    expect(screen.getByText('You watched 49 minutes less than the week before.')).toBeTruthy();
    expect(figure('Time')).toBe('3 h 2 min');
    expect(figure('A usual day')).toBe('26 min');
    expect(figure('Days within goal')).toBe('7 of 7');
    expect(screen.getByText('week before: 33 min')).toBeTruthy();
    // That it was less, and that the days were within the goal, is said once.
    expect(document.querySelector('.sheet-good')).toBeNull();
    const rows = within(sheet()).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(8);
    expect(within(sheet()).getByText('TikTok').closest('li')?.textContent).toContain('2 h 27 min');
  });

  it('tells one good thing, and rather one that is not in the numbers', async () => {
    const good = () => document.querySelector('.sheet-good')?.textContent;
    const same = history(30).map((one) => day(one.day, 30));
    await open(same);
    await waitFor(() => expect(good()).toBe('All 7 days stayed within your goal.'));
    cleanup();
    const emptied = same.map((one) => (one.day === '2026-11-11' ? emptyDay(one.day, 'UTC') : one));
    await open(emptied);
    await waitFor(() => expect(good()).toBe('On 1 day Tosha counted no short video.'));
  });

  it('gives no advice, and no blame, where it was more', async () => {
    await open(history(30).map((one) => (one.day < '2026-11-09' ? day(one.day, 1) : day(one.day, 60))));
    await screen.findByText(/ more than the week before\.$/);
    expect(document.querySelector('.sheet-good')).toBeNull();
  });

  it('goes no further than the last whole week, and no further back than the first', async () => {
    await open(history(20), {}, '?2026-11-20');
    const [back, on] = await screen.findAllByRole('button', { name: /^The week/ });
    expect(on?.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(back as HTMLElement);
    await waitFor(() => expect(location.hash).toBe('#summary?2026-11-02'));
    await waitFor(() =>
      expect(document.querySelector('.week-picker [role=status]')?.textContent).toMatch(/^2\s–\s8 November$/),
    );
    expect(screen.getByText('You watched short video for 3 hours 15 minutes.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the whole week' }).getAttribute('href')).toBe(
      '#week?2026-11-02',
    );
    cleanup();
    await open(history(20), {}, '?2020-01-01');
    expect(shown.value).toMatchObject({ from: '2026-11-02' });
    cleanup();
    await open(history(20), {}, '?2026-99-99');
    expect(shown.value).toMatchObject({ from: '2026-11-09' });
  });

  it('says what will be here before a week is over, and that nothing is stored', async () => {
    await open(history(3));
    expect(await screen.findByText(/will be here when a whole week is over/)).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Tell me each week' })).toBeTruthy();
    cleanup();
    await open([day('2026-10-01', 5)]);
    expect(await screen.findByText('No time is stored for these days.')).toBeTruthy();
    expect(sheet()).toBeNull();
  });

  it('shows the names of sites only where that is wanted, and keeps neither name nor note', async () => {
    await open(history(30));
    fireEvent.click(await screen.findByRole('switch', { name: 'Show the names of sites' }));
    await waitFor(() => expect(within(sheet()).queryByText('TikTok')).toBeNull());
    fireEvent.input(screen.getByLabelText('Name on the sheet'), { target: { value: 'Amina' } });
    fireEvent.input(screen.getByLabelText('A line of your own'), { target: { value: 'For Tuesday' } });
    await waitFor(() =>
      expect(sheet().textContent).toMatch(/2026Amina.*For TuesdayMade by Tosha on 22 November 2026/),
    );
    expect(answer).not.toHaveBeenCalled();
  });

  it('is printed, and saved as a picture that has no more on it', async () => {
    const drawn: string[] = [];
    const sizes: number[] = [];
    const pen = {
      font: '',
      measureText: (words: string) => ({ width: words.length * 26 }),
      fillRect: vi.fn(),
      fillText(words: string) {
        drawn.push(words);
        sizes.push(Number(/(\d+)px/.exec(pen.font)?.[1]));
      },
    };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['png'])));
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await open(history(30));
    fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Save as a picture' }));
    expect(await screen.findByText('Saved as tosha-2026-11-09.png.')).toBeTruthy();
    expect(fake.saved.map(([name]) => name)).toEqual(['tosha-2026-11-09.png']);
    const text = drawn.join(' ');
    for (const words of ['You watched 49 minutes less than', '3 h 2 min', 'TikTok', 'Made by Tosha', 'Mon'])
      expect(text).toContain(words);
    // Readable on a phone, where the picture is about a third of its size.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    drawn.length = 0;
    fireEvent.click(screen.getByRole('switch', { name: 'Show the names of sites' }));
    fireEvent.input(screen.getByLabelText('Name on the sheet'), { target: { value: 'Amina' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save as a picture' }));
    await waitFor(() => expect(drawn).toContain('Made by Tosha on 22 November 2026'));
    expect(drawn.join(' ')).not.toMatch(/TikTok|Amina/);
  });
});

describe('the picture', () => {
  it('squeezes no number over a bar, however long the words of the language are', async () => {
    await useWords('sw');
    const drawn: { words: string; most: number; base: number }[] = [];
    const wide = (words: string) => words.length * 17;
    const pen = {
      font: '',
      measureText: (words: string) => ({ width: wide(words) }),
      fillRect: vi.fn(),
      fillText: (words: string, _: number, base: number, most: number) => drawn.push({ words, most, base }),
    };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['png'])));
    await open(history(30).map((one) => day(one.day, 643)));
    fireEvent.click(await screen.findByRole('button', { name: 'Hifadhi kama picha' }));
    await waitFor(() => expect(fake.saved).toHaveLength(1));
    // 10 h 48 min on each day.
    const hours = drawn.filter(({ words }) => words === 'saa\u00a010');
    const minutes = drawn.filter(({ words }) => words === 'dk\u00a048');
    expect([hours.length, minutes.length]).toEqual([7, 7]);
    for (const { words, most } of [...hours, ...minutes]) expect(wide(words)).toBeLessThanOrEqual(most);
    expect(hours.every(({ base }, index) => base < (minutes[index]?.base ?? 0))).toBe(true);
    // Under the goal's name.
    const goalBase = drawn.find(({ words }) => words.startsWith('lengo'))?.base ?? 0;
    expect(Math.min(...hours.map(({ base }) => base)) - 28).toBeGreaterThan(goalBase);
  });
});

describe('being told each week', () => {
  const off = { on: false, weekday: 1, minute: 8 * 60 };
  const press = async () => fireEvent.click(await screen.findByRole('switch', { name: 'Tell me each week' }));

  it('asks the browser with the press, and says when it will be', async () => {
    await open(history(30));
    await press();
    // Nothing was waited for before: a browser asks only then.
    expect(permissions.request).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(await screen.findByText(/^Tosha will tell you: Monday, 0?8:00/)).toBeTruthy();
    expect(answer).toHaveBeenCalledWith('choose', { summary: { ...off, on: true } });
  });

  it('says that the popup tells instead, where the browser says no or cannot', async () => {
    for (const refuse of [
      () => permissions.request.mockResolvedValue(false),
      () => permissions.request.mockRejectedValue(new Error('not supported')),
    ]) {
      refuse();
      await open(history(30));
      await press();
      expect(await screen.findByText(/^That is fine\./)).toBeTruthy();
      expect(answer).toHaveBeenCalledWith('choose', { summary: { ...off, on: true } });
      cleanup();
    }
  });

  it('takes another day and time, and gives the permission back', async () => {
    await open(history(30), { summary: { ...off, on: true } });
    fireEvent.change(await screen.findByLabelText('On'), { target: { value: '5' } });
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('choose', { summary: { ...off, on: true, weekday: 5 } }),
    );
    fireEvent.change(screen.getByLabelText('At'), { target: { value: '18:30' } });
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('choose', { summary: { ...off, on: true, minute: 1110 } }),
    );
    expect(permissions.request).not.toHaveBeenCalled();
    await waitFor(() =>
      expect(screen.getByRole('switch', { name: 'Tell me each week' })).toHaveProperty('disabled', false),
    );
    await press();
    await waitFor(() => expect(permissions.remove).toHaveBeenCalledWith({ permissions: ['notifications'] }));
    expect(answer).toHaveBeenCalledWith('choose', { summary: off });
  });
});
