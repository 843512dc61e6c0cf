import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preferencesOf } from './chromium-profile';
import type { BrowserName } from './driven';
import { until } from './until';

/** Files that must name the extension before a browser that is killed finds it again, and what to look for. */
function signsOf(name: BrowserName, profile: string, id: string): [file: string, sign: string][] {
  if (name === 'chromium') return [[preferencesOf(profile), id]];
  return [
    [join(profile, 'extensions.json'), id],
    // Compressed: what comes for the first time stays readable, what repeats itself (`tosha@tosha`) may not.
    [join(profile, 'addonStartup.json.lz4'), id.slice(0, id.indexOf('@') + 1)],
  ];
}

/** Resolves when the browser has written to disk that the extension is installed; Chromium takes up to 10 s. */
export async function installedOnDisk(name: BrowserName, profile: string, id: string): Promise<void> {
  for (const [file, sign] of signsOf(name, profile, id)) {
    const isNamed = () => readFileSync(file, 'latin1').includes(sign);
    await until(isNamed, { timeout: 30_000, what: `${sign} in ${file}` });
  }
}
