import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packMessages } from '../../src/domain/words';
import { availableLanguages, loadWords } from '../../src/platform/i18n';

/** The messages of a folder of `public/_locales`. */
function messagesOf(folder: string): Record<string, { message: string; description?: string }> {
  const file = resolve(import.meta.dirname, `../../public/_locales/${folder}/messages.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What the build makes of the messages, for a unit test in which there is no build: a stub for `fetch`. */
export async function fetchWords(url: unknown): Promise<Response> {
  const name = /^\/words\/([\w-]+)\.json$/.exec(String(url))?.[1];
  if (!name) throw new Error(`a unit test fetched ${url}`);
  const languages = availableLanguages.map(({ tag }) => messagesOf(tag));
  const keys = [...new Set(languages.flatMap((messages) => Object.keys(messages)))].sort();
  return Response.json(name === 'keys' ? keys : packMessages(keys, messagesOf(name)));
}

/** Loads the real words of a language in a unit test, where there is no extension to fetch them from. */
export async function useWords(language = 'en'): Promise<void> {
  const before = { fetch: globalThis.fetch, navigator: globalThis.navigator };
  const put = (values: object) => {
    for (const [name, value] of Object.entries(values)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  };
  // Node 20 has no navigator, and what happy-dom says of the user's languages is no part of any test.
  put({ fetch: fetchWords, navigator: { languages: ['en-GB'] } });
  try {
    await loadWords(language);
  } finally {
    put(before);
  }
}
