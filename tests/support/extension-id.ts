import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './driven';

function manifestOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** The id that Chromium gives: made from the manifest's key, or else from the folder's path. */
function chromiumId(folder: string): string {
  const { key } = manifestOf(folder);
  const source = typeof key === 'string' ? Buffer.from(key, 'base64') : realpathSync(folder);
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The id of an unpacked extension in a browser. Throws where Firefox's is not in the manifest. */
export function extensionIdOf(name: BrowserName, folder: string): string {
  if (name === 'chromium') return chromiumId(folder);
  const id: unknown = manifestOf(folder).browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${folder}/manifest.json has no gecko id`);
  return id;
}
