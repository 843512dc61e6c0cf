import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driven';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built extension for a browser; `TOSHA_DIST` names another folder than `dist` for both. */
export function builtExtension(name: BrowserName): string {
  return resolve(root, process.env.TOSHA_DIST ?? 'dist', name === 'firefox' ? 'firefox' : 'chrome');
}

/** A new empty folder under the system's temporary folder. */
export function temporaryFolder(purpose: string): string {
  return mkdtempSync(join(tmpdir(), `tosha-${purpose}-`));
}

/** Removes a temporary folder; a browser that is just ending may still write into it, hence the retries. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
