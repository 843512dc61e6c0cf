import { describe, expect, it } from 'vitest';
import { guessCountry } from '../../../../src/domain/resources/guess-country';

describe('by time zone', () => {
  it('finds Kenya behind a browser set to American English', () => {
    expect(guessCountry(['en-US', 'en'], 'Africa/Nairobi')).toBe('KE');
  });
});

describe('by language, where the zone tells nothing', () => {
  it.each([
    [['en', 'fr-CA'], 'CA'],
    [['sw'], 'KE'],
    [['sw-TZ'], 'TZ'],
    [['en', 'sw'], 'KE'],
    [['zh-Hant-TW'], 'TW'],
    [['en'], null],
    [['es-419'], null],
    [['not a tag', 'de-DE'], 'DE'],
    [[], null],
  ])('%j is %s', (languages, country) => {
    expect(guessCountry(languages, 'UTC')).toBe(country);
    expect(guessCountry(languages, 'Etc/GMT-3')).toBe(country);
    expect(guessCountry(languages, '')).toBe(country);
  });
});
