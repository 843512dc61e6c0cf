import type { BrowserName } from './driven';
import { root, run } from './install.mjs';

/** Builds the extension for a browser into a folder, which is emptied first. Throws when the build fails. */
export function build(name: BrowserName, folder: string): void {
  const mode = name === 'firefox' ? 'firefox' : 'chrome';
  const into = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  if (!run('npx', ['--no-install', 'vite', 'build', '--mode', mode, ...into])) {
    throw new Error(`the build for ${name} failed in ${root}`);
  }
}
