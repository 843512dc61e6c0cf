// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/platform/clock', async (actual) => ({
  ...(await actual<typeof import('../../../src/platform/clock')>()),
  zone: () => 'Africa/Nairobi',
}));

import { countries } from '../../../src/domain/resources/countries';
import { grouped } from '../../../src/domain/resources/helpline-groups';
import { type Helpline, helplinesOf, messageTo } from '../../../src/domain/resources/helplines';
import { sourceOf } from '../../../src/domain/resources/sources';
import { settings, today } from '../../../src/options/state';
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

const find = (name: string) => {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: name } });
};

it('shows Kenya’s lines where the clock is Kenya’s, apart by whom they are for, to be dialled only by choice', () => {
  render(<SupportPage />);
  expect(screen.getByText('Kenya, as this browser suggests')).toBeTruthy();
  expect(headings().slice(0, 4)).toEqual([
    'Country',
    'For everyone',
    'For children and young people',
    'When someone hurts you or threatens you',
  ]);
  const numbers = screen.getAllByRole<HTMLAnchorElement>('link', { name: /^Call/ });
  expect(numbers.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['1199', 'tel:1199'],
    ['116', 'tel:116'],
    ['1195', 'tel:1195'],
  ]);
  expect(screen.getAllByText(/^Found in public sources on November 22, 2026; numbers change/)).toHaveLength(
    1,
  );
  expect(screen.getAllByText(/^Source:/)).toHaveLength(3);
  expect(screen.getByText(/local emergency number/)).toBeTruthy();
});

it('says what a source did not state', () => {
  render(<SupportPage />);
  expect(screen.getByText('Hours not stated')).toBeTruthy();
});

it('puts the directories first where no number is known', () => {
  settings.value = settingsWith({ country: 'SS' });
  render(<SupportPage />);
  expect(headings().slice(1, 3)).toEqual(['Start here', 'For every country']);
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Find A Helpline: South Sudan' });
  expect(link.href).toBe('https://findahelpline.com/countries/ss');
});

it('puts the directories first once the list is more than a year old, and says why', () => {
  today.value = { ...someDay, usage: { ...someDay.usage, day: '2027-11-23' } };
  render(<SupportPage />);
  expect(headings().slice(1, 4)).toEqual(['More for your country', 'For every country', 'For everyone']);
  expect(screen.getByText(/more than a year old/)).toBeTruthy();
  cleanup();
  today.value = { ...someDay, usage: { ...someDay.usage, day: '2027-11-22' } };
  render(<SupportPage />);
  expect(headings()[1]).toBe('For everyone');
});

it.each(['Tanza', 'TANZANIA', 'tz'])(
  'finds a country by %s, and shows it even when it cannot be kept',
  async (name) => {
    answer.mockRejectedValue(new Error('no worker'));
    render(<SupportPage />);
    find(name);
    fireEvent.click(screen.getByRole('button', { name: 'Tanzania' }));
    await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { country: 'TZ' }));
    const write = screen.getByRole<HTMLAnchorElement>('link', { name: /WhatsApp: \+255 624 100 100/ });
    expect(write.href).toBe('https://wa.me/255624100100');
    await waitFor(() => expect(screen.getByText(/did not work/)).toBeTruthy());
  },
);

it('finds a country by its Swahili name whatever language is spoken, and says when there is none', () => {
  render(<SupportPage />);
  find('Ujeruma');
  expect(screen.getByRole('button', { name: 'Germany' })).toBeTruthy();
  find('Atlantis');
  expect(screen.getByText(/We know no country by that name/)).toBeTruthy();
});

it('is not broken by a language that no browser ought to name', () => {
  vi.stubGlobal('navigator', { languages: ['en-US@posix', '*', 'de'] });
  render(<SupportPage />);
  find('Kenia');
  expect(screen.getByRole('button', { name: 'Kenya' })).toBeTruthy();
});

it('says where no number is known for everyone, before those for some', () => {
  settings.value = settingsWith({ country: 'CD' });
  render(<SupportPage />);
  expect(screen.getByText(/no number here for adults/)).toBeTruthy();
  cleanup();
  settings.value = settingsWith({ country: 'KE' });
  render(<SupportPage />);
  expect(screen.queryByText(/no number here for adults/)).toBeNull();
});

it('puts what answers day and night first, and what is for one matter last', () => {
  settings.value = settingsWith({ country: 'FR' });
  const { container } = render(<SupportPage />);
  const names = () => [...container.querySelectorAll('.helpline h3')].map(({ textContent }) => textContent);
  expect(names()[0]).toMatch(/3114/);
  const lines = helplinesOf('GB');
  const eating = lines.filter(({ audience }) => audience === 'eating').length;
  expect(eating).toBeGreaterThan(0);
  const [crisis] = grouped(lines);
  expect(crisis?.lines.slice(-eating).every(({ audience }) => audience === 'eating')).toBe(true);
});

it('goes back to the guess', async () => {
  settings.value = settingsWith({ country: 'TZ' });
  render(<SupportPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Back to Kenya' }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { country: null }));
});

it('has a text about a wrong number ready, which is only copied', async () => {
  const copied = vi.fn(async (_: string) => undefined);
  vi.stubGlobal('navigator', { languages: ['en-KE'], clipboard: { writeText: copied } });
  render(<SupportPage />);
  fireEvent.change(screen.getByRole('combobox', { hidden: true }), {
    target: { value: 'Childline Kenya, 116' },
  });
  fireEvent.click(screen.getByText('Copy the text'));
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  expect(copied.mock.calls[0]?.[0]).toMatch(/Tosha 0\.1\.0 .*Kenya.*Childline Kenya, 116/);
  expect(answer).not.toHaveBeenCalled();
});

/** Every number, address and link of the data, as it has to be on screen: its address with what is read. */
const linksOf = (lines: readonly Helpline[]) =>
  lines
    .flatMap((line) => [
      ...(line.phones ?? []).map((phone) => `tel:${phone.replace(/[^+\d]/g, '')} ${phone}`),
      ...(line.text ?? []).map((text) => `${messageTo(text) ?? 'no link'} ${text.to}`),
      ...(line.url ? [`${line.url} ${new URL(line.url).hostname.replace(/^www\./, '')}`] : []),
      ...line.sources.map((source) => `${sourceOf(source).url} ${sourceOf(source).name}`),
    ])
    .sort();
const linksIn = (container: Element) => {
  const links = [...container.querySelectorAll('a')].map((link) => {
    const shown = link.textContent ?? '';
    const number = link.closest('.text-line') ? (/[+\d][\d ]{2,}$/.exec(shown)?.[0] ?? shown) : shown;
    return `${link.getAttribute('href')} ${number}`;
  });
  const plain = [...container.querySelectorAll('.text-line')]
    .filter((line) => !line.querySelector('a'))
    .map((line) => `no link ${/[+\d][\d ]{2,}$/.exec(line.textContent ?? '')?.[0]}`);
  return [...links, ...plain].sort();
};

describe.each(['en', 'sw'])('in %s', (language) => {
  it('shows every line of every country with words for all of it', async () => {
    await speak(language);
    for (const country of countries.filter((code) => helplinesOf(code).length > 0)) {
      const lines = helplinesOf(country);
      const { container, unmount } = render(<HelplineList lines={lines} />);
      const text = container.textContent ?? '';
      expect(text, country).not.toMatch(/support[A-Z]\w+|undefined|null|NaN|\{\w+\}/);
      for (const line of lines) expect(text).toContain(line.service);
      expect(linksIn(container), country).toEqual(linksOf(lines));
      unmount();
    }
  });
});
