// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin: async () => false }));

import { dailyLimit } from '../../../src/domain/limit';
import { GroupCard } from '../../../src/options/limits/group-card';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const evening = { id: 'g', name: 'Evening', members: ['tiktok', 'youtube/shorts'] };

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ groups: [evening] });
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent);

it('is made of sections by their site, and a whole site is kept as the site', async () => {
  answer.mockResolvedValue('now');
  render(<GroupCard />);
  press('Make a group');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '  Clips ' } });
  tick('Instagram Reels');
  tick('YouTube Shorts');
  tick('YouTube: the rest');
  press('Save group');
  const group = { id: expect.any(String), name: 'Clips', members: ['youtube', 'instagram/reels'] };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'group', group }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Make a group' })).toBeTruthy());
});

it('needs a name of its own and something in it', async () => {
  render(<GroupCard />);
  press('Make a group');
  press('Save group');
  await waitFor(() => expect(screen.getByText('Give the group a name.')).toBeTruthy());
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'evening' } });
  press('Save group');
  await waitFor(() => expect(screen.getByText('Another group has this name.')).toBeTruthy());
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Late' } });
  press('Save group');
  await waitFor(() => expect(screen.getByText('Choose at least one.')).toBeTruthy());
  expect(answer).not.toHaveBeenCalled();
});

it('shows what is in it, keeps it when it changes, and a site that is switched off with it', async () => {
  const sites = { ...settings.value.sites, tiktok: { tracked: false, wholeSite: false } };
  settings.value = settingsWith({ groups: [evening], sites });
  answer.mockResolvedValue('now');
  render(<GroupCard />);
  expect(screen.getByText('All of TikTok and YouTube Shorts')).toBeTruthy();
  press('Change the group: Evening');
  expect(ticked()).toEqual(['TikTok', 'TikTok: messages and settings', 'YouTube Shorts']);
  tick('TikTok: messages and settings');
  press('Save');
  const group = { ...evening, members: ['tiktok/feed', 'youtube/shorts'] };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'group', group }));
});

it('asks before it is removed where limits, hours or breaks cover it, and names them', async () => {
  settings.value = settingsWith({
    groups: [evening],
    limits: [dailyLimit('a', 'group:g', 20 * 60_000)],
    hours: [{ id: 'h', target: 'group:g', mode: 'closed', windows: [], bedtime: true, windDown: true }],
    breaks: { ...settings.value.breaks, on: true, target: 'group:g' },
  });
  render(<GroupCard />);
  press('Remove the group: Evening');
  const dialog = await waitFor(() => screen.getByRole('dialog'));
  for (const use of ['A limit of 20 min a day', 'Bedtime', 'Breaks'])
    expect(within(dialog).getByText(use)).toBeTruthy();
  expect(answer).not.toHaveBeenCalled();
  press('Remove the group');
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'removeGroup', id: 'g' }));
});

it('is removed at once where nothing covers it', async () => {
  render(<GroupCard />);
  press('Remove the group: Evening');
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'removeGroup', id: 'g' }));
});

it('of a policy cannot be changed, and fifty of one’s own are enough', () => {
  const groups = Array.from({ length: 50 }, (_, index) => ({ ...evening, id: `g${index}` }));
  settings.value = {
    ...settingsWith({}),
    groups: [...groups, { ...evening, id: 'managed:g', name: 'School' }],
  };
  render(<GroupCard />);
  expect(screen.getByText('Set by your school or family')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change the group: School' })).toBeNull();
  expect(screen.getByText(/You have 50 groups/)).toBeTruthy();
});
