/** A country and all its names, in every language that somebody may type it in. */
export interface NamedCountry {
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

/** How well a name fits: 0 begins with it, 1 has a word that does, 2 contains it, 3 not at all. */
function fit(name: string, wanted: string): number {
  const text = plain(name);
  if (text.startsWith(wanted)) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  return text.includes(wanted) ? 2 : 3;
}

/**
 * The codes of countries with a name like what was typed, best first; accents and capitals do not matter.
 * @param most how many at most
 */
export function findCountries(typed: string, countries: readonly NamedCountry[], most: number): string[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  return countries
    .map(({ code, names }) => ({ code, fit: Math.min(...names.map((name) => fit(name, wanted))) }))
    .filter((one) => one.fit < 3)
    .sort((one, other) => one.fit - other.fit)
    .slice(0, most)
    .map(({ code }) => code);
}
