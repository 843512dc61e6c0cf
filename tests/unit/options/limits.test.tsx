// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { LimitsPage } from '../../../src/options/limits/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, localValue, settingsWith, someDay, speak } from './fake-browser';

const goal = { id: 'goal', target: 'all', perDayMs: 60 * 60_000 } as const;
const tiktok = { id: 'a', target: 'tiktok/feed', perDayMs: 30 * 60_000 } as const;

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ limits: [goal, tiktok] });
});
afterEach(cleanup);

const card = (name: string) => within(screen.getByRole('region', { name }));

describe('the daily goal', () => {
  it('is set with its suggested minutes when there is none', async () => {
    settings.value = settingsWith({ limits: [] });
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', {
        type: 'limit',
        limit: { id: 'goal', target: 'all', perDayMs: 60 * 60_000 },
      }),
    );
  });

  it('waits to be taken away, says until when, and the switch stays on until then', async () => {
    answer.mockImplementation(async () => {
      const change = { type: 'removeLimit', id: 'goal' } as const;
      settings.value = settingsWith({ limits: [goal], queued: [{ after: '2026-11-22', change }] });
      return 'queued';
    });
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(screen.getByText(/Waits until Monday, 0?4:00/)).toBeTruthy());
    expect(screen.queryByText(/counts from now on/)).toBeNull();
    expect(answer).toHaveBeenCalledWith('change', { type: 'removeLimit', id: 'goal' });
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });

  it.each(['', '0', '1441', '7.5', 'soon'])('is not changed to %j, and says why', async (text) => {
    render(<LimitsPage />);
    const field = card('Daily goal').getByRole('textbox');
    fireEvent.input(field, { target: { value: text } });
    fireEvent.click(card('Daily goal').getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described.split(' ').at(-1) ?? '')?.textContent).toMatch(/minutes/);
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('other limits', () => {
  it('show what is used and left of them today', () => {
    render(<LimitsPage />);
    expect(card('Other limits').getByText('12 min today, 18 min left')).toBeTruthy();
  });

  it('can be added for what has none yet, of sites that are counted', async () => {
    const sites = { ...settings.value.sites, snapchat: { tracked: false, wholeSite: false } };
    settings.value = settingsWith({ limits: [goal, tiktok], sites });
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    const select = card('Other limits').getByRole<HTMLSelectElement>('combobox');
    const offered = [...select.options].map((option) => option.value);
    expect(offered).toContain('youtube/shorts');
    expect(offered).toContain('tiktok');
    expect(offered).not.toContain('tiktok/feed');
    expect(offered.join()).not.toContain('snapchat');
    fireEvent.change(select, { target: { value: 'youtube/shorts' } });
    fireEvent.input(card('Other limits').getByRole('textbox'), { target: { value: '45' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add limit' }));
    await waitFor(() => expect(screen.getByText(/counts from now on/)).toBeTruthy());
    const limit = { id: expect.any(String), target: 'youtube/shorts', perDayMs: 45 * 60_000 };
    expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit });
  });

  it('keep their target and id when their minutes change, and give the focus back', async () => {
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Change the limit: TikTok' }));
    const field = screen.getByRole('textbox', { name: 'Time for a day: TikTok' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: '20' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    const limit = { ...tiktok, perDayMs: 20 * 60_000 };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Change'));
  });

  it('say so when their site is not counted', () => {
    const sites = { ...settings.value.sites, tiktok: { tracked: false, wholeSite: false } };
    settings.value = settingsWith({ limits: [tiktok], sites });
    render(<LimitsPage />);
    expect(screen.getByText(/switched off under Sites/)).toBeTruthy();
  });
});

describe('a looser change that waits', () => {
  beforeEach(() => {
    settings.value = settingsWith({
      limits: [goal, tiktok],
      queued: [
        { after: '2026-11-22', change: { type: 'site', site: 'youtube', tracked: false, wholeSite: false } },
        { after: '2026-11-22', change: { type: 'limit', limit: { ...tiktok, perDayMs: 90 * 60_000 } } },
      ],
    });
  });

  it('is shown with its limit, with when it takes effect, and is withdrawn by its own place', async () => {
    render(<LimitsPage />);
    expect(card('Other limits').getByText(/Waits until Monday, 0?4:00/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Withdraw: TikTok: 1 h 30 min a day' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('withdraw', { index: 1 }));
    await waitFor(() => expect(screen.getByText(/Everything stays as it is/)).toBeTruthy());
  });
});

it('changes when a day starts, in half hours from 00:00 to 12:00', async () => {
  render(<LimitsPage />);
  const select = card('When a day starts').getByRole<HTMLSelectElement>('combobox');
  expect(select.value).toBe('240');
  expect([...select.options].map((option) => Number(option.value))).toEqual(
    Array.from({ length: 25 }, (_, index) => index * 30),
  );
  fireEvent.change(select, { target: { value: '330' } });
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { dayStart: 330 }));
});

it('says and notes it when the worker cannot be reached', async () => {
  answer.mockRejectedValue(new TypeError('gone'));
  render(<LimitsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the limit: TikTok' }));
  await waitFor(() => expect(screen.getByText(/did not work/)).toBeTruthy());
  await waitFor(() =>
    expect(localValue('health')).toEqual([
      expect.objectContaining({ kind: 'changeFailed', detail: 'TypeError' }),
    ]),
  );
});
