// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { accountSettings, platformOf } from '../../../src/domain/resources/account-settings';
import { AccountsPage } from '../../../src/options/accounts/page';
import { platformFacts, settingWords } from '../../../src/options/accounts/platforms';
import { settings } from '../../../src/options/state';
import { answer, forget, settingsWith, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  settings.value = settingsWith({});
});
afterEach(cleanup);

it('has for every setting its words, its platform, and the very link of the data in a tab that is told nothing', () => {
  render(<AccountsPage />);
  expect(Object.keys(settingWords).sort()).toEqual(accountSettings.map(({ id }) => id).sort());
  const links = screen.getAllByRole<HTMLAnchorElement>('link', { name: /^Open it: / });
  expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(
    accountSettings.map(({ href }) => href).sort(),
  );
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  for (const setting of accountSettings) expect(platformFacts[platformOf(setting)].name).toBeTruthy();
});

it('ticks what is done with its day, and takes the tick away again', async () => {
  answer.mockResolvedValue(null);
  render(<AccountsPage />);
  const box = () =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: /^Done.*: Restricted Mode of your account/ });
  fireEvent.click(box());
  const tick = (done: boolean) => ['tick', { id: 'youtube/restricted', done }] as const;
  await waitFor(() => expect(answer).toHaveBeenCalledWith(...tick(true)));
  settings.value = settingsWith({ ticks: { 'youtube/restricted': '2026-11-23' } });
  await screen.findByText(/^Done on \D*23/);
  fireEvent.click(box());
  await waitFor(() => expect(answer).toHaveBeenCalledWith(...tick(false)));
});
