// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin: vi.fn(async () => false) }));

import { RestrictedPage } from '../../../src/options/restricted/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ restricted: { on: false, level: 'strict' } });
});
afterEach(cleanup);

const restricted = (level: 'strict' | 'moderate', on = true) => ({
  type: 'choice' as const,
  name: 'restricted' as const,
  value: { on, level },
});

it('is switched on with the level that was chosen before', async () => {
  answer.mockResolvedValue('now');
  render(<RestrictedPage />);
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(screen.getByRole('switch'));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', restricted('strict')));
  await waitFor(() => expect(screen.getByText(/Reload YouTube pages/)).toBeTruthy());
});

it('changes its level without switching itself off', async () => {
  settings.value = settingsWith({ restricted: { on: true, level: 'strict' } });
  render(<RestrictedPage />);
  fireEvent.click(screen.getByRole('radio', { name: /^Moderate/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', restricted('moderate')));
});

it('stays on until its day when it is switched off, and says so', async () => {
  settings.value = settingsWith({ restricted: { on: true, level: 'strict' } });
  answer.mockImplementation(async () => {
    const queued = [{ after: '2026-11-22', change: restricted('strict', false) }];
    settings.value = { ...settings.value, queued };
    return 'queued';
  });
  render(<RestrictedPage />);
  fireEvent.click(screen.getByRole('switch'));
  await screen.findByText('Restricted mode is off');
  expect(screen.getByText(/^From Monday/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  expect(screen.queryByText(/Reload YouTube pages/)).toBeNull();
});

it('is seen and not changed where a school or family has set it', () => {
  const managed = { sites: {}, groups: [], limits: [], hours: [], restricted: 'strict' as const };
  settings.value = settingsWith({ restricted: { on: true, level: 'strict' }, managed });
  render(<RestrictedPage />);
  expect(screen.getByRole<HTMLInputElement>('switch').disabled).toBe(true);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('How strict: Strict')).toBeTruthy();
  expect(screen.getByText('Set by your school or family')).toBeTruthy();
});

it('links to the pages that can tell more, in tabs of their own that are told nothing', () => {
  render(<RestrictedPage />);
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map((link) => link.href)).toEqual([
    'https://www.youtube.com/check_content_restrictions',
    'https://support.tiktok.com/en/safety-hc/account-and-user-safety/restricted-mode',
  ]);
  for (const link of links) {
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noreferrer');
  }
});
