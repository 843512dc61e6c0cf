import { describe, expect, it } from 'vitest';
import { countries } from '../../../../src/domain/resources/countries';
import { findCountries } from '../../../../src/domain/resources/find-countries';

const names = ['en', 'sw', 'de'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
const named = countries.map((code) => ({ code, names: names.map((name) => name.of(code) ?? code) }));
const found = (typed: string) => findCountries(typed, named, 6);
const find = (typed: string) => found(typed).map(({ code }) => code);

describe('a country', () => {
  it('is found first by its code and by each of its names', () => {
    for (const { code, names: all } of named)
      for (const typed of [code, code.toLowerCase(), ...all]) {
        const first = find(typed)[0] ?? '';
        // Two places may have one name in some language.
        const same = named.filter((other) => other.names.includes(typed)).map((other) => other.code);
        expect([code, ...same], typed).toContain(first);
      }
  });

  it.each([
    ['usa', 'US'],
    ['uk', 'GB'],
    ['England', 'GB'],
    ['uae', 'AE'],
    ['drc', 'CD'],
    ['ivory coast', 'CI'],
    ['cote d ivoire', 'CI'],
    ['Turkey', 'TR'],
    ['united states of america', 'US'],
    ['U.S.A.', 'US'],
    ['U.K.', 'GB'],
    ['Uingereza', 'GB'],
    ['Amerika', 'US'],
    ['Großbritannien', 'GB'],
    ['The Netherlands', 'NL'],
    ['kenja', 'KE'],
    ['Germny', 'DE'],
    ['Tanznia', 'TZ'],
    ['Atlantis', undefined],
    ['xyz', undefined],
  ])('is found by what people call it: %s', (typed, code) => {
    expect(find(typed)[0]).toBe(code);
  });

  it('has both Congos, and nothing is found by nothing', () => {
    expect(find('congo').slice(0, 2).sort()).toEqual(['CD', 'CG']);
    // Neither is more what was typed than the other.
    expect(found('congo').some(({ exact }) => exact)).toBe(false);
    expect(found('niger')[0]).toEqual({ code: 'NE', exact: true });
    for (const typed of ['', '  ', '?', '.']) expect(find(typed)).toEqual([]);
  });
});
