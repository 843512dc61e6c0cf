import { countries } from '../../domain/resources/countries';
import { guessCountry } from '../../domain/resources/guess-country';
import { zone } from '../../platform/clock';
import { locale } from '../../platform/i18n';

/** What a country is called in the user's language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([locale()], { type: 'region' }).of(code) ?? code;
}

/** Every country by its name, in the language's own order. */
export function countriesByName(): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(locale());
  const names = new Intl.DisplayNames([locale()], { type: 'region' });
  return countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The country that the browser's clock and languages point at, or `null`. */
export function guessedCountry(): string | null {
  return guessCountry(navigator.languages, zone());
}
