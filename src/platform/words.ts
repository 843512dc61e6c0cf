import type english from '../../public/_locales/en/messages.json';
import { chooseLanguage, directionOf, localeFor, pseudoRtlTag } from '../domain/languages';
import { type Messages, pseudoRtlOf, sentence, type WordArguments } from '../domain/words';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Key> = Key extends `${infer Start}_${PluralForm}` ? Start : Key;

/** Every sentence that Tosha can say; plural forms are asked for by their common stem. */
export type WordKey = Stem<keyof typeof english>;

interface Spoken {
  readonly language: string;
  readonly locale: string;
  readonly messages: Messages;
  readonly plural: Intl.PluralRules;
}

let spoken: Spoken | null = null;

function get(): Spoken {
  if (!spoken) throw new Error('loadWords has not been called');
  return spoken;
}

type Words = Messages[string];

/**
 * Reads what the build makes of `public/_locales`: a list, for whose places in base 36 the code asks instead of keys. Without
 * a build, words stand by their keys. Throws when there are none.
 */
async function fetchMessages(language: string): Promise<Messages> {
  const response = await fetch(`/words/${language}.json`);
  if (!response.ok) throw new Error(`no words for ${language}: ${response.status}`);
  const words = (await response.json()) as Messages | readonly Words[];
  if (!Array.isArray(words)) return words as Messages;
  return Object.fromEntries(words.map((one: Words, place) => [place.toString(36), one]));
}

async function messagesFor(language: string): Promise<Messages> {
  return language === pseudoRtlTag ? pseudoRtlOf(await fetchMessages('en')) : fetchMessages(language);
}

/** The tag to format dates and numbers with under a choice of language, without its words. */
export function localeOf(chosen: string | null): string {
  const preferred = navigator.languages ?? [];
  return localeFor(chooseLanguage(chosen, preferred), preferred);
}

/**
 * Loads the words of the chosen language (`null`: the first of the browser's languages that Tosha speaks, else
 * English) and tells the document, where there is one. Does nothing when they are loaded already.
 */
export async function loadWords(chosen: string | null): Promise<void> {
  const preferred = navigator.languages ?? [];
  const language = chooseLanguage(chosen, preferred);
  if (spoken?.language !== language) {
    const locale = localeFor(language, preferred);
    const messages = await messagesFor(language);
    spoken = { language, locale, messages, plural: new Intl.PluralRules(locale) };
  }
  if (typeof document !== 'undefined') {
    document.documentElement.lang = language;
    document.documentElement.dir = dir();
  }
}

/**
 * The sentence for a key in the loaded language. With `count`, the plural form of that number. A key that the
 * language lacks gives the key itself: every key is tested to be there.
 */
export function t(key: WordKey, args: WordArguments = {}): string {
  const { messages, plural, locale } = get();
  const writeNumber = (value: number) => value.toLocaleString(locale);
  return sentence(messages, key, args, plural, writeNumber, dir()) ?? key;
}

/** The tag of the loaded language, e.g. `sw`. */
export function language(): string {
  return get().language;
}

/** The tag to format dates and numbers with, e.g. `en-KE`. */
export function locale(): string {
  return get().locale;
}

/** The writing direction of the loaded language. */
export function dir(): 'ltr' | 'rtl' {
  return directionOf(get().language);
}
