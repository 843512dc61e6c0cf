// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { safetyPlatforms } from '../../../src/domain/resources/safety';
import { linkOf } from '../../../src/domain/resources/safety/platform';
import { hasId, settingId } from '../../../src/domain/safety/ticks';
import { SafetyPage } from '../../../src/options/safety/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const everything = Object.fromEntries(safetyPlatforms.map(({ id }) => [hasId(id), '2026-11-20']));

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
});
afterEach(cleanup);

const cards = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('presumes nothing: first the choice, and a way to people who listen', () => {
  render(<SafetyPage />);
  expect(cards()).toEqual([]);
  expect(screen.getByRole('group', { name: 'Which of these do you use?' })).toBeTruthy();
  for (const { name } of safetyPlatforms) expect(box(name).checked, name).toBe(false);
  expect(screen.getByRole('link', { name: 'Talk to someone' }).getAttribute('href')).toBe('#support');
});

it.each(safetyPlatforms.map((platform) => [platform.name, platform] as const))(
  'shows of %s exactly the links and the ways of the data, in tabs that are told nothing',
  (_, platform) => {
    settings.value = settingsWith({ ticks: { [hasId(platform.id)]: '2026-11-20' } });
    const { container } = render(<SafetyPage />);
    const all = Object.values(platform.settings);
    const links = all.flatMap((setting) => linkOf(platform, setting) ?? []);
    const shown = [...container.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')];
    const hrefs = [
      ...links.map(({ href }) => href),
      platform.root,
      ...(platform.help ? [platform.help] : []),
    ];
    expect(shown.map((link) => link.getAttribute('href')).sort()).toEqual(hrefs.sort());
    for (const link of shown) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
    expect(screen.queryAllByText('The link leads to the settings as a whole.')).toHaveLength(
      links.filter(({ root }) => root).length,
    );
    const ways = [...container.querySelectorAll('.safety-path')];
    expect(ways.map((way) => way.textContent).sort()).toEqual(all.map(({ path }) => path.join(' › ')).sort());
    for (const way of ways) expect(way.getAttribute('lang')).toBe('en');
    expect(screen.queryAllByText(/^Only in the app/)).toHaveLength(all.filter(({ app }) => app).length);
    expect(screen.getByText(`0 of ${all.length} done`)).toBeTruthy();
  },
);

it('shows a platform at once when it is chosen, open, and keeps the choice as a tick', async () => {
  settings.value = settingsWith({ ticks: { 'has/x': '2026-11-20' } });
  const { container } = render(<SafetyPage />);
  fireEvent.click(box('TikTok'));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('tick', { id: 'has/tiktok', done: true }));
  expect(answer).toHaveBeenCalledTimes(1);
  expect(cards()).toEqual(['TikTok', 'X']);
  expect([...container.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
  expect(box('TikTok').checked).toBe(true);
});

it('takes a platform away again, and leaves what was done there', async () => {
  settings.value = settingsWith({ ticks: { 'has/x': '2026-11-20', 'x/follow': '2026-11-20' } });
  render(<SafetyPage />);
  fireEvent.click(box('X'));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('tick', { id: 'has/x', done: false }));
  expect(answer).toHaveBeenCalledTimes(1);
  expect(cards()).toEqual([]);
});

it('still helps when the choice cannot be kept, and says so', async () => {
  answer.mockRejectedValue(new Error('no worker'));
  render(<SafetyPage />);
  fireEvent.click(box('Reddit'));
  await waitFor(() => expect(screen.getByText(/did not work/)).toBeTruthy());
  expect(cards()).toEqual(['Reddit']);
});

it('follows a choice that was made elsewhere', async () => {
  render(<SafetyPage />);
  settings.value = settingsWith({ ticks: { 'has/threads': '2026-11-22' } });
  await waitFor(() => expect(cards()).toEqual(['Threads']));
});

it('ticks a setting with its day, counts it, and takes the tick away again', async () => {
  const has = { 'has/snapchat': '2026-11-20' };
  settings.value = settingsWith({ ticks: has });
  render(<SafetyPage />);
  const done = 'Done: Who can message you, Snapchat';
  fireEvent.click(box(done));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('tick', { id: 'snapchat/message', done: true }));
  settings.value = settingsWith({ ticks: { ...has, 'snapchat/message': '2026-11-22' } });
  await screen.findByText('Done on November 22');
  expect(screen.getByText('1 of 6 done')).toBeTruthy();
  // The day is read out too.
  fireEvent.click(box('Done on November 22: Who can message you, Snapchat'));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('tick', { id: 'snapchat/message', done: false }));
});

it('opens a setting again after half a year, kindly, on its row and its card', async () => {
  const ticks = { 'has/x': '2026-01-01', 'x/follow': '2026-05-23', 'x/data': '2026-05-24' };
  settings.value = settingsWith({ ticks });
  render(<SafetyPage />);
  expect(screen.getByText(/^1 of 7 done/).textContent).toBe('1 of 7 done · 1 to look at again');
  const row = box('Done: Who can follow you, and what they see, X').closest('li');
  expect(within(row as HTMLElement).getByText(/^You did this on May 23, 2026\. /)).toBeTruthy();
  expect(box(/^Done.*: Who can follow/).checked).toBe(false);
  expect(box(/^Done.*: A copy of your data/).checked).toBe(true);
  fireEvent.click(box(/^Done.*: Who can follow/));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('tick', { id: 'x/follow', done: true }));
});

it('calls nothing due while the day is not known', () => {
  today.value = null;
  settings.value = settingsWith({ ticks: { 'has/x': '2020-01-01', 'x/follow': '2020-01-01' } });
  render(<SafetyPage />);
  expect(screen.getByText('1 of 7 done')).toBeTruthy();
});

describe.each(['en', 'sw'])('in %s', (language) => {
  it('has words for all of it', async () => {
    await speak(language);
    const old = safetyPlatforms.map(({ id }) => [settingId(id, 'leave'), '2025-01-01']);
    settings.value = settingsWith({ ticks: { ...everything, ...Object.fromEntries(old) } });
    const { container } = render(<SafetyPage />);
    const texts = [...container.querySelectorAll('*')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue),
    ]);
    const missing = /^(safety|account|support)[A-Z]\w+|undefined|null|NaN|\{\w+\}/;
    expect(texts.filter((text) => missing.test(text ?? ''))).toEqual([]);
    expect(container.querySelectorAll('.account')).toHaveLength(
      safetyPlatforms.flatMap((platform) => Object.values(platform.settings)).length,
    );
    expect(container.querySelectorAll('p.safety-due')).toHaveLength(safetyPlatforms.length);
  });
});
