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
  others: [] as unknown[],
  missing: [] as string[],
  asked: [] as unknown[],
  opened: [] as string[],
  reads: [] as [string, string][],
  outcome: 'now' as unknown,
  keptOut: false,
  now: 0,
  noted: [] as unknown[][],
  shortcut: null as string | null,
  ask: { lastAt: 0, askedAt: 0, quietUntil: '' },
  told: { weeks: [] as string[], day: '' },
  proposal: null as unknown,
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
vi.mock('../../../src/platform/history', () => ({ readOthers: async () => fake.others }));
vi.mock('../../../src/platform/permissions', () => ({ missingHosts: async () => fake.missing }));
vi.mock('../../../src/platform/messaging', () => ({
  ask: async (...message: unknown[]) => {
    fake.asked.push(message);
    if (fake.outcome instanceof Error) throw fake.outcome;
    return fake.outcome;
  },
}));
vi.mock('../../../src/platform/private-access', () => ({ isKeptOut: async () => fake.keptOut }));
vi.mock('../../../src/platform/shortcut', () => ({ shortcutOf: async () => fake.shortcut }));
vi.mock('../../../src/platform/check-in-store', () => ({ readAskState: async () => fake.ask }));
vi.mock('../../../src/platform/summary-store', () => ({ readTold: async () => fake.told }));
vi.mock('../../../src/platform/read-proposal', () => ({ readProposal: async () => fake.proposal }));
vi.mock('../../../src/platform/clock', () => ({ now: () => fake.now, zone: () => 'UTC' }));
vi.mock('../../../src/platform/health', () => ({
  nameOf: (error: Error) => error.name,
  noteHealth: async (...note: unknown[]) => void fake.noted.push(note),
  noteFailure: (kind: string) => async (error: Error) => void fake.noted.push([kind, error.name]),
}));
vi.mock('../../../src/platform/open-page', () => ({
  openPage: async (page: string) => {
    fake.opened.push(page);
  },
}));

import { dailyLimit } from '../../../src/domain/limit';
import { parseSettings, type Settings } from '../../../src/domain/settings';
import { Popup } from '../../../src/popup/popup';
import { follow, load, settings } from '../../../src/popup/state';

const goal = dailyLimit('goal', 'all', 60 * minute);
const welcomed = (parts: Partial<Settings>) => parseSettings({ welcomed: true, limits: [goal], ...parts });

function day(name: string, minutes: Record<string, number>): DayUsage {
  const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
  return { ...emptyDay(name, 'UTC'), atoms, views: minutes['tiktok/feed'] ? { 'tiktok/feed': 61 } : {} };
}

function given(parts: Partial<typeof fake> & { watched?: Record<string, number>; broken?: boolean }): void {
  const { watched = { 'tiktok/feed': 42 }, broken = false, ...rest } = parts;
  Object.assign(fake, { days: [], others: [], missing: [], asked: [], opened: [], reads: [], noted: [] });
  Object.assign(fake, {
    told: { weeks: [], day: '' },
    proposal: null,
    outcome: 'now',
    keptOut: false,
    shortcut: null,
    now: new Date(2026, 10, 22, 12).getTime(),
  });
  fake.settings = parseSettings({ welcomed: true, limits: [goal] });
  const endsAt = new Date(2026, 10, 23, 4).getTime();
  fake.today = {
    usage: day('2026-11-22', watched),
    week: { atoms: {}, views: {} },
    runs: {},
    doors: {},
    extra: null,
    endsAt,
    shift: 0,
    zones: ['UTC'],
    broken,
  };
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

  it('compares with what is usual by now, and says how much came from other devices', async () => {
    const days = ['18', '19', '20', '21'].map((date) => ({
      ...day(`2026-11-${date}`, { 'tiktok/feed': 40 }),
      hours: { 2: 20 * minute, 18: 20 * minute },
    }));
    const others = [{ device: 'b', day: '2026-11-21', sections: { 'tiktok/feed': [40 * minute, 3] } }];
    given({ days, others, watched: { 'tiktok/feed': 23 } });
    const usage = { atoms: { 'tiktok/feed': 9 * minute, 'youtube/rest': 30 * minute }, views: {} };
    fake.today = { ...(fake.today as object), others: { usage, week: { atoms: {}, views: {} } } };
    await open();
    expect(await screen.findByText('Usually about 25 minutes by now')).toBeTruthy();
    expect(screen.getByText('9 min of it on your other devices')).toBeTruthy();
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
    expect(screen.getByText('Not counted as short video').textContent).toContain('31 min');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('40 minutes left');
  });

  it('says what will be here before anything was watched', async () => {
    given({ watched: {} });
    await open();
    expect(screen.getByText(/Nothing watched yet today/)).toBeTruthy();
  });

  it('offers to mend missing hosts', async () => {
    given({ missing: ['*://www.tiktok.com/*'] });
    await open();
    fireEvent.click(await screen.findByText('Mend this'));
    await waitFor(() => expect(fake.opened).toEqual(['sites']));
  });

  it('tells of a history that was set aside', async () => {
    given({ broken: true });
    await open();
    expect(screen.getByText('Your history could not be opened')).toBeTruthy();
  });

  it('says what closes next, and what rests now', async () => {
    given({ settings: welcomed({ limits: [goal, dailyLimit('x', 'tiktok/feed', 50 * minute)] }) });
    await open();
    expect(screen.getByText('TikTok: 8 min left today')).toBeTruthy();
    cleanup();
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1439 }];
    const hours = { id: 'h', target: 'all', mode: 'closed', windows, bedtime: true, windDown: true } as const;
    given({ settings: welcomed({ hours: [hours] }) });
    await open();
    expect(screen.getByText(/^Short video rests until /)).toBeTruthy();
  });

  it('says that there is no goal on this weekday, and does not ask for one', async () => {
    const amounts = [...new Array(6).fill(60 * minute), null];
    given({ settings: welcomed({ limits: [{ ...goal, amounts }] }) });
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No goal today');
    expect(screen.queryByText('Set a daily goal')).toBeNull();
  });

  it('folds the seventh site and what follows away', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `own.${letter}.example`);
    const sites = Object.fromEntries(ids.map((id) => [id, { tracked: true, wholeSite: false }]));
    const watched = Object.fromEntries(ids.map((id, index) => [`${id}/feed`, 8 - index]));
    given({ settings: welcomed({ sites }), watched });
    await open();
    expect(screen.getByText('2 more').textContent).toContain('3 min');
  });
});

