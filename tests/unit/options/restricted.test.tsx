// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

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

it('is switched on with the level that was chosen before', async () => {
  render(<RestrictedPage />);
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(screen.getByRole('switch'));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('restricted', { on: true, level: 'strict' }));
  await waitFor(() => expect(screen.getByText(/Reload YouTube pages/)).toBeTruthy());
});

it('changes its level without switching itself off', async () => {
  settings.value = settingsWith({ restricted: { on: true, level: 'strict' } });
  render(<RestrictedPage />);
  fireEvent.click(screen.getByRole('radio', { name: /^Moderate/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('restricted', { on: true, level: 'moderate' }));
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
