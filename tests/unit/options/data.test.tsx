// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/data/save-file', () => ({ saveFile: vi.fn() }));

import { DataPage } from '../../../src/options/data/page';
import { saveFile } from '../../../src/options/data/save-file';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  vi.mocked(saveFile).mockReset();
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
  expect(file).toMatchObject({ format: 'tosha', version: 2, writtenBy: '0.1.0', intervals: [], events: [] });
  expect(file.days).toEqual([someDay.usage]);
  expect(file.settings).toEqual(settings.value);
  await waitFor(() => expect(screen.getByText(`Saved as ${name}.`)).toBeTruthy());
});

describe('erasing', () => {
  const question = () => within(screen.getByRole('dialog', { hidden: true }));
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
