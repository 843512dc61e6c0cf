/** A language that Tosha speaks. */
export interface Language {
  /** The name of its folder in `public/_locales`. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
}

/** Every language that a person can choose, English first. */
export const availableLanguages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'sw', name: 'Kiswahili' },
];

/** The right-to-left language of the tests: English turned round. Nobody can choose it on a screen. */
export const pseudoRtlTag = 'ar-XB';

/** Some systems name languages as no browser ought to (`en-US@posix`): `Intl` throws at such a tag. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language to speak: the one that was chosen, else the first that the browser's user reads, else English. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): string {
  if (chosen === pseudoRtlTag) return chosen;
  for (const wanted of chosen === null ? preferred : [chosen, ...preferred]) {
    const found = availableLanguages.find(({ tag }) => base(tag) === base(wanted));
    if (found) return found.tag;
  }
  return 'en';
}

/** The tag for dates and numbers: the user's own variety of the language (`en-KE`), else the language itself. */
export function localeFor(language: string, preferred: readonly string[]): string {
  if (language === pseudoRtlTag) return 'en';
  return preferred.find((tag) => base(tag) === base(language) && isTag(tag)) ?? language;
}

/** The writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(base(language)) ? 'rtl' : 'ltr';
}
