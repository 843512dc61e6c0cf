// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/data/save-file', () => ({ saveFile: vi.fn() }));
const askPin = vi.hoisted(() => vi.fn(async () => false));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin }));

import { makeBackup } from '../../../src/domain/backup';
import { dailyLimit } from '../../../src/domain/limit';
import { DataPage } from '../../../src/options/data/page';
import { saveFile } from '../../../src/options/data/save-file';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  vi.mocked(saveFile).mockReset();
  askPin.mockReset().mockResolvedValue(false);
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
  const db = await openUsage();
  await db.clear('days');
});
afterEach(cleanup);

describe('what is stored', () => {
  it('is nothing yet, and says when it will be', async () => {
    render(<DataPage />);
    expect(await screen.findByText(/No days yet/)).toBeTruthy();
  });

  it('is told in days', async () => {
    const db = await openUsage();
    await db.put('days', { ...someDay.usage, day: '2026-11-20' });
    await db.put('days', someDay.usage);
    render(<DataPage />);
    expect(await screen.findByText('2 days since November 20, 2026')).toBeTruthy();
  });
});

it('saves everything as one file that is named with the date', async () => {
  await (await openUsage()).put('days', someDay.usage);
  render(<DataPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Download a copy' }));
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const [name, type, text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toMatch(/^tosha-\d{4}-\d\d-\d\d\.json$/);
  expect(type).toBe('application/json');
  const file = JSON.parse(text ?? '');
  expect(file).toMatchObject({
    format: 'tosha',
    version: 2,
    writtenBy: '0.1.0',
    intervals: [],
    events: [],
    checkIns: [],
  });
  expect(file.days).toEqual([someDay.usage]);
  expect(file.settings).toEqual(settings.value);
  await waitFor(() => expect(screen.getByText(`Saved as ${name}.`)).toBeTruthy());
});

describe('erasing', () => {
  const question = () => {
    const [open] = screen.getAllByRole('dialog', { hidden: true }).filter((one) => one.hasAttribute('open'));
    if (!open) throw new Error('no question');
    return within(open);
  };
  const begin = () => {
    render(<DataPage />);
    fireEvent.click(screen.getByRole('button', { name: /^Erase the history/ }));
  };

  it('asks first, and does nothing when the answer is no', async () => {
    begin();
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(await waitFor(() => question().getByText('Keep it')));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answer).not.toHaveBeenCalled();
  });

  it('is done and said when the answer is yes', async () => {
    begin();
    fireEvent.click(await waitFor(() => question().getByText('Erase it')));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('erase', {}));
    await waitFor(() => expect(screen.getByText('Erased.')).toBeTruthy());
  });
});

describe('bringing settings in', () => {
  const limits = [dailyLimit('goal', 'all', 30 * 60_000)];
  const stored = { settings: settingsWith({ limits }), days: [], intervals: [], events: [], checkIns: [] };
  const backup = makeBackup(stored, Date.UTC(2026, 10, 20, 12), '0.1.0');
  const choose = (text: string) => {
    render(<DataPage />);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no field for a file');
    const file = new File([text], 'mine.json', { type: 'application/json' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };
  const press = async (name: string) =>
    fireEvent.click(await screen.findByText(name, { selector: 'button' }));

  it('asks first, and changes nothing when the answer is no', async () => {
    choose(JSON.stringify(backup));
    await screen.findByText(/^Saved on/);
    await press('Leave it');
    expect(answer).not.toHaveBeenCalled();
  });

  it('sends the settings of the file, and says what became of its changes', async () => {
    answer.mockResolvedValue({ now: 2, queued: 1, locked: 0 });
    choose(JSON.stringify(backup));
    await press('Bring them');
    await screen.findByText('2 changes hold now. 1 looser change waits: see Limits.');
    expect(answer).toHaveBeenCalledWith('adopt', { settings: backup.settings });
    expect(askPin).not.toHaveBeenCalled();
  });

  it('asks for the PIN where some of it needs one, and then takes the rest over', async () => {
    askPin.mockResolvedValue(true);
    answer.mockResolvedValueOnce({ now: 1, queued: 0, locked: 2 });
    answer.mockResolvedValueOnce({ now: 0, queued: 2, locked: 0 });
    choose(JSON.stringify(backup));
    await press('Bring them');
    await screen.findByText('1 change holds now. 2 looser changes wait: see Limits.');
  });

  it('says how much was not done without the PIN', async () => {
    answer.mockResolvedValueOnce({ now: 1, queued: 0, locked: 2 });
    choose(JSON.stringify(backup));
    await press('Bring them');
    await screen.findByText('1 change holds now. 2 changes need the PIN and were not made.');
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a picture', '\u0089PNG', /not a file that Tosha has saved/],
    ['other JSON', '{"format":"other","settings":{}}', /not a file that Tosha has saved/],
    ['a list', '[]', /not a file that Tosha has saved/],
    ['no settings', '{"format":"tosha","version":2}', /not a file that Tosha has saved/],
    ['a newer file', '{"format":"tosha","version":99,"settings":{}}', /newer Tosha/],
  ])('refuses %s, and says why', async (_, text, words) => {
    choose(text);
    expect((await screen.findByText(words)).textContent).toContain('mine.json');
    expect(answer).not.toHaveBeenCalled();
  });

  it('reads the limits of version 1', async () => {
    answer.mockResolvedValue({ now: 1, queued: 0, locked: 0 });
    const old = { id: 'goal', target: 'all', perDayMs: 30 * 60_000 };
    choose(JSON.stringify({ format: 'tosha', version: 1, settings: { limits: [old] } }));
    await press('Bring them');
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('adopt', { settings: expect.objectContaining({ limits }) }),
    );
  });
});
