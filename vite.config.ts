import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };
import { columnsOfHelplines } from './src/build/columns.ts';
import { packedWords } from './src/build/packed-words.ts';
import { restrictScript } from './src/build/restrict-script.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

/** One manifest.json serves both browsers: each build keeps only its own keys. */
function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, storage, ...common } = manifest;
  const own = browser === 'firefox' ? { browser_specific_settings } : { minimum_chrome_version, storage };
  return { ...common, ...own, version: pkg.version } as ManifestV3Export;
}

/** The style sheets of quiet parts, each from its row in the table of its site. */
function quietStyles(browser: 'chrome' | 'firefox'): Plugin {
  return {
    name: 'tosha-quiet-styles',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./src/domain/quiet/style')>(
        './src/domain/quiet/style.ts',
      );
      for (const sheet of module.styleSheets(browser)) this.emitFile({ type: 'asset', ...sheet });
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

/** What the clock on the wall says is the same on every machine. */
const oneZone = { TZ: 'UTC' };

/** No test depends on how fast the machine is: a unit test fails by what it finds, not by the seconds it takes. In ms. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

/** What the worker and the pages share; Preact is for pages alone. */
const notForScreens = /src\/(?:domain|platform)\/|node_modules\/(?!@?preact)/;

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
            quietStyles(browser),
            restrictScript(),
            packedWords(),
            columnsOfHelplines(),
          ],
    build: {
      outDir: `dist/${browser}`,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        // What the domain knows does nothing by being loaded: where nothing of a file is used, it is left out.
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/domain/') },
        // Every further file would export and import hundreds of names.
        output: { codeSplitting: { groups: [{ name: 'shared', test: notForScreens, minShareCount: 2 }] } },
      },
    },
    test: {
      restoreMocks: true,
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            ...patient,
            env: oneZone,
            name: 'unit',
            include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
            setupFiles: ['tests/support/patience.ts'],
          },
        },
        {
          extends: true,
          test: {
            ...endToEnd,
            name: 'e2e',
            include: ['tests/e2e/{limit,pages,restricted,rules,sites}/**/*.test.ts', 'tests/e2e/*.test.ts'],
          },
        },
        // Takes long, and is run by hand.
        { extends: true, test: { name: 'soak', include: ['tests/soak/**/*.test.ts'], env: oneZone } },
        { extends: true, test: { ...endToEnd, name: 'clock', include: ['tests/e2e/clock/**/*.test.ts'] } },
      ],
    },
  };
});
