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

const first = sites.filter(({ optional }) => !optional);
const card = (name: string) => within(screen.getByRole('region', { name }));

it.each(first)('$name can be switched off', async ({ id, name }) => {
  render(<SitesPage />);
  fireEvent.click(card(name).getByRole('switch', { name: `Count ${name}` }));
  const change = { type: 'site', site: id, tracked: false, wholeSite: false };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
});

it.each(first.filter(({ mixedHome }) => mixedHome))('$name says that its home feed is mixed', ({ name }) => {
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
  fireEvent.click(card('YouTube').getByRole('button', { name: /^Keep as it is/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('withdraw', { index: 0 }));
  expect(card('TikTok').queryByRole('button')).toBeNull();
});

describe('a missing permission', () => {
  beforeEach(() => {
    permissions.contains.mockImplementation(
      async ({ origins }) => !origins.some((origin) => origin.includes('youtube')),
    );
  });

  it('is shown on its site and asked for within the click itself, then everything is put right', async () => {
    render(<SitesPage />);
    const mend = await screen.findByRole('button', { name: 'Allow YouTube' });
    expect(card('TikTok').queryByRole('button')).toBeNull();
    permissions.contains.mockResolvedValue(true);
    fireEvent.click(mend);
    expect(permissions.request).toHaveBeenCalledWith({
      origins: ['*://youtube.com/*', '*://www.youtube.com/*', '*://m.youtube.com/*'],
    });
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
  const change = { type: 'choice', name: 'countBackground', value: true };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
});

describe('a site that Tosha has no access to yet', () => {
  it('is on no card, and is found by its name or its address', () => {
    render(<SitesPage />);
    expect(screen.queryByRole('region', { name: 'Likee' })).toBeNull();
    const more = card('More sites');
    expect(more.getAllByRole('button')).toHaveLength(sites.length - first.length);
    fireEvent.input(more.getByRole('searchbox'), { target: { value: 'rednote' } });
    expect(more.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Add']);
    expect(more.getByRole('button', { name: 'Add Xiaohongshu' })).toBeTruthy();
    fireEvent.input(more.getByRole('searchbox'), { target: { value: 'myspace' } });
    expect(more.queryByRole('button')).toBeNull();
    expect(more.getByRole('status').textContent).toMatch(/no site of that name/);
  });

  it('says of each whether it is confirmed', () => {
    render(<SitesPage />);
    const said = card('More sites')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    const marked = (mark: string) => said.filter((text) => text?.includes(mark)).length;
    const unconfirmed = sites.filter(({ unconfirmed: not }) => not).length;
    expect(marked('Not confirmed yet')).toBe(unconfirmed);
    expect(marked('Confirmed')).toBe(sites.length - first.length - unconfirmed);
  });

  it('is asked for within the click itself, then put on the list', async () => {
    render(<SitesPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Add Likee' }));
    const origins = ['*://likee.video/*', '*://www.likee.video/*', '*://l.likee.video/*'];
    expect(permissions.request).toHaveBeenCalledWith({ origins });
    const change = { type: 'site', site: 'likee', tracked: true, wholeSite: false };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('reconcile', {}));
    await screen.findByText(/Likee is on your list now/);
  });

  it('is not on the list when the browser says no', async () => {
    permissions.request.mockResolvedValue(false);
    render(<SitesPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Add Likee' }));
    await screen.findByText(/did not allow it/);
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('an address of the user’s own', () => {
  const type = (address: string) => {
    const own = card('Any other site');
    fireEvent.input(own.getByRole('textbox'), { target: { value: address } });
    fireEvent.click(own.getByRole('button', { name: 'Add' }));
    return own;
  };

  it('is asked for and put on the list', async () => {
    render(<SitesPage />);
    type('https://www.example.com/foo');
    const origins = ['*://example.com/*', '*://www.example.com/*', '*://m.example.com/*'];
    expect(permissions.request).toHaveBeenCalledWith({ origins });
    const change = { type: 'site', site: 'own.example.com', tracked: true, wholeSite: false };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
  });

  it('switches a site on that Tosha knows', async () => {
    render(<SitesPage />);
    type('rumble.com');
    const change = { type: 'site', site: 'rumble', tracked: true, wholeSite: false };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
  });

  it.each([
    ['youtub', /does not look like the address/],
    ['about:addons', /belongs to the browser itself/],
    ['youtube.com', /YouTube is on your list already/],
  ])('%s is refused kindly', (typed, words) => {
    render(<SitesPage />);
    const own = type(typed);
    expect(own.getByText(words)).toBeTruthy();
    expect(own.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('has a card of its own, and can be removed', async () => {
    const own = { 'own.example.com': { tracked: true, wholeSite: false } };
    settings.value = settingsWith({ sites: { ...settings.value.sites, ...own } });
    render(<SitesPage />);
    fireEvent.click(card('example.com').getByRole('button', { name: 'Remove example.com' }));
    const change = { type: 'removeSite', site: 'own.example.com' };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
  });
});

describe('players inside other sites', () => {
  const press = () => fireEvent.click(screen.getByRole('switch', { name: /embedded players/ }));

  it('ask for the one host that is not there yet, and state their cost', async () => {
    render(<SitesPage />);
    expect(card('Players inside other websites').getByText(/What it costs/)).toBeTruthy();
    press();
    expect(permissions.request).toHaveBeenCalledWith({
      origins: ['*://youtube-nocookie.com/*', '*://www.youtube-nocookie.com/*'],
    });
    const change = { type: 'choice', name: 'embeds', value: true };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
  });

  it('are switched off without a question', async () => {
    settings.value = settingsWith({ embeds: true });
    render(<SitesPage />);
    press();
    const change = { type: 'choice', name: 'embeds', value: false };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
    expect(permissions.request).not.toHaveBeenCalled();
  });
});
