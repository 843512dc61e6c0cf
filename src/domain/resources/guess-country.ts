import { countries } from './countries';

interface Zoned {
  readonly timeZones?: readonly string[];
  getTimeZones?(): readonly string[] | undefined;
}

/** A browser set to American English in Nairobi is still in Kenya: the clock knows more than the language. */
function countryOfZone(zone: string): string | null {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return null;
  const found = countries.find((country) => {
    const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & Zoned;
    return (locale.getTimeZones?.() ?? locale.timeZones)?.includes(zone) ?? false;
  });
  return found ?? null;
}

function countryOfLanguage(tag: string): string | null {
  try {
    const { language, region } = new Intl.Locale(tag);
    if (region) return countries.includes(region) ? region : null;
    return language === 'sw' ? 'KE' : null;
  } catch {
    return null; // Not a language tag: it tells nothing.
  }
}

/**
 * The country whose helplines are shown until someone chooses: by the time zone where the browser can tell the
 * countries of zones, else by the first language that names one (Swahili by itself: Kenya). `null` when nothing tells.
 */
export function guessCountry(languages: readonly string[], zone: string): string | null {
  const byZone = countryOfZone(zone);
  if (byZone) return byZone;
  for (const tag of languages) {
    const country = countryOfLanguage(tag);
    if (country) return country;
  }
  return null;
}
