/** Everything that has to do with words, numbers and dates in the user's language. */
export { availableLanguages } from '../domain/languages';
export * from './format';
export { sectionName, targetName } from './names';
export { dir, language, loadWords, locale, localeOf, t, type WordKey } from './words';
