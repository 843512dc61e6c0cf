import { resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { chromiumWorker, launchChromium } from './chromium';
import { allowUnpacked, keepExtension } from './chromium-profile';
import type { BrowserName, Driven, Launch } from './driven';
import { closeBrowser, killBrowser } from './end';
import { extensionIdOf } from './extension-id';
import { firefoxUuid, launchFirefox } from './firefox';
import { firefoxEventPage } from './firefox-chrome';
import { installExtension } from './install-extension';
import { installedOnDisk } from './installed-on-disk';
import { helperPage, openExtensionPage, openPage } from './pages';
import { builtExtension, removeFolder, temporaryFolder } from './profile';

export { type BrowserName, browserNames, type Driven, type Launch } from './driven';

/** A file of every build that runs nothing, so a page of it can stay open without being part of a test. */
const quietPath = 'icons/16.png';

function backgroundOf(name: BrowserName, browser: Browser, origin: string, id: string) {
  return name === 'firefox' ? firefoxEventPage(browser, id) : chromiumWorker(browser, origin);
}

function start(name: BrowserName, options: Launch, profile: string, id: string): Promise<Browser> {
  if (name === 'firefox') return launchFirefox(options, profile, id);
  allowUnpacked(profile);
  if (id && options.installed) keepExtension(profile, id);
  return launchChromium(options, profile);
}

/**
 * Starts a browser on the stand-in sites with the extension in it.
 * Throws when the browser is missing or refuses the extension; the browser is ended then.
 */
export async function launch(name: BrowserName, options: Launch): Promise<Driven> {
  const folder = options.extension === null ? null : resolve(options.extension ?? builtExtension(name));
  const id = folder ? extensionIdOf(name, folder) : '';
  const origin = name === 'firefox' ? `moz-extension://${firefoxUuid}/` : `chrome-extension://${id}/`;
  const profile = options.profile ?? temporaryFolder(name);
  const browser = await start(name, options, profile, id);
  const install = async () => {
    if (folder) await installExtension(name, browser, folder, options.permanent ?? false);
  };
  try {
    if (!options.installed) await install();
    if (folder && options.permanent) await installedOnDisk(name, profile, id);
    return await drive(name, browser, { id, origin, profile, install, temporary: !options.profile });
  } catch (error) {
    await killBrowser(browser);
    throw error;
  }
}

interface Place {
  readonly id: string;
  readonly origin: string;
  readonly profile: string;
  readonly temporary: boolean;
  readonly install: () => Promise<void>;
}

async function drive(name: BrowserName, browser: Browser, place: Place): Promise<Driven> {
  const { id, origin, profile } = place;
  const background = await backgroundOf(name, browser, origin, id);
  const helper = helperPage(name, browser, origin + quietPath);
  return {
    name,
    browser,
    extensionId: id,
    extensionOrigin: origin,
    profile,
    open: (url, opening) => openPage(browser, url, opening),
    extensionPage: (path, opening) => openExtensionPage(name, browser, origin + path, opening),
    inBackground: helper.run,
    closeHelper: helper.close,
    workerRuns: background.runs,
    stopWorker: background.stop,
    update: async () => {
      await helper.close();
      await place.install();
    },
    kill: () => killBrowser(browser),
    close: async () => {
      await closeBrowser(browser);
      if (place.temporary) removeFolder(profile);
    },
  };
}
