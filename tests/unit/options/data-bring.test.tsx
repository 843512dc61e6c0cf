// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
const askPin = vi.hoisted(() => vi.fn(async () => false));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin }));

import { dailyLimit } from '../../../src/domain/limit';
import { DataPage } from '../../../src/options/data/page';
import { settings } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { noon, sampleFiles, toshaFile } from '../../support/sample-files';
import { answer, forget, settingsWith, speak } from './fake-browser';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  forget();
  askPin.mockReset().mockResolvedValue(false);
  await speak('en');
  settings.value = settingsWith({});
  const db = await openUsage();
  for (const name of ['days', 'intervals', 'events', 'checkIns', 'brought'] as const) await db.clear(name);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const limits = [dailyLimit('goal', 'all', 30 * 60_000)];
const settingsFile = JSON.stringify({
  ...{ format: 'tosha', version: 2, exportedAt: '2026-11-20T12:00:00.000Z' },
  settings: settingsWith({ limits }),
});
function choose(text: string, name = 'mine.json', size?: number): void {
  render(<DataPage />);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  const file = new File([text], name, { type: 'application/json' });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}
const press = async (name: string) => fireEvent.click(await screen.findByText(name, { selector: 'button' }));
const box = async (name: RegExp) =>
  (await screen.findByRole('checkbox', { name, hidden: true })) as HTMLInputElement;
const storedDays = async () => (await openUsage()).count('days');

describe('a history', () => {
  it('says what it holds, comes in whole, and says so', async () => {
    choose(sampleFiles.tosha3 ?? '');
    expect(await screen.findByText(/^Saved on Nov 22, 2026/)).toBeTruthy();
    expect((await box(/^History/)).checked).toBe(true);
    expect(screen.getByText(/^4 days: February 29, 2024 – November 22, 2026/)).toBeTruthy();
    answer.mockResolvedValue({ now: 0, queued: 0, locked: 0 });
    await press('Bring it in');
    await screen.findByText(/^4 days are new or have more in them now\. These are your settings already/);
    expect(answer.mock.calls.map(([type]) => type)).toEqual(['imported', 'adopt']);
    expect(await (await openUsage()).getAll('days')).toEqual(toshaFile.days);
    // The page counts anew what is stored.
    expect(await screen.findByText('4 days since February 29, 2024')).toBeTruthy();
  });

  it('comes in without the settings, where only it is wanted', async () => {
    choose(sampleFiles.tosha3 ?? '');
    fireEvent.click(await box(/^Settings/));
    await press('Bring it in');
    await screen.findByText(/^4 days are new/);
    expect(answer.mock.calls).toEqual([['imported', {}]]);
  });

  it('is left alone where only the settings are wanted, and nothing is done where nothing is', async () => {
    choose(sampleFiles.tosha3 ?? '');
    fireEvent.click(await box(/^History/));
    answer.mockResolvedValue({ now: 1, queued: 0, locked: 0 });
    await press('Bring it in');
    await screen.findByText('1 change holds now.');
    expect(await storedDays()).toBe(0);
    cleanup();
    choose(sampleFiles.tosha3 ?? '');
    fireEvent.click(await box(/^History/));
    fireEvent.click(await box(/^Settings/));
    const button = await screen.findByText<HTMLButtonElement>('Bring it in', { selector: 'button' });
    expect(button.disabled).toBe(true);
  });

  it('of another program says which, and how much is left out', async () => {
    choose(sampleFiles.timeTrackerCsv ?? '', 'records.csv');
    expect(
      await screen.findByText('From Time Tracker. 1 other site is left out: Tosha does not count it.'),
    ).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /^Settings/, hidden: true })).toBeNull();
    await press('Bring it in');
    await screen.findByText('2 days are new or have more in them now.');
    cleanup();
    choose(sampleFiles.timeTrackerCsv ?? '', 'records.csv');
    await press('Bring it in');
    await screen.findByText('All of this history was here already.');
  });

  it('is not asked about where it holds nothing that Tosha counts', async () => {
    choose('[{"url":"example.org","days":[{"date":"1/2/2026","summary":30}]}]');
    await screen.findByText(/nothing in “mine.json” that Tosha counts/);
  });
});

describe('settings', () => {
  it('are asked about first, and nothing changes when the answer is no', async () => {
    choose(settingsFile);
    await screen.findByText(/^Saved on/);
    await press('Leave it');
    await waitFor(() => expect(screen.queryByText(/^Saved on/)).toBeNull());
    expect(answer).not.toHaveBeenCalled();
  });

  it('are sent, and what became of their changes is said', async () => {
    answer.mockResolvedValue({ now: 2, queued: 1, locked: 0 });
    choose(settingsFile);
    await press('Bring it in');
    await screen.findByText('2 changes hold now. 1 looser change waits: see Limits.');
    expect(answer).toHaveBeenCalledWith('adopt', { settings: settingsWith({ limits }) });
    expect(askPin).not.toHaveBeenCalled();
  });

  it('ask for the PIN where some of it needs one, and then the rest is taken over', async () => {
    askPin.mockResolvedValue(true);
    answer.mockResolvedValueOnce({ now: 1, queued: 0, locked: 2 });
    answer.mockResolvedValueOnce({ now: 0, queued: 2, locked: 0 });
    choose(settingsFile);
    await press('Bring it in');
    await screen.findByText('1 change holds now. 2 looser changes wait: see Limits.');
  });

  it('say how much was not done without the PIN', async () => {
    answer.mockResolvedValueOnce({ now: 1, queued: 0, locked: 2 });
    choose(settingsFile);
    await press('Bring it in');
    await screen.findByText('1 change holds now. 2 changes need the PIN and were not made.');
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('are read with the limits of version 1', async () => {
    answer.mockResolvedValue({ now: 1, queued: 0, locked: 0 });
    const old = { id: 'goal', target: 'all', perDayMs: 30 * 60_000 };
    choose(JSON.stringify({ format: 'tosha', version: 1, settings: { limits: [old] } }));
    await press('Bring it in');
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('adopt', { settings: expect.objectContaining({ limits }) }),
    );
  });
});

describe('a file that is refused', () => {
  const [first] = toshaFile.days;
  const withDay = (changed: object) =>
    JSON.stringify({ ...toshaFile, days: [first, { ...first, ...changed }] });
  it.each([
    ['a picture', '\u0089PNG', /not a file that Tosha can read/],
    ['other JSON', '{"format":"other","settings":{}}', /not a file that Tosha can read/],
    ['a list', '[]', /not a file that Tosha can read/],
    ['nothing in it', '{"format":"tosha","version":2}', /not a file that Tosha can read/],
    ['one that is cut off', (sampleFiles.tosha3 ?? '').slice(0, 900), /damaged or cut off/],
    ['a newer file', '{"format":"tosha","version":99,"settings":{}}', /newer Tosha/],
    ['a row that cannot be', withDay({ day: '2026-02-30' }), /cannot be right \(days\[1\]\)/],
    ['a day to come', withDay({ day: '2027-01-01' }), /still to come \(days\[1\]\)/],
    ['a site to come', withDay({ views: { 'newsite/feed': 1 } }), /does not know \(days\[1\]\)/],
  ])('%s: nothing changes, and it is said why', async (_, text, words) => {
    choose(text);
    expect((await screen.findByText(words)).textContent).toContain('mine.json');
    expect(answer).not.toHaveBeenCalled();
    expect(await storedDays()).toBe(0);
  });

  it('is not even read where it is too big', async () => {
    choose(sampleFiles.tosha3 ?? '', 'mine.json', 300_000_001);
    await screen.findByText(/too big/);
  });
});
