// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/private-notice', () => ({ PrivateNotice: () => null }));
const askPin = vi.hoisted(() => vi.fn(async () => false));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin }));

import { dailyLimit, type Limit } from '../../../src/domain/limit';
import { LimitsPage } from '../../../src/options/limits/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, localValue, settingsWith, someDay, speak } from './fake-browser';

const minute = 60_000;
const goal = dailyLimit('goal', 'all', 60 * minute);
const tiktok = dailyLimit('a', 'tiktok/feed', 30 * minute);

beforeEach(async () => {
  forget();
  askPin.mockReset().mockResolvedValue(false);
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ limits: [goal, tiktok] });
});
afterEach(cleanup);

const card = (name: string) => within(screen.getByRole('region', { name }));
const others = () => card('Other limits');
const change = 'Change the limit: TikTok, 30 min a day';
const remove = 'Remove the limit: TikTok, 30 min a day';

describe('the daily goal', () => {
  it('is set with its suggested minutes when there is none', async () => {
    settings.value = settingsWith({ limits: [] });
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit: goal }));
  });

  it('waits to be taken away, says from when, and the switch stays on until then', async () => {
    answer.mockImplementation(async () => {
      const queued = { type: 'removeLimit', id: 'goal' } as const;
      settings.value = settingsWith({ limits: [goal], queued: [{ after: '2026-11-22', change: queued }] });
      return 'queued';
    });
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() =>
      expect(
        card('Daily goal').getByText(/^From Monday, 0?4:00(?:\sAM)?: No daily goal any more$/),
      ).toBeTruthy(),
    );
    expect(screen.queryByText(/counts from now on/)).toBeNull();
    expect(answer).toHaveBeenCalledWith('change', { type: 'removeLimit', id: 'goal' });
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });

  it.each(['', '0', '1441', '7.5', 'soon'])('is not changed to %j, and says why', async (text) => {
    render(<LimitsPage />);
    const field = card('Daily goal').getByRole('textbox');
    fireEvent.input(field, { target: { value: text } });
    fireEvent.click(card('Daily goal').getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described.split(' ').at(-1) ?? '')?.textContent).toMatch(/minutes/);
    expect(answer).not.toHaveBeenCalled();
  });

  it('is one number until the days differ: then seven, with those of the one', async () => {
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    expect(card('Daily goal').getAllByRole('textbox')).toHaveLength(1);
    fireEvent.click(card('Daily goal').getByRole('checkbox', { name: 'Different on some days' }));
    const fields = card('Daily goal').getAllByRole<HTMLInputElement>('textbox');
    expect(fields.map(({ value }) => value)).toEqual(new Array(7).fill('60'));
    fireEvent.input(card('Daily goal').getByRole('textbox', { name: 'Saturday' }), {
      target: { value: '90' },
    });
    fireEvent.input(card('Daily goal').getByRole('textbox', { name: 'Sunday' }), { target: { value: '' } });
    fireEvent.click(card('Daily goal').getByRole('button', { name: 'Save' }));
    const amounts = [...new Array(5).fill(60 * minute), 90 * minute, null];
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit: { ...goal, amounts } }),
    );
  });
});

describe('other limits', () => {
  const pick = (target: string) =>
    fireEvent.change(others().getByRole('combobox', { name: 'Add a limit for' }), {
      target: { value: target },
    });
  const write = (amount: string) =>
    fireEvent.input(others().getByRole('textbox', { name: 'At most' }), { target: { value: amount } });
  const add = () => fireEvent.click(others().getByRole('button', { name: 'Add limit' }));

  it('show what is used and left of them today', () => {
    render(<LimitsPage />);
    expect(others().getByText('12 min today, 18 min left')).toBeTruthy();
  });

  it('can be for what is counted: short video first, then groups, whole sites and other parts', () => {
    const sites = { ...settings.value.sites, snapchat: { tracked: false, wholeSite: false } };
    const groups = [{ id: 'g', name: 'Evening', members: ['tiktok'] }];
    settings.value = settingsWith({ limits: [goal, tiktok], sites, groups });
    render(<LimitsPage />);
    const select = others().getByRole<HTMLSelectElement>('combobox', { name: 'Add a limit for' });
    const offered = [...select.options].map(({ value }) => value);
    expect(select.value).toBe('tiktok/feed');
    expect(offered.slice(0, 6)).toEqual([
      'tiktok/feed',
      'youtube/shorts',
      'instagram/reels',
      'facebook/reels',
      'all',
      'group:g',
    ]);
    expect(offered).toContain('youtube');
    expect(offered).toContain('youtube/rest');
    expect(offered.join()).not.toContain('snapchat');
    expect(select.textContent).toContain('Evening');
  });

  it('are added with a choice and a number, and the form begins anew', async () => {
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    pick('youtube/shorts');
    write('45');
    add();
    await waitFor(() => expect(screen.getByText(/counts from now on/)).toBeTruthy());
    const limit = { ...dailyLimit('', 'youtube/shorts', 45 * minute), id: expect.any(String) };
    expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit });
    const field = others().getByRole<HTMLInputElement>('textbox', { name: 'At most' });
    await waitFor(() => expect(field.value).toBe(''));
  });

  it.each([
    ['time:week', '300', { measure: 'time', per: 'week', amounts: [300 * minute] }],
    ['views:visit', '20', { measure: 'views', per: 'visit', amounts: [20] }],
    ['views:day', '50', { measure: 'views', per: 'day', amounts: new Array(7).fill(50) }],
  ])('can count %s', async (unit, amount, expected) => {
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    fireEvent.change(others().getByRole('combobox', { name: /What is counted/ }), {
      target: { value: unit },
    });
    write(amount);
    add();
    const limit = { id: expect.any(String), target: 'tiktok/feed', ...expected };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit }));
  });

  it('are not added twice, and say where the first one is', async () => {
    render(<LimitsPage />);
    write('10');
    add();
    await waitFor(() => expect(others().getByText(/a limit of this kind already/)).toBeTruthy());
    pick('all');
    add();
    await waitFor(() => expect(others().getByText(/That is your daily goal/)).toBeTruthy());
    expect(answer).not.toHaveBeenCalled();
  });

  it('make the daily goal where there is none and all short video gets minutes a day', async () => {
    settings.value = settingsWith({ limits: [] });
    render(<LimitsPage />);
    pick('all');
    write('60');
    add();
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit: goal }));
  });

  it('keep their target and id when they change, and give the focus back', async () => {
    answer.mockResolvedValue('now');
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('button', { name: change }));
    const field = screen.getByRole('textbox', { name: 'At most: TikTok' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: '20' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    const limit = dailyLimit('a', 'tiktok/feed', 20 * minute);
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'limit', limit }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Change'));
  });

  it('say so when their site is not counted', () => {
    const sites = { ...settings.value.sites, tiktok: { tracked: false, wholeSite: false } };
    settings.value = settingsWith({ limits: [tiktok], sites });
    render(<LimitsPage />);
    expect(screen.getByText(/switched off under Sites/)).toBeTruthy();
  });

  it('that a policy has set can be seen and not changed', () => {
    settings.value = settingsWith({ limits: [goal, { ...tiktok, id: 'managed:a' }] });
    render(<LimitsPage />);
    expect(others().getByText('Set by your school or family')).toBeTruthy();
    expect(screen.queryByRole('button', { name: change })).toBeNull();
    expect(screen.queryByRole('button', { name: remove })).toBeNull();
  });

  it('can be found by name when there are many, and say kindly when there are no more', () => {
    const many: Limit[] = Array.from({ length: 199 }, (_, index) => ({ ...tiktok, id: `l${index}` }));
    settings.value = settingsWith({
      limits: [...many, dailyLimit('y', 'youtube/shorts', 5 * minute)],
    });
    render(<LimitsPage />);
    expect(others().getByText(/You have 200 limits, and that is the most/)).toBeTruthy();
    fireEvent.input(others().getByRole('textbox', { name: 'Find a limit' }), {
      target: { value: ' shorts' },
    });
    expect(
      others()
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['YouTube Shorts']);
  });
});

