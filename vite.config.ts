import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };
import type { Messages } from './src/domain/words';

/** One manifest.json serves both browsers: each build keeps only its own keys. */
function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, storage, ...common } = manifest;
  const own = browser === 'firefox' ? { browser_specific_settings } : { minimum_chrome_version, storage };
  return { ...common, ...own, version: pkg.version } as ManifestV3Export;
}

/**
 * The script of restricted mode is registered by the worker, so no manifest names it and no loader may be needed: it is
 * built on its own, into one file of a fixed name.
 */
function restrictScript(): Plugin {
  let outDir = '';
  return {
    name: 'tosha-restrict-script',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    closeBundle: () =>
      build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: 'src/content/restrict/index.ts',
            formats: ['iife'],
            name: 'tosha',
            fileName: () => 'restrict.js',
          },
        },
      }).then(() => undefined),
  };
}

/** The style sheets of quiet parts, each from its row in the table of its site. */
function quietStyles(): Plugin {
  return {
    name: 'tosha-quiet-styles',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./src/domain/quiet/style')>(
        './src/domain/quiet/style.ts',
      );
      for (const sheet of module.styleSheets()) this.emitFile({ type: 'asset', ...sheet });
    },
  };
}

/**
 * The words of every language as a list in the order of the keys, which are stored once: a fifth is saved. In `_locales`
 * stays what the browser itself is asked for: the names in the manifest, and plain words.
 */
function packedWords(): Plugin {
  let outDir = '';
  return {
    name: 'tosha-packed-words',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      const { module } = await runnerImport<typeof import('./src/domain/words')>('./src/domain/words.ts');
      // A build that failed has written nothing, and tells why itself.
      if (!existsSync(join(outDir, '_locales'))) return;
      const inManifest = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
      const asked = new Set<string>([...inManifest, ...module.plainKeys]);
      const fileOf = (folder: string) => join(outDir, '_locales', folder, 'messages.json');
      const languages = readdirSync(join(outDir, '_locales')).map((folder) => ({
        folder,
        messages: JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Messages,
      }));
      const keys = [...new Set(languages.flatMap(({ messages }) => Object.keys(messages)))].sort();
      mkdirSync(join(outDir, 'words'), { recursive: true });
      const write = (name: string, words: unknown) =>
        writeFileSync(join(outDir, 'words', `${name}.json`), JSON.stringify(words));
      write('keys', keys);
      for (const { folder, messages } of languages) {
        write(folder, module.packMessages(keys, messages));
        const named = Object.entries(messages).filter(([key]) => asked.has(key));
        writeFileSync(fileOf(folder), JSON.stringify(Object.fromEntries(named)));
      }
    },
  };
}

/** A zone in which it is noon now: no day of Tosha's ends while browsers are tested. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  // POSIX counts westwards.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Both browsers are started, and clips really play: it takes a while. In ms. */
const endToEnd = { testTimeout: 180_000, hookTimeout: 120_000, env: { TZ: noonZone() } };

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // A standalone content script needs no loader, so no file of ours has to be web-accessible.
    plugins:
      mode === 'test'
        ? []
        : [
            crx({
              browser,
              manifest: manifestFor(browser),
              contentScripts: { standaloneFiles: ['src/content/index.ts'] },
            }),
            quietStyles(),
            restrictScript(),
            packedWords(),
          ],
    build: { outDir: `dist/${browser}`, target: 'es2022', modulePreload: false },
    test: {
      restoreMocks: true,
      projects: [
        {
          extends: true,
          test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            ...endToEnd,
            name: 'e2e',
            include: ['tests/e2e/{limit,pages,restricted,rules,sites}/**/*.test.ts', 'tests/e2e/*.test.ts'],
          },
        },
        { extends: true, test: { ...endToEnd, name: 'clock', include: ['tests/e2e/clock/**/*.test.ts'] } },
      ],
    },
  };
});
