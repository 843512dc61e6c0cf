// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin: vi.fn(async () => false) }));
const clock = vi.hoisted(() => ({ now: Date.UTC(2026, 10, 18, 12), zone: 'UTC' }));
vi.mock('../../../src/platform/clock', async (original) => ({
  ...(await original<object>()),
  now: () => clock.now,
  zone: () => clock.zone,
}));

import type { Schedule } from '../../../src/domain/schedule';
import { HoursPage } from '../../../src/options/hours/page';
import { settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const bedtime: Schedule = {
  id: 'bedtime',
  target: 'all',
  mode: 'closed',
  windows: [{ days: everyDay, from: 1350, to: 360 }],
  bedtime: true,
  windDown: true,
};
const work: Schedule = {
  id: 'w',
  target: 'tiktok/feed',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1020 }],
  bedtime: false,
  windDown: true,
};

beforeEach(async () => {
  forget();
  answer.mockResolvedValue('now');
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
  clock.now = Date.UTC(2026, 10, 18, 12);
});
afterEach(cleanup);

const card = (name: string) => within(screen.getByRole('region', { name }));
const bed = () => card('Bedtime');
const others = () => card('Other hours');
const time = (label: string, value: string, where = bed()) =>
  fireEvent.input(where.getByLabelText(label), { target: { value } });
const press = (name: string, where = bed()) => fireEvent.click(where.getByRole('button', { name }));
const turn = () => fireEvent.click(bed().getByRole('switch', { name: 'Close all short video at bedtime' }));

describe('bedtime', () => {
  it('closes nothing before its hours were seen and saved', async () => {
    render(<HoursPage />);
    turn();
    expect(answer).not.toHaveBeenCalled();
    time('From', '23:15');
    time('Until', '05:45');
    fireEvent.click(bed().getByRole('checkbox', { name: 'Saturday' }));
    press('Save bedtime');
    const windows = [{ days: [1, 2, 3, 4, 5, 7], from: 1395, to: 345 }];
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', { type: 'hours', hours: { ...bedtime, windows } }),
    );
  });

  it('says beforehand that it closes at once', () => {
    clock.now = Date.UTC(2026, 10, 18, 23);
    render(<HoursPage />);
    turn();
    expect(
      bed().getByText(/^These hours have begun: All short video closes as soon as you save/),
    ).toBeTruthy();
    time('From', '23:30');
    expect(bed().queryByText(/These hours have begun/)).toBeNull();
  });

  it('is not saved without a day or a whole time, and says what is missing', async () => {
    render(<HoursPage />);
    turn();
    time('From', '');
    press('Save bedtime');
    await waitFor(() => expect(document.activeElement).toBe(bed().getByLabelText('From')));
    expect(bed().getByText(/^Write a whole time/)).toBeTruthy();
    time('From', '22:00');
    for (const chip of bed().getAllByRole('checkbox')) fireEvent.click(chip);
    press('Save bedtime');
    expect(await bed().findByText('Choose at least one day.')).toBeTruthy();
    expect(answer).not.toHaveBeenCalled();
  });

  it('that holds is told in words, day by day for screen readers, and stays on while its end waits', async () => {
    settings.value = settingsWith({ hours: [bedtime] });
    answer.mockImplementation(async () => {
      const queued = [{ after: '2026-11-22', change: { type: 'removeHours', id: 'bedtime' } as const }];
      settings.value = { ...settings.value, queued };
      return 'queued';
    });
    render(<HoursPage />);
    expect(bed().getByText(/^Every day, 10:30\sPM until 6:00\sAM the next day$/)).toBeTruthy();
    expect(
      bed().getByText(/^Monday: closed 12:00\sAM until 6:00\sAM and 10:30\sPM until midnight$/),
    ).toBeTruthy();
    turn();
    await bed().findByText('No bedtime any more');
    expect(answer).toHaveBeenCalledWith('change', { type: 'removeHours', id: 'bedtime' });
    expect(bed().getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });
});

describe('other hours', () => {
  it('are added with what they cover, several windows and a mode', async () => {
    settings.value = settingsWith({ hours: [work] });
    render(<HoursPage />);
    press('Add hours', others());
    fireEvent.change(others().getByRole('combobox'), { target: { value: 'youtube' } });
    fireEvent.click(others().getByRole('radio', { name: /^Open only in these hours/ }));
    expect(others().getByText('Closed all day: Sunday and Saturday')).toBeTruthy();
    press('Add more hours', others());
    // The further hours begin with the days that have none.
    expect(others().queryByText(/^Closed all day: Sunday/)).toBeNull();
    press('Save these hours', others());
    await waitFor(() => expect(answer).toHaveBeenCalled());
    const [, change] = answer.mock.calls[0] ?? [];
    expect(change).toEqual({
      type: 'hours',
      hours: {
        id: expect.any(String),
        target: 'youtube',
        mode: 'only',
        windows: [
          { days: [1, 2, 3, 4, 5], from: 540, to: 1020 },
          { days: [6, 7], from: 540, to: 1020 },
        ],
        bedtime: false,
        windDown: true,
      },
    });
  });

  it('across midnight say so, and keep their id when they change', async () => {
    settings.value = settingsWith({ hours: [work] });
    render(<HoursPage />);
    press('Change the hours: TikTok', others());
    time('Until', '02:00', others());
    expect(others().getByText('the next day')).toBeTruthy();
    fireEvent.click(others().getByRole('switch', { name: 'Grow grey in the half hour before' }));
    press('Save', others());
    const windows = [{ days: [1, 2, 3, 4, 5], from: 540, to: 120 }];
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('change', {
        type: 'hours',
        hours: { ...work, windows, windDown: false },
      }),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Change'));
  });

  it('that are open only at times name the days that are closed altogether', () => {
    const only: Schedule = { ...work, mode: 'only', windows: [{ days: [5], from: 1200, to: 120 }] };
    settings.value = settingsWith({ hours: [only] });
    render(<HoursPage />);
    // Friday's window reaches into Saturday.
    expect(
      others().getByText('Closed all day: Sunday, Monday, Tuesday, Wednesday, and Thursday'),
    ).toBeTruthy();
  });

  it('are removed by their id', async () => {
    settings.value = settingsWith({ hours: [work] });
    render(<HoursPage />);
    press('Remove the hours: TikTok', others());
    await waitFor(() => expect(answer).toHaveBeenCalledWith('change', { type: 'removeHours', id: 'w' }));
  });

  it('that a policy has set can be seen and not changed', () => {
    settings.value = settingsWith({ hours: [{ ...work, id: 'managed:w' }] });
    render(<HoursPage />);
    expect(others().getByText('Set by your school or family')).toBeTruthy();
    expect(others().queryByRole('button', { name: /TikTok/ })).toBeNull();
  });

  it('say kindly when there are no more', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...work, id: `h${index}` }));
    settings.value = settingsWith({ hours: many });
    render(<HoursPage />);
    expect(others().getByText(/that is the most/)).toBeTruthy();
    expect(others().queryByRole('button', { name: 'Add hours' })).toBeNull();
  });
});
