import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };
import { type MessagesFile, messagesOf, plainKeys } from '../domain/words.ts';
import { replaceStrings } from './replace-strings.ts';

/** Only here do words stand. A test holds that none of their keys is anything in the other rooms, where what is stored and sent is named. */
const rooms = /\/src\/(?:background|options|platform|popup|ui)\//;

const languages = readdirSync('public/_locales');
const read = (language: string): MessagesFile =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

/** What the browser itself is asked for: the names in the manifest, and plain words. */
const asked = new Set<string>([
  ...[...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? ''),
  ...plainKeys,
]);

/**
 * The words of every language as a list without keys, and in the code the place in the list, in base 36, instead of each key: a
 * thirtieth of the package is saved. In `_locales` stays what the browser itself is asked for.
 */
export function packedWords(): Plugin {
  let outDir = '';
  const packed = languages.map((language) => ({ language, messages: messagesOf(read(language)) }));
  const keys = [...new Set(packed.flatMap(({ messages }) => Object.keys(messages)))]
    .filter((key) => !asked.has(key))
    .sort();
  const places = new Map(keys.map((key, place) => [key, place.toString(36)]));
  return {
    name: 'tosha-packed-words',
    apply: 'build',
    // After TypeScript and JSX are JavaScript.
    enforce: 'post',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    transform(code, id) {
      return rooms.test(id) ? { code: replaceStrings(code, this.parse(code), places), map: null } : null;
    },
    writeBundle() {
      mkdirSync(join(outDir, 'words'), { recursive: true });
      for (const { language, messages } of packed) {
        const texts = keys.map((key) => {
          const text = messages[key];
          if (text === undefined) throw new Error(`${language} has no words for ${key}`);
          return text;
        });
        writeFileSync(join(outDir, 'words', `${language}.json`), JSON.stringify(texts));
        const named = Object.entries(read(language)).filter(([key]) => asked.has(key));
        const file = join(outDir, '_locales', language, 'messages.json');
        writeFileSync(file, JSON.stringify(Object.fromEntries(named)));
      }
    },
  };
}