describe('changes that wait', () => {
  beforeEach(() => {
    const longer = dailyLimit('a', 'tiktok/feed', 90 * minute);
    settings.value = settingsWith({
      limits: [goal, tiktok],
      queued: [
        { after: '2026-11-22', change: { type: 'site', site: 'youtube', tracked: false, wholeSite: false } },
        { after: '2026-11-22', change: { type: 'limit', limit: longer } },
      ],
    });
  });

  it('are shown together and by their limit, and each is kept as it is by its own place', async () => {
    answer.mockImplementation(async () => {
      settings.value = { ...settings.value, queued: [] };
      return null;
    });
    render(<LimitsPage />);
    expect(others().getByText(/^From Monday, 0?4:00(?:\sAM)?: TikTok: 1 h 30 min a day$/)).toBeTruthy();
    expect(card('Changes that wait').getByText('YouTube is no longer counted or limited')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Keep as it is.*TikTok: 1 h 30 min a day$/ }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('withdraw', { index: 1 }));
    await waitFor(() =>
      expect(card('Changes that wait').getByText(/Everything stays as it is/)).toBeTruthy(),
    );
  });

  it('wait as long as the user chose', async () => {
    render(<LimitsPage />);
    const select = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'How long a looser change waits',
    });
    expect([...select.options].map(({ value }) => value)).toEqual(['1', '2', '3', '7']);
    fireEvent.change(select, { target: { value: '3' } });
    const chosen = { type: 'choice', name: 'wait', value: 3 };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', chosen));
  });
});

it('changes when a day starts, in half hours from 00:00 to 12:00', async () => {
  render(<LimitsPage />);
  const select = card('When a day starts').getByRole<HTMLSelectElement>('combobox');
  expect(select.value).toBe('240');
  expect([...select.options].map((option) => Number(option.value))).toEqual(
    Array.from({ length: 25 }, (_, index) => index * 30),
  );
  fireEvent.change(select, { target: { value: '330' } });
  const chosen = { type: 'choice', name: 'dayStart', value: 330 };
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', chosen));
});

describe('a change that the PIN guards', () => {
  it('is made once the PIN was given', async () => {
    answer.mockResolvedValueOnce('locked').mockResolvedValueOnce('now');
    askPin.mockResolvedValue(true);
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('button', { name: remove }));
    await waitFor(() => expect(screen.getByText(/counts from now on/)).toBeTruthy());
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is not made without it, and says so', async () => {
    answer.mockResolvedValue('locked');
    render(<LimitsPage />);
    fireEvent.click(screen.getByRole('button', { name: remove }));
    await waitFor(() => expect(screen.getByText(/needs the PIN/)).toBeTruthy());
    expect(answer).toHaveBeenCalledTimes(1);
  });
});

it('says and notes it when the worker cannot be reached', async () => {
  answer.mockRejectedValue(new TypeError('gone'));
  render(<LimitsPage />);
  fireEvent.click(screen.getByRole('button', { name: remove }));
  await waitFor(() => expect(screen.getByText(/did not work/)).toBeTruthy());
  await waitFor(() =>
    expect(localValue('health')).toEqual([
      expect.objectContaining({ kind: 'changeFailed', detail: 'TypeError' }),
    ]),
  );
});
