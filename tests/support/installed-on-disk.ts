import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preferencesOf } from './chromium-profile';
import type { BrowserName } from './driven';
import { until } from './until';

/** Files that must name the extension before a browser that is killed finds it again. */
function filesOf(name: BrowserName, profile: string): string[] {
  if (name === 'chromium') return [preferencesOf(profile)];
  // The second is compressed, but text that comes for the first time stays readable in it.
  return ['extensions.json', 'addonStartup.json.lz4'].map((file) => join(profile, file));
}

/** Resolves when the browser has written to disk that the extension is installed; Chromium takes up to 10 s. */
export async function installedOnDisk(name: BrowserName, profile: string, id: string): Promise<void> {
  for (const file of filesOf(name, profile)) {
    const isNamed = () => readFileSync(file, 'latin1').includes(id);
    await until(isNamed, { timeout: 30_000, what: `${id} in ${file}` });
  }
}
