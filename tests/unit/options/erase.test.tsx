// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import type { Erased } from '../../../src/domain/erase/erased';
import { emptyDay } from '../../../src/domain/usage';
import { EraseCard } from '../../../src/options/data/erase-card';
import { EraseDay } from '../../../src/options/day/erase-day';
import { erased } from '../../../src/options/erase/state';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const minute = 60_000;
const nothing: Erased = {
  days: [],
  intervals: [],
  left: [],
  events: [],
  checkIns: [],
  kept: {},
  hadPrivate: false,
};
const taken = (part: Partial<Erased> = {}) => answer.mockResolvedValueOnce({ ...nothing, ...part });

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
  erased.value = [];
  const db = await openUsage();
  await db.clear('days');
  await db.put('days', { ...emptyDay('2026-11-20', 'UTC'), atoms: { 'youtube/shorts': 30 * minute } });
  await db.put('days', {
    ...emptyDay('2026-11-22', 'UTC'),
    atoms: { 'tiktok/feed': 12 * minute, 'tiktok/feed+youtube/shorts': 3 * minute },
  });
});
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const question = () => {
  const [open] = screen.getAllByRole('dialog', { hidden: true }).filter((one) => one.hasAttribute('open'));
  if (!open) throw new Error('no question');
  return within(open);
};
/** Begins, and gives the text of the question. */
async function begin(name: string | RegExp = 'Erase…'): Promise<string> {
  button(name).focus();
  fireEvent.click(button(name));
  await waitFor(() => question());
  return document.querySelector('dialog[open]')?.textContent ?? '';
}
const agree = () => fireEvent.click(question().getByText('Erase it'));
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const setDay = (label: string, day: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: day } });

describe('erasing', () => {
  it('says first what goes, and does nothing when the answer is no', async () => {
    render(<EraseCard />);
    expect(await begin()).toContain('2 days go, with 45 minutes on them.');
    fireEvent.click(question().getByText('Keep it'));
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
    expect(answer).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Erase…'));
  });

  it('takes everything, and brings it back exactly as it was given', async () => {
    const days = [{ before: someDay.usage, after: null }];
    render(<EraseCard />);
    await begin();
    taken({ days });
    agree();
    expect(await screen.findByText('Erased.')).toBeTruthy();
    expect(answer).toHaveBeenLastCalledWith('erase', { from: null, to: null, site: null, checkIns: true });
    button('Undo').focus();
    fireEvent.click(button('Undo'));
    expect((await screen.findByText('It is back.')).getAttribute('role')).toBe('status');
    expect(answer).toHaveBeenLastCalledWith('takeBack', { ...nothing, days });
    expect(screen.queryByText('Undo')).toBeNull();
    expect(document.activeElement).toBe(button('Erase…'));
  });

  it('says that it is at work while it is: ten years take a while', async () => {
    render(<EraseCard />);
    for (const done of ['Erased.', 'It is back.']) {
      if (done === 'Erased.') await begin();
      expect(screen.queryByText(/Working on it/)).toBeNull();
      let finish: (value: unknown) => void = () => undefined;
      answer.mockReturnValueOnce(
        new Promise((resolve) => {
          finish = resolve;
        }),
      );
      if (done === 'Erased.') agree();
      else fireEvent.click(button('Undo'));
      expect((await screen.findByText(/Working on it/)).getAttribute('role')).toBe('status');
      finish(nothing);
      expect(await screen.findByText(done)).toBeTruthy();
      expect(screen.queryByText(/Working on it/)).toBeNull();
    }
  });

  it('keeps what could not be brought back', async () => {
    erased.value = [nothing];
    render(<EraseCard />);
    answer.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(button('Undo'));
    expect(await screen.findByText(/did not work/)).toBeTruthy();
    expect(erased.value).toEqual([nothing]);
  });

  it('brings the last one back first', async () => {
    render(<EraseCard />);
    for (const hadPrivate of [false, true]) {
      await begin();
      taken({ hadPrivate });
      agree();
      await waitFor(() => expect(erased.value.at(-1)?.hadPrivate).toBe(hadPrivate));
      await screen.findByText(/^Erased/);
    }
    for (const hadPrivate of [true, false]) {
      fireEvent.click(button('Undo'));
      await waitFor(() => expect(answer).toHaveBeenLastCalledWith('takeBack', { ...nothing, hadPrivate }));
      await screen.findByText('It is back.');
    }
    expect(screen.queryByText('Undo')).toBeNull();
  });

  it('says what cannot come back, where there was any', async () => {
    render(<EraseCard />);
    await begin();
    taken({ hadPrivate: true });
    agree();
    expect(await screen.findByText(/^Erased\. Today’s part of private windows/)).toBeTruthy();
  });
});

describe('what is to be erased', () => {
  it('can be some days', async () => {
    render(<EraseCard />);
    choose(/Some days/);
    setDay('From', '2026-11-20');
    setDay('Until', '2026-11-21');
    expect(await begin()).toContain('1 day goes, with 30 minutes on it.');
    taken();
    agree();
    const selection = { from: '2026-11-20', to: '2026-11-21', site: null, checkIns: true };
    await waitFor(() => expect(answer).toHaveBeenLastCalledWith('erase', selection));
  });

  it('cannot be days in the wrong order, nor no day', async () => {
    render(<EraseCard />);
    choose(/Some days/);
    setDay('From', '2026-11-22');
    setDay('Until', '2026-11-21');
    expect(screen.getByText('This day comes after the other one.')).toBeTruthy();
    expect(button('Erase…').disabled).toBe(true);
    setDay('From', '');
    expect(button('Erase…').disabled).toBe(true);
    setDay('From', '2026-11-20');
    expect(button('Erase…').disabled).toBe(false);
  });

  it('can be one site of those that occur, on all days or some', async () => {
    render(<EraseCard />);
    choose(/One site/);
    const list = await screen.findByLabelText<HTMLSelectElement>('Which site');
    expect([...list.options].map(({ textContent }) => textContent)).toEqual(['TikTok', 'YouTube']);
    expect(await begin()).toContain('TikTok goes from 1 day: 15 minutes.');
    fireEvent.click(question().getByText('Keep it'));
    fireEvent.change(list, { target: { value: 'youtube' } });
    expect(await begin()).toContain('YouTube goes from 2 days: 33 minutes.');
    taken();
    agree();
    const selection = { from: '2026-11-20', to: '2026-11-22', site: 'youtube', checkIns: false };
    await waitFor(() => expect(answer).toHaveBeenLastCalledWith('erase', selection));
  });

  it('can be one day, on its page', async () => {
    render(<EraseDay day="2026-11-20" />);
    expect(await begin('Erase this day…')).toContain('1 day goes, with 30 minutes on it.');
    taken();
    agree();
    const selection = { from: '2026-11-20', to: '2026-11-20', site: null, checkIns: true };
    await waitFor(() => expect(answer).toHaveBeenLastCalledWith('erase', selection));
    expect(await screen.findByText('Erased.')).toBeTruthy();
  });
});
