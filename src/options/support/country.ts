import { isTag } from '../../domain/languages';
import { countries } from '../../domain/resources/countries';
import type { NamedCountry } from '../../domain/resources/find-countries';
import { guessCountry } from '../../domain/resources/guess-country';
import { zone } from '../../platform/clock';
import { availableLanguages, locale } from '../../platform/i18n';

/** What a country is called in the user's language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([locale()], { type: 'region' }).of(code) ?? code;
}

/** Every country by its names in all languages of Tosha and of the browser. */
export function namedCountries(): NamedCountry[] {
  const languages = new Set([locale(), ...availableLanguages.map(({ tag }) => tag), ...navigator.languages]);
  const names = [...languages]
    .filter(isTag)
    .map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  return countries.map((code) => ({ code, names: names.map((name) => name.of(code) ?? code) }));
}

/** The country that the browser's clock and languages point at, or `null`. */
export function guessedCountry(): string | null {
  return guessCountry(navigator.languages, zone());
}
