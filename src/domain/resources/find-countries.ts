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
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/^the\s/, '')
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
  CI: 'Ivory Coast',
  CV: 'Cabo Verde',
  CZ: 'Czech Republic',
  GB: 'England,Scotland,Wales,Britain,Great Britain,Northern Ireland,Uingereza,Großbritannien',
  KR: 'Korea',
  MK: 'Macedonia',
  MM: 'Burma',
  NL: 'Holland',
  PS: 'Palestine',
  SZ: 'Swaziland',
  TR: 'Turkey',
  TZ: 'Zanzibar',
  US: 'USA,America,United States of America,Amerika',
};

/** Codes that are typed and are not ISO's own. */
const otherCodes: Readonly<Record<string, string>> = { uk: 'GB' };

const namesOf = ({ code, names }: NamedCountry) => [...names, ...(otherNames[code]?.split(',') ?? [])];

function fitOf(country: NamedCountry, wanted: string): number {
  const { code } = country;
  if (wanted.toUpperCase() === code || otherCodes[wanted] === code) return 0;
  return Math.min(...namesOf(country).map((name) => fit(name, wanted)));
}

/** Names this short are too many with one letter changed. */
const leastLetters = 4;

/** True where one letter more, less or other makes one text of the other. */
function differByOne(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rests = [
    [one.slice(at + 1), other.slice(at + 1)],
    [one.slice(at + 1), other.slice(at)],
    [one.slice(at), other.slice(at + 1)],
  ];
  return rests.some(([rest, left]) => rest === left);
}

const isNear = (country: NamedCountry, wanted: string) =>
  wanted.length >= leastLetters && namesOf(country).some((name) => differByOne(plain(name), wanted));

/** A country that was found. */
export interface FoundCountry {
  readonly code: string;
  /** True where it is just what was typed: its code, or one of its names. */
  readonly exact: boolean;
}

/**
 * Countries with a name like what was typed, best first; accents, capitals and one wrong letter do not matter.
 * @param most how many at most
 */
export function findCountries(
  typed: string,
  countries: readonly NamedCountry[],
  most: number,
): FoundCountry[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const fits = countries.map((country) => ({ code: country.code, fit: fitOf(country, wanted) }));
  const found = fits.filter((one) => one.fit < 4).sort((one, other) => one.fit - other.fit);
  const alike = found.length > 0 ? [] : countries.filter((country) => isNear(country, wanted));
  return [...found, ...alike.map(({ code }) => ({ code, fit: 4 }))]
    .slice(0, most)
    .map(({ code, fit: how }) => ({ code, exact: how === 0 }));
}