describe('a quiet line', () => {
  it('leads to the weekly summary on the day on which it is told of, and on no other', async () => {
    given({ told: { weeks: ['2026-11-02', '2026-11-09'], day: '2026-11-22' } });
    await open();
    const line = await screen.findByText('Your week is ready');
    fireEvent.click(line.parentElement?.querySelector('button') as HTMLElement);
    await waitFor(() => expect(fake.opened).toEqual(['summary?2026-11-09']));
    cleanup();
    given({ told: { weeks: ['2026-11-09'], day: '2026-11-21' } });
    await open();
    await new Promise((done) => setTimeout(done));
    expect(screen.queryByText('Your week is ready')).toBeNull();
  });

  it('asks about the goal where there is something to ask', async () => {
    given({ proposal: { type: 'first', usualMs: 45 * minute, lessMs: 35 * minute } });
    await open();
    const line = await screen.findByText('A daily goal?');
    fireEvent.click(line.parentElement?.querySelector('button') as HTMLElement);
    await waitFor(() => expect(fake.opened).toEqual(['week']));
  });
});

describe('a break of one’s own', () => {
  it('begins with one press, and says what the shortcut is', async () => {
    given({ shortcut: 'Alt+Shift+P' });
    await open();
    expect((await screen.findByText('Alt+Shift+P')).textContent).toContain('Shortcut');
    fireEvent.click(screen.getByText('15 min'));
    fireEvent.click(screen.getByText('1 h'));
    await waitFor(() =>
      expect(fake.asked).toEqual([
        ['pause', { ms: 15 * minute }],
        ['pause', { ms: 60 * minute }],
      ]),
    );
  });

  it('until tomorrow is asked about once more, the safe answer first', async () => {
    given({});
    await open();
    fireEvent.click(screen.getByText('Until tomorrow'));
    expect(screen.getByText(/rests until 04:00\. You cannot end this early/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Not now');
    fireEvent.click(screen.getByText('Not now'));
    expect(fake.asked).toEqual([]);
    fireEvent.click(screen.getByText('Until tomorrow'));
    fireEvent.click(screen.getByText('Rest until tomorrow'));
    await waitFor(() => expect(fake.asked).toEqual([['pause', { ms: 'day' }]]));
  });

  it('shows until when it lasts, and can only be made longer', async () => {
    given({ settings: welcomed({ pausedUntil: new Date(2026, 10, 22, 12, 40).getTime() }) });
    await open();
    expect(screen.getByText('On a break until 12:40')).toBeTruthy();
    expect(screen.queryByText('15 min')).toBeNull();
    expect(screen.getByText('1 h')).toBeTruthy();
    cleanup();
    given({ settings: welcomed({ pausedUntil: new Date(2026, 10, 23, 4).getTime() }) });
    await open();
    expect(screen.getByText('On a break until 04:00')).toBeTruthy();
    expect(screen.queryByText('Until tomorrow')).toBeNull();
  });

  it('says so and notes it when it did not begin', async () => {
    given({ outcome: new TypeError('no worker') });
    await open();
    fireEvent.click(screen.getByText('15 min'));
    expect(await screen.findByText('That did not work. Please try again.')).toBeTruthy();
    expect(fake.noted).toEqual([['pauseFailed', 'TypeError']]);
  });
});

describe('the restricted mode in the popup', () => {
  const control = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Restricted mode' });
  const on = { on: true, level: 'strict' } as const;

  it('is asked for, and shown when it is on', async () => {
    given({});
    await open();
    fireEvent.click(control());
    expect(fake.asked).toEqual([['change', { type: 'choice', name: 'restricted', value: on }]]);
    fake.changed({ ...settings.value, restricted: on });
    await waitFor(() => expect(control().checked).toBe(true));
    expect(fake.opened).toEqual([]);
  });

  it('opens its page where the PIN is needed', async () => {
    given({ outcome: 'locked', settings: welcomed({ restricted: on }) });
    await open();
    fireEvent.click(control());
    await waitFor(() => expect(fake.opened).toEqual(['restricted']));
  });

  it('says that going off waits', async () => {
    const change = { type: 'choice', name: 'restricted', value: { ...on, on: false } } as const;
    const queued = (after: string) => welcomed({ restricted: on, queued: [{ change, after }] });
    given({ settings: queued('2026-11-22') });
    await open();
    expect(screen.getByText(/Goes off tomorrow/)).toBeTruthy();
    cleanup();
    given({ settings: queued('2026-11-24') });
    await open();
    expect(screen.getByText(/Goes off on Wednesday,? 25 November/)).toBeTruthy();
  });

  it('says when its hours have it on although the switch is off', async () => {
    const restrictedHours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1439 }];
    given({ settings: welcomed({ restrictedHours }) });
    await open();
    expect(control().checked).toBe(false);
    expect(screen.getByText(/^On by its hours until (?:11:59 PM|23:59)$/)).toBeTruthy();
  });

  it('cannot be changed where a policy asks for it', async () => {
    const managed = { sites: {}, groups: [], limits: [], hours: [], restricted: 'strict' } as const;
    given({ settings: { ...welcomed({ restricted: on }), managed } });
    await open();
    expect(control().disabled).toBe(true);
    expect(screen.getByText('Set by your school or family')).toBeTruthy();
  });
});

