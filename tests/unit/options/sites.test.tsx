// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { sites } from '../../../src/domain/catalogue';
import { SitesPage } from '../../../src/options/sites/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, permissions, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  answer.mockResolvedValue('now');
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
});
afterEach(cleanup);

const card = (name: string) => within(screen.getByRole('region', { name }));

it.each(sites)('$name can be switched off', async ({ id, name }) => {
  render(<SitesPage />);
  fireEvent.click(card(name).getByRole('switch', { name: `Count ${name}` }));
  const change = { type: 'site', site: id, tracked: false, wholeSite: false };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
});

it.each(sites.filter(({ mixedHome }) => mixedHome))('$name says that its home feed is mixed', ({ name }) => {
  render(<SitesPage />);
  expect(card(name).getByText(/mixes short video in.*counts the home feed as the rest/)).toBeTruthy();
});

it('counts a whole site', async () => {
  render(<SitesPage />);
  fireEvent.click(card('YouTube').getByRole('switch', { name: /whole site/ }));
  const change = { type: 'site', site: 'youtube', tracked: true, wholeSite: true };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
});

it('offers nothing more for a site that is not counted', () => {
  settings.value = settingsWith({
    sites: { ...settings.value.sites, tiktok: { tracked: false, wholeSite: false } },
  });
  render(<SitesPage />);
  expect(card('TikTok').getAllByRole('switch')).toHaveLength(1);
});

it('shows a switch-off that waits, where it belongs', async () => {
  const change = { type: 'site', site: 'youtube', tracked: false, wholeSite: false } as const;
  settings.value = settingsWith({ queued: [{ after: '2026-11-22', change }] });
  render(<SitesPage />);
  fireEvent.click(card('YouTube').getByRole('button', { name: /^Withdraw/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('withdraw', { index: 0 }));
  expect(card('TikTok').queryByRole('button')).toBeNull();
});

describe('a missing permission', () => {
  beforeEach(() => {
    permissions.contains.mockImplementation(async ({ origins }) => !origins[0]?.includes('youtube'));
  });

  it('is shown on its site and asked for within the click itself, then everything is put right', async () => {
    render(<SitesPage />);
    const mend = await screen.findByRole('button', { name: 'Allow YouTube' });
    expect(card('TikTok').queryByRole('button')).toBeNull();
    permissions.contains.mockResolvedValue(true);
    fireEvent.click(mend);
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['*://www.youtube.com/*'] });
    await waitFor(() => expect(answer).toHaveBeenCalledWith('reconcile', {}));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow YouTube' })).toBeNull());
  });

  it('stays shown when the user says no', async () => {
    permissions.request.mockResolvedValue(false);
    render(<SitesPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow YouTube' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.getByRole('button', { name: 'Allow YouTube' })).toBeTruthy();
    expect(answer).not.toHaveBeenCalled();
  });
});

it('asks whether hidden pages count', async () => {
  render(<SitesPage />);
  fireEvent.click(screen.getByRole('switch', { name: /hidden pages/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { countBackground: true }));
});
