import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { hoursWords } from '../../../src/options/support/hours-words';
import { languageWords } from '../../../src/options/support/language-words';
import { speak } from './fake-browser';

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});

it.each([
  ['24/7', 'Day and night, every day'],
  [undefined, 'Hours not stated'],
  ['18h', 'At least 18 hours a day'],
  ['08:00+', 'Every day from 8:00'],
  ['17:00-24:00', 'Every day 17:00–0:00'],
  ['Mo-Sa 00:00-24:00', 'Mon–Sat, day and night'],
  ['Mo,Tu,Th,Fr 16:00-22:00; We,Sa 14:00-22:00', 'Mon, Tue, Thu, Fri 16:00–22:00; Wed, Sat 14:00–22:00'],
])('says %j as %j', async (hours, words) => {
  await speak('sw');
  await speak('en');
  // Whether the hour has a leading zero is the locale's business.
  expect(hoursWords(hours).replaceAll(/\b0(\d:)/g, '$1')).toBe(words);
});

it('names languages in the language of the reader', async () => {
  await speak('sw');
  expect(languageWords(['sw', 'en'])).toBe('Kiswahili na Kiingereza');
  await speak('en');
  expect(languageWords(['sw', 'en', 'Phuthi'])).toBe('Swahili, English and Phuthi');
  expect(languageWords(20)).toBe('20 languages');
  expect(languageWords(undefined)).toBeNull();
});
