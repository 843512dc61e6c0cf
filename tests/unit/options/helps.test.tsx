// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
const askPin = vi.hoisted(() => vi.fn(async () => false));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin }));

import type { ExtraSettings } from '../../../src/domain/choices';
import { HelpsPage } from '../../../src/options/helps/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const minute = 60_000;
const extra: ExtraSettings = { ms: 5 * minute, perDay: 1, friction: 'wait' };
const extraChange = (value: ExtraSettings) => ({ type: 'choice' as const, name: 'extra' as const, value });

beforeEach(async () => {
  forget();
  askPin.mockReset().mockResolvedValue(false);
  answer.mockResolvedValue('now');
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ extra });
});
afterEach(cleanup);

const card = (name: string) => within(screen.getByRole('region', { name }));
const pick = (where: ReturnType<typeof card>, name: string, value: number | string) =>
  fireEvent.change(where.getByRole('combobox', { name }), { target: { value: String(value) } });

describe('breaks', () => {
  const breaks = () => card('Breaks');

  it('begin with the times that were chosen, and not before', async () => {
    render(<HelpsPage />);
    fireEvent.click(breaks().getByRole('switch'));
    pick(breaks(), 'After', 45 * minute);
    pick(breaks(), 'A break of', 10 * minute);
    pick(breaks(), 'What counts', 'tiktok/feed');
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(breaks().getByRole('button', { name: 'Start breaks' }));
    const value = { on: true, target: 'tiktok/feed', afterMs: 45 * minute, pauseMs: 10 * minute };
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', { type: 'choice', name: 'breaks', value }),
    );
  });

  it('show again what holds when a looser change waits', async () => {
    const value = { on: true, target: 'all' as const, afterMs: 30 * minute, pauseMs: 5 * minute };
    settings.value = settingsWith({ breaks: value });
    answer.mockResolvedValue('queued');
    render(<HelpsPage />);
    pick(breaks(), 'After', 60 * minute);
    fireEvent.click(breaks().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(answer).toHaveBeenCalled());
    await waitFor(() =>
      expect(breaks().getByRole<HTMLSelectElement>('combobox', { name: 'After' }).value).toBe(
        String(30 * minute),
      ),
    );
    expect(breaks().getByText('After 30 minutes without a gap there is a break of 5 minutes.')).toBeTruthy();
  });
});

describe('what is on or off', () => {
  it.each([
    ['The question at the door', 'door', true],
    ['Getting close', 'fade', true],
    ['A friend’s link', 'friendLinks', false],
  ] as const)('%s is a choice of its own', async (title, name, value) => {
    render(<HelpsPage />);
    fireEvent.click(card(title).getByRole('switch'));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'choice', name, value }));
    await card(title).findByText(/counts from now on/);
  });

  it('stays on while its end waits, and says from when it ends', async () => {
    const change = { type: 'choice', name: 'door', value: false } as const;
    settings.value = settingsWith({ door: true, queued: [{ after: '2026-11-22', change }] });
    render(<HelpsPage />);
    expect(card('The question at the door').getByText('No question at the door any more')).toBeTruthy();
    expect(card('The question at the door').getByRole<HTMLInputElement>('switch').checked).toBe(true);
    expect(card('Getting close').queryByText(/^From/)).toBeNull();
  });
});

describe('a little more', () => {
  const more = () => card('A little more');
  const save = () => fireEvent.click(more().getByRole('button', { name: 'Save' }));

  it('is 1 to 15 minutes, never to six times a day, for one of six things', async () => {
    render(<HelpsPage />);
    const options = (name: string) =>
      [...more().getByRole<HTMLSelectElement>('combobox', { name }).options].map(({ value }) =>
        Number(value),
      );
    expect(options('How much each time')).toEqual(Array.from({ length: 15 }, (_, i) => (i + 1) * minute));
    expect(options('How often a day')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(more().getAllByRole('radio')).toHaveLength(6);
    pick(more(), 'How often a day', 3);
    fireEvent.click(more().getByRole('radio', { name: /^Each in its turn/ }));
    save();
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', extraChange({ ...extra, perDay: 3, friction: 'rotate' })),
    );
  });

  it('has nothing to choose when there is none', () => {
    render(<HelpsPage />);
    pick(more(), 'How often a day', 0);
    expect(more().queryByRole('radio')).toBeNull();
    expect(more().queryByRole('combobox', { name: 'How much each time' })).toBeNull();
  });

  it('keeps what waits when something else of it changes, and does not let that wait too', async () => {
    const waiting = { ...extra, ms: 10 * minute };
    settings.value = settingsWith({ extra, queued: [{ after: '2026-11-22', change: extraChange(waiting) }] });
    answer.mockResolvedValueOnce('now').mockResolvedValueOnce('queued');
    render(<HelpsPage />);
    fireEvent.click(more().getByRole('radio', { name: /^Breathe/ }));
    save();
    await waitFor(() => expect(answer).toHaveBeenCalledTimes(2));
    expect(answer.mock.calls.map(([, change]) => change)).toEqual([
      extraChange({ ...extra, friction: 'breathe' }),
      extraChange({ ...waiting, friction: 'breathe' }),
    ]);
  });

  it('says that nothing was changed without the PIN', async () => {
    answer.mockResolvedValue('locked');
    render(<HelpsPage />);
    pick(more(), 'How often a day', 6);
    save();
    await more().findByText('This needs the PIN. Nothing was changed.');
    expect(askPin).toHaveBeenCalledTimes(1);
  });
});
