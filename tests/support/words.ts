import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { loadWords } from '../../src/platform/i18n';

/** The messages of a folder of `public/_locales`. */
export function messagesOf(folder: string): Record<string, { message: string; description?: string }> {
  const file = new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Loads the real words of a language in a unit test, where there is no extension to fetch them from. */
export async function useWords(language = 'en'): Promise<void> {
  vi.stubGlobal('fetch', async (url: string) => {
    const folder = /^\/_locales\/(\w+)\/messages\.json$/.exec(url)?.[1];
    if (!folder) throw new Error(`a unit test fetched ${url}`);
    return new Response(JSON.stringify(messagesOf(folder)));
  });
  await loadWords(language);
  vi.unstubAllGlobals();
}
