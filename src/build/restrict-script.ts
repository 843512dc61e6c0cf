import { build, type Plugin } from 'vite';

/** Of the catalogue only the sites of the manifest: the script of restricted mode runs nowhere else. */
const hostedSites: Plugin = {
  name: 'tosha-hosted-sites',
  enforce: 'pre',
  resolveId(source, importer) {
    return source === './list' && importer ? this.resolve('./hosted', importer) : null;
  },
};

/**
 * The script of restricted mode is registered by the worker, so no manifest names it and no loader may be needed: it is
 * built on its own, into one file of a fixed name.
 */
export function restrictScript(): Plugin {
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
        plugins: [hostedSites],
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
