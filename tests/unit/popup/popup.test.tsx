// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayUsage } from '../../../src/domain/usage';
import { emptyDay } from '../../../src/domain/usage';
import { useWords } from '../../support/words';

const minute = 60_000;
const fake = vi.hoisted(() => ({
  settings: {} as unknown,
  today: {} as unknown,
  days: [] as unknown[],
  missing: [] as string[],
  asked: [] as unknown[],
  opened: [] as string[],
  reads: [] as [string, string][],
  changed: (_: unknown) => undefined as unknown,
  lookAgain: () => undefined as unknown,
}));

vi.mock('../../../src/platform/settings-store', () => ({
  readSettings: async () => fake.settings,
  onSettingsChanged: (callback: (_: unknown) => unknown) => {
    fake.changed = callback;
    return () => undefined;
  },
}));
vi.mock('../../../src/platform/usage-store', () => ({
  readToday: async () => fake.today,
  readDays: async (from: string, to: string) => {
    fake.reads.push([from, to]);
    return fake.days;
  },
}));
vi.mock('../../../src/platform/permissions', () => ({ missingHosts: async () => fake.missing }));
vi.mock('../../../src/platform/messaging', () => ({
  ask: async (...message: unknown[]) => {
    fake.asked.push(message);
  },
}));
vi.mock('../../../src/platform/open-page', () => ({
  openPage: async (page: string) => {
    fake.opened.push(page);
  },
}));

import { parseSettings } from '../../../src/domain/settings';
import { Popup } from '../../../src/popup/popup';
import { follow, load, settings } from '../../../src/popup/state';

const goal = { id: 'goal', target: 'all', perDayMs: 60 * minute };

function day(name: string, minutes: Record<string, number>): DayUsage {
  const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
  return { ...emptyDay(name, 'UTC'), atoms, views: minutes['tiktok/feed'] ? { 'tiktok/feed': 61 } : {} };
}

function given(parts: Partial<typeof fake> & { watched?: Record<string, number>; broken?: boolean }): void {
  const { watched = { 'tiktok/feed': 42 }, broken = false, ...rest } = parts;
  Object.assign(fake, { days: [], missing: [], asked: [], opened: [], reads: [] });
  fake.settings = parseSettings({ welcomed: true, limits: [goal] });
  const endsAt = new Date(2026, 10, 23, 4).getTime();
  fake.today = { usage: day('2026-11-22', watched), extra: null, endsAt, broken };
  Object.assign(fake, rest);
}

async function open(): Promise<void> {
  await useWords();
  await load();
  render(<Popup />);
  vi.spyOn(globalThis, 'setInterval').mockImplementationOnce((callback) => {
    fake.lookAgain = callback as () => void;
    return 0 as unknown as ReturnType<typeof setInterval>;
  });
  await follow();
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('the words are loaded already')));
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('close', vi.fn());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the popup', () => {
  it('reads only two weeks, and shows today against the goal', async () => {
    given({});
    await open();
    expect(fake.reads).toEqual([['2026-11-08', '2026-11-21']]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('18 minutes left');
    expect(screen.getByText('of 60 minutes')).toBeTruthy();
    expect(screen.getByText('61 videos')).toBeTruthy();
  });

  it('compares with a usual day only when there are enough of them', async () => {
    const days = ['18', '19', '20', '21'].map((date) => day(`2026-11-${date}`, { 'tiktok/feed': 30 }));
    given({ days: days.slice(1) });
    await open();
    expect(screen.queryByText(/usual day/)).toBeNull();
    cleanup();
    given({ days });
    await open();
    expect(await screen.findByText('12 minutes more than a usual day')).toBeTruthy();
  });

  it('says kindly that it is enough, and when it opens again', async () => {
    given({ watched: { 'tiktok/feed': 61 } });
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Enough for today');
    expect(screen.getByText('Opens again at 04:00')).toBeTruthy();
  });

  it('offers a goal where there is none, and opens it in a tab', async () => {
    given({ settings: parseSettings({ welcomed: true }) });
    await open();
    fireEvent.click(screen.getByText('Set a daily goal'));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(fake.opened).toEqual(['limits']);
  });

  it('keeps what does not count apart', async () => {
    given({ watched: { 'tiktok/feed': 20, 'youtube/rest': 31 } });
    await open();
    expect(screen.getByText('Not part of your goal').textContent).toContain('31 min');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('40 minutes left');
  });

  it('says what will be here before anything was watched', async () => {
    given({ watched: {} });
    await open();
    expect(screen.getByText(/Nothing watched yet today/)).toBeTruthy();
  });

  it('offers to mend missing hosts of sites that are counted, and of no other', async () => {
    given({ missing: ['*://www.tiktok.com/*'] });
    await open();
    fireEvent.click(await screen.findByText('Mend this'));
    await waitFor(() => expect(fake.opened).toEqual(['sites']));
    cleanup();
    given({
      missing: ['*://www.tiktok.com/*'],
      settings: parseSettings({ welcomed: true, sites: { tiktok: { tracked: false } } }),
    });
    await open();
    expect(screen.queryByText('Mend this')).toBeNull();
  });

  it('tells of a history that was set aside', async () => {
    given({ broken: true });
    await open();
    expect(screen.getByText('Your history could not be opened')).toBeTruthy();
  });

  it('asks for restricted mode and shows it when it is on', async () => {
    given({});
    await open();
    const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Restricted mode' });
    fireEvent.click(control);
    expect(fake.asked).toEqual([['restricted', { on: true, level: 'strict' }]]);
    fake.changed({ ...settings.value, restricted: { on: true, level: 'strict' } });
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true));
  });

  it('looks again while it is open', async () => {
    given({});
    await open();
    fake.today = { ...(fake.today as object), usage: day('2026-11-22', { 'tiktok/feed': 43 }) };
    fake.lookAgain();
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('17 minutes left'),
    );
    expect(fake.reads.length).toBe(1);
  });
});
