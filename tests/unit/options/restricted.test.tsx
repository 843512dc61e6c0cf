// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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
  fireEvent.click(screen.getByRole('switch', { name: 'Restricted mode' }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('change', restricted('strict')));
  await waitFor(() => expect(screen.getByText(/Reload open pages/)).toBeTruthy());
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
  fireEvent.click(screen.getByRole('switch', { name: 'Restricted mode' }));
  await screen.findByText('Restricted mode is off');
  expect(screen.getByText(/^From Monday/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Restricted mode' }).checked).toBe(true);
  expect(screen.queryByText(/Reload open pages/)).toBeNull();
});

it('is seen and not changed where a school or family has set it', () => {
  const managed = { sites: {}, groups: [], limits: [], hours: [], restricted: 'strict' as const };
  settings.value = settingsWith({ restricted: { on: true, level: 'strict' }, managed });
  render(<RestrictedPage />);
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Restricted mode' }).disabled).toBe(true);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('How strict: Strict')).toBeTruthy();
  expect(screen.getByText('Set by your school or family')).toBeTruthy();
});

describe('the topics', () => {
  it('are changed one at a time', async () => {
    answer.mockResolvedValue('now');
    render(<RestrictedPage />);
    fireEvent.click(screen.getByRole('checkbox', { name: /^Alcohol/ }));
    const items = (on: boolean, ...of: string[]) => ({ type: 'items', list: 'topics', items: of, on });
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', items(false, 'alcohol')));
    settings.value = settingsWith({ topics: ['gambling'] });
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Violence/ }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', items(true, 'violence')));
  });
});

describe('own words', () => {
  const write = (text: string) =>
    fireEvent.input(screen.getByLabelText('Add words'), { target: { value: text } });
  const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add' }));

  it('are taken one a line, each once, and said to be added', async () => {
    answer.mockResolvedValue('now');
    render(<RestrictedPage />);
    write('beer\n  red   wine \n#bet, @someone\nbeer');
    add();
    const items = ['beer', 'red wine', '#bet', '@someone'];
    const change = { type: 'items', list: 'words', items, on: true };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
    await screen.findByText('Added 4 entries.');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Add words').value).toBe('');
  });

  it('that cannot be kept are said to be, and what was typed stays', () => {
    render(<RestrictedPage />);
    write(' , ');
    add();
    expect(screen.getByText('Write at least one word.')).toBeTruthy();
    const long = `fine\n${'x'.repeat(61)}`;
    write(long);
    add();
    expect(screen.getByText(/too long: 60 letters at most/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Add words').value).toBe(long);
    expect(answer).not.toHaveBeenCalled();
  });

  it('go one by one; of many, those are shown that are looked for', async () => {
    answer.mockResolvedValue('now');
    const words = Array.from({ length: 200 }, (_, index) => `word ${index}`);
    settings.value = settingsWith({ words });
    render(<RestrictedPage />);
    const list = () => within(screen.getByRole('list', { name: 'Your words' })).getAllByRole('listitem');
    expect(list()).toHaveLength(60);
    expect(screen.getByText('and 140 more')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Find a word'), { target: { value: 'WORD 199' } });
    await waitFor(() => expect(list()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Take “word 199” off' }));
    const change = { type: 'items', list: 'words', items: ['word 199'], on: false };
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change));
  });
});

describe('hours', () => {
  const change = (value: unknown) => ({ type: 'choice', name: 'restrictedHours', value });

  it('are suggested, seen before they are saved, and can go', async () => {
    answer.mockResolvedValue('now');
    render(<RestrictedPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Set hours' }));
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Save the hours' }));
    const school = [{ days: [1, 2, 3, 4, 5], from: 480, to: 1080 }];
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change(school)));
    settings.value = settingsWith({ restrictedHours: school });
    expect(await screen.findByText(/^Mon–Fri, 0?8:00/)).toBeTruthy();
    // The level is that of the hours too.
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the hours' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', change([])));
  });

  it('without a day are not saved', async () => {
    render(<RestrictedPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Set hours' }));
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      fireEvent.click(screen.getByRole('checkbox', { name: day }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the hours' }));
    await waitFor(() => expect(document.querySelector('[aria-invalid]')).toBeTruthy());
    expect(answer).not.toHaveBeenCalled();
  });
});
