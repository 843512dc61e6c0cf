import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

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
