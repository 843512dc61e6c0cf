// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/platform/clock', async (actual) => ({
  ...(await actual<typeof import('../../../src/platform/clock')>()),
  zone: () => 'Africa/Nairobi',
}));

import { countries } from '../../../src/domain/resources/countries';
import { helplinesOf } from '../../../src/domain/resources/helplines';
import { settings, today } from '../../../src/options/state';
import { countryName } from '../../../src/options/support/country';
import { HelplineList } from '../../../src/options/support/helpline-list';
import { SupportPage } from '../../../src/options/support/page';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ country: null });
});
afterEach(cleanup);

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

it('shows Kenya’s lines where the clock is Kenya’s, to be dialled only by choice', () => {
  render(<SupportPage />);
  expect(headings()[0]).toBe('Helplines in Kenya');
  const numbers = screen.getAllByRole<HTMLAnchorElement>('link', { name: /^Call/ });
  expect(numbers.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['1199', 'tel:1199'],
    ['116', 'tel:116'],
    ['1195', 'tel:1195'],
  ]);
  expect(screen.getByText('Found in public sources on November 22, 2026; numbers change.')).toBeTruthy();
  expect(screen.getByText(/local emergency number/)).toBeTruthy();
});

it('says what a source did not state', () => {
  render(<SupportPage />);
  expect(screen.getByText('Hours not stated')).toBeTruthy();
});

it('puts the directory first where no number is known', () => {
  settings.value = settingsWith({ country: 'SS' });
  render(<SupportPage />);
  expect(headings()[0]).toBe('Start here');
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Helplines for South Sudan' });
  expect(link.href).toBe('https://findahelpline.com/countries/ss');
});

it('changes the country, and shows it even when it cannot be kept', async () => {
  answer.mockRejectedValue(new Error('no worker'));
  render(<SupportPage />);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'TZ' } });
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { country: 'TZ' }));
  expect(screen.getByText('WhatsApp: +255 624 100 100')).toBeTruthy();
  await waitFor(() => expect(screen.getByText(/did not work/)).toBeTruthy());
});

it('goes back to the guess', async () => {
  settings.value = settingsWith({ country: 'TZ' });
  render(<SupportPage />);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '' } });
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { country: null }));
});

describe.each(['en', 'sw'])('in %s', (language) => {
  it('shows every line of every country with words for all of it', async () => {
    await speak(language);
    for (const country of countries.filter((code) => helplinesOf(code).length > 0)) {
      const lines = helplinesOf(country);
      const { container, unmount } = render(<HelplineList country={countryName(country)} lines={lines} />);
      const text = container.textContent ?? '';
      expect(text, country).not.toMatch(/support[A-Z]\w+|undefined|null|NaN|\{\w+\}/);
      for (const line of lines) {
        expect(text).toContain(line.service);
        for (const phone of line.phones ?? []) expect(text).toContain(phone);
        for (const { to } of line.text ?? []) expect(text).toContain(to);
      }
      unmount();
    }
  });
});

it('dates each line by itself when their sources were not read on the same day', () => {
  const lines = [...helplinesOf('KE')].map((line, index) => ({ ...line, lastSeen: `2026-11-0${index + 1}` }));
  render(<HelplineList country="Kenya" lines={lines} />);
  expect(screen.getAllByText(/^Found in public sources on November \d, 2026/)).toHaveLength(3);
});