describe('what holds or waits', () => {
  const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };

  it('is nothing where nothing does', async () => {
    given({});
    await open();
    expect(document.querySelector('.quiet-lines')?.textContent).toBe('');
  });

  it('tells of the lock, since when, and the way out', async () => {
    given({ settings: welcomed({ lock: { ...lock, since: new Date(2026, 10, 20, 9).getTime() } }) });
    await open();
    expect(screen.getByText(/^Locked with a PIN since 20 Nov 2026/)).toBeTruthy();
    fireEvent.click(screen.getByText('Way out'));
    await waitFor(() => expect(fake.opened).toEqual(['lock']));
  });

  it('tells when a forgotten lock goes', async () => {
    given({ settings: welcomed({ lock: { ...lock, opensAt: new Date(2026, 10, 23, 9).getTime() } }) });
    await open();
    expect(screen.getByText(/the lock goes on 23 Nov 2026/)).toBeTruthy();
  });

  it('tells of private windows only while there is a limit', async () => {
    given({ keptOut: true });
    await open();
    expect(await screen.findByText('Limits do not hold in private windows.')).toBeTruthy();
    cleanup();
    given({ keptOut: true, settings: parseSettings({ welcomed: true }) });
    await open();
    expect(screen.queryByText('Limits do not hold in private windows.')).toBeNull();
  });
});

describe('well-being', () => {
  const evening = new Date(2026, 10, 22, 19).getTime();
  const question = () => screen.queryByText('How do you feel?');

  it('asks for a check-in in the evening where it was chosen, and opens the page of two taps', async () => {
    given({ settings: welcomed({ checkIns: true }), now: evening });
    await open();
    expect(await screen.findByText('How do you feel?')).toBeTruthy();
    fireEvent.click(screen.getByText('Answer'));
    await waitFor(() => expect(fake.opened).toEqual(['checkin']));
    cleanup();
    given({ settings: welcomed({}), now: evening });
    await open();
    expect(question()).toBeNull();
  });

  it('takes a no for a fortnight', async () => {
    given({ settings: welcomed({ checkIns: true }), now: evening });
    await open();
    fireEvent.click(await screen.findByText('Not for two weeks'));
    await waitFor(() => expect(question()).toBeNull());
    expect(fake.asked).toEqual([['askedCheckIn', { no: true }]]);
  });

  it('tells of settings that were checked half a year ago, on platforms that are used', async () => {
    const line = () => screen.queryByText(/^It has been a while since you checked/);
    const ticks = { 'has/tiktok': '2026-01-01', 'tiktok/follow': '2026-05-23' };
    given({ settings: welcomed({ ticks }) });
    await open();
    expect(line()).toBeTruthy();
    cleanup();
    given({ settings: welcomed({ ticks: { ...ticks, 'tiktok/follow': '2026-05-24' } }) });
    await open();
    expect(line()).toBeNull();
  });

  it('has a word on the two world days', async () => {
    given({});
    fake.today = { ...(fake.today as object), usage: day('2026-10-10', {}) };
    await open();
    expect(screen.getByText('World Mental Health Day')).toBeTruthy();
  });
});

describe('the open popup', () => {
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
