import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import swahili from '../../../public/_locales/sw/messages.json' with { type: 'json' };
import { type MessagesFile, sentence, type WordArguments } from '../../../src/domain/words';

export type Language = 'en' | 'sw';
export type Key = keyof typeof english;

/** Each form is a sentence of its own here. */
const flat = (file: MessagesFile) =>
  Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
const messages = { en: flat(english), sw: flat(swahili) };

/** What a page says for a key. Plurals are asked for by the key of their form. */
export function said(key: Key, args: WordArguments = {}, language: Language = 'en'): string {
  const rules = new Intl.PluralRules(language);
  return sentence(messages[language], key, args, rules, String) ?? key;
}
