// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import type { Lock } from '../../../src/domain/lock';
import { AskPinDialog, askPin } from '../../../src/options/lock/ask-pin';
import { LockedNote } from '../../../src/options/lock/locked-note';
import { LockPage } from '../../../src/options/lock/page';
import { settings } from '../../../src/options/state';
import { answer, browser, forget, settingsWith, speak } from './fake-browser';

const minute = 60_000;
const lock: Lock = { salt: 's', hash: 'h', rounds: 600_000, since: Date.UTC(2026, 10, 20, 9), opensAt: null };

beforeEach(async () => {
  forget();
  await speak('en');
  settings.value = settingsWith({ lock });
});
afterEach(cleanup);

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const write = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const pinName = 'PIN or pass phrase';
function give(pin: string): void {
  write(pinName, pin);
  fireEvent.submit(field(pinName).closest('form') as HTMLFormElement);
}
const openFor = (ms: number) =>
  browser.storage.session.set({ unlocked: { from: Date.now(), until: Date.now() + ms } });

describe('without a PIN', () => {
  beforeEach(() => {
    settings.value = settingsWith({});
  });
  function set(pin: string, again = pin): void {
    write('New PIN or pass phrase', pin);
    write('The same again', again);
    fireEvent.click(screen.getByRole('button', { name: 'Set the PIN' }));
  }

  it('one is set when it was typed twice, hidden unless somebody wants to see it', async () => {
    answer.mockImplementation(async () => {
      settings.value = settingsWith({ lock });
      return 'set';
    });
    render(<LockPage />);
    expect(field('New PIN or pass phrase').type).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Show (New PIN or pass phrase)' }));
    expect(field('New PIN or pass phrase').type).toBe('text');
    set('2468');
    await waitFor(() => expect(answer).toHaveBeenCalledWith('setLock', { pin: '2468' }));
    await waitFor(() => expect(screen.getByText('The PIN is set.')).toBeTruthy());
    expect(screen.getByText('Tosha is locked')).toBeTruthy();
  });

  it.each([
    ['123', '123', /at least 4/],
    ['2468', '2469', /not the same/],
  ])('%s and %s are not taken, and it says why', async (pin, again, why) => {
    render(<LockPage />);
    set(pin, again);
    await waitFor(() => expect(screen.getByText(why)).toBeTruthy());
    expect(answer).not.toHaveBeenCalled();
  });

  it('one that is easy to guess is said to be, and taken all the same', async () => {
    render(<LockPage />);
    write('New PIN or pass phrase', '1234');
    await waitFor(() => expect(screen.getByText(/easy to guess/)).toBeTruthy());
    set('1234');
    await waitFor(() => expect(answer).toHaveBeenCalledWith('setLock', { pin: '1234' }));
    write('New PIN or pass phrase', '4071');
    await waitFor(() => expect(screen.queryByText(/easy to guess/)).toBeNull());
  });

  it('no page speaks of a lock', () => {
    const { container } = render(<LockedNote />);
    expect(container.textContent).toBe('');
  });
});

describe('with a PIN', () => {
  it('every page says since when, and leads to the way out', () => {
    render(<LockedNote />);
    expect(screen.getByText(/Locked with a PIN since .*20/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'How to unlock' }).getAttribute('href')).toBe('#lock');
  });

  it('every page says when the lock goes, once the PIN is forgotten', () => {
    settings.value = settingsWith({ lock: { ...lock, opensAt: Date.UTC(2026, 10, 21, 9) } });
    render(<LockedNote />);
    expect(screen.getByText(/It opens by itself: .*21/)).toBeTruthy();
  });

  it('it is asked for, and a wrong one is said', async () => {
    answer.mockResolvedValue({ ok: false, waitMs: 0 });
    render(<LockPage />);
    give('1111');
    await waitFor(() => expect(screen.getByText('That is not the PIN.')).toBeTruthy());
    expect(field(pinName).value).toBe('');
    write(pinName, '2');
    await waitFor(() => expect(screen.queryByText('That is not the PIN.')).toBeNull());
  });

  it('too many wrong ones wait, also in a page that was opened anew', async () => {
    const at = Date.now();
    await browser.storage.local.set({ pinTries: { wrong: 5, last: at, until: at + minute } });
    render(<LockPage />);
    await waitFor(() => expect(screen.getByText('Too many wrong tries.')).toBeTruthy());
    expect(screen.getByText(/You can try again in/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Unlock for/ }).disabled).toBe(true);
    give('2468');
    expect(answer).not.toHaveBeenCalled();
  });

  it('the right one lets change, remove and lock again', async () => {
    answer.mockImplementation(async (type) => {
      if (type === 'unlock') await openFor(5 * minute);
      return type === 'unlock' ? { ok: true, waitMs: 0 } : 'now';
    });
    render(<LockPage />);
    give('2468');
    await waitFor(() => expect(screen.getByText(/^Open for/)).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'Remove the PIN' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'removeLock' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lock again now' }).disabled).toBe(false),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Lock again now' }));
    await waitFor(() => expect(field(pinName)).toBeTruthy());
    expect(screen.queryByText(/^Open for/)).toBeNull();
  });

  it('that is gone is said', async () => {
    render(<LockPage />);
    settings.value = settingsWith({});
    await waitFor(() => expect(screen.getByText(/The PIN is gone/)).toBeTruthy());
  });

  it('it can be forgotten, and found again', async () => {
    render(<LockPage />);
    fireEvent.click(screen.getByRole('button', { name: 'I forgot the PIN' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('forgotPin', { forgotten: true }));
    settings.value = settingsWith({ lock: { ...lock, opensAt: Date.UTC(2026, 10, 21, 9) } });
    await waitFor(() => expect(screen.getByText(/The lock opens by itself: .*21/)).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'I remember it' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('forgotPin', { forgotten: false }));
  });
});

describe('the question for the PIN', () => {
  const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

  it('is answered by the right one', async () => {
    answer.mockResolvedValue({ ok: true, waitMs: 0 });
    render(<AskPinDialog />);
    const given = askPin();
    await waitFor(() => expect(dialog().getByText('This needs the PIN')).toBeTruthy());
    give('2468');
    expect(await given).toBe(true);
  });

  it.each(['Leave it as it is', 'I forgot it'])('is left by %s', async (name) => {
    render(<AskPinDialog />);
    const given = askPin();
    await waitFor(() => expect(dialog().getByText(name)).toBeTruthy());
    fireEvent.click(dialog().getByText(name));
    expect(await given).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });
});
