import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './driven';
import { sendBidi } from './firefox-chrome';
import { removeFolder, temporaryFolder } from './profile';
import { writeXpi } from './xpi';

/** Installs an unpacked extension. Only Firefox knows the difference that `permanent` makes. */
export async function installExtension(
  name: BrowserName,
  browser: Browser,
  folder: string,
  permanent: boolean,
): Promise<void> {
  if (name === 'chromium' || !permanent) {
    await browser.installExtension(folder);
    return;
  }
  const place = temporaryFolder('xpi');
  const path = join(place, 'extension.xpi');
  writeXpi(folder, path);
  await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'archivePath', path },
    'moz:permanent': true,
  });
  removeFolder(place);
}
