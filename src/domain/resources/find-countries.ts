/** A country and all its names, in every language that somebody may type it in. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-2: it is found by it too. */
  readonly code: string;
  readonly names: readonly string[];
}

/** What is typed seldom has the accents of the name. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well a name fits: 0 is it, 1 begins with it, 2 has a word that does, 3 contains it, 4 not at all. */
function fit(name: string, wanted: string): number {
  const text = plain(name);
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(` ${wanted}`)) return 2;
  return text.includes(wanted) ? 3 : 4;
}

/** What people call countries, and no list of names does. */
const otherNames: Readonly<Record<string, string>> = {
  AE: 'UAE',
  CD: 'DRC,DR Congo,Zaire',
  CG: 'Congo',
  CI: 'Ivory Coast',
  CV: 'Cabo Verde',
  CZ: 'Czech Republic',
  GB: 'England,Scotland,Wales,Britain,Great Britain,Northern Ireland',
  KR: 'Korea',
  MK: 'Macedonia',
  MM: 'Burma',
  NL: 'Holland',
  PS: 'Palestine',
  SZ: 'Swaziland',
  TR: 'Turkey',
  TZ: 'Zanzibar',
  US: 'USA,America,United States of America',
};

/** Codes that are typed and are not ISO's own. */
const otherCodes: Readonly<Record<string, string>> = { uk: 'GB' };

function fitOf({ code, names }: NamedCountry, wanted: string): number {
  if (wanted.toUpperCase() === code || otherCodes[wanted] === code) return 0;
  const all = [...names, ...(otherNames[code]?.split(',') ?? [])];
  return Math.min(...all.map((name) => fit(name, wanted)));
}

/**
 * The codes of countries with a name like what was typed, best first; accents and capitals do not matter.
 * @param most how many at most
 */
export function findCountries(typed: string, countries: readonly NamedCountry[], most: number): string[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  return countries
    .map((country) => ({ code: country.code, fit: fitOf(country, wanted) }))
    .filter((one) => one.fit < 4)
    .sort((one, other) => one.fit - other.fit)
    .slice(0, most)
    .map(({ code }) => code);
}
