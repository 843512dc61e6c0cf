import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messagesOf } from '../../src/domain/words';
import { loadWords } from '../../src/platform/i18n';

/** What the build makes of the messages, for a unit test in which there is no build: by their keys. A stub for `fetch`. */
export async function fetchWords(url: unknown): Promise<Response> {
  const name = /^\/words\/([\w-]+)\.json$/.exec(String(url))?.[1];
  if (!name) throw new Error(`a unit test fetched ${url}`);
  const file = resolve(import.meta.dirname, `../../public/_locales/${name}/messages.json`);
  return Response.json(messagesOf(JSON.parse(readFileSync(file, 'utf8'))));
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
