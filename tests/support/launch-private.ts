import type { Page } from 'puppeteer-core';
import type { BrowserName, Driven } from './browser';
import { sendBidi } from './firefox-chrome';
import { launchBare } from './launch-bare';
import { builtExtension } from './profile';
import type { StandIn } from './stand-in';
import { readLocal } from './tosha';
import { until } from './until';

interface WindowsApi {
  readonly windows: { create(options: { incognito: boolean }): Promise<unknown> };
}

/** What the pages of Chromium's own extension manager have. */
interface ManagerApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    getExtensionInfo(
      id: string,
    ): Promise<{ readonly state: string; readonly incognitoAccess: { readonly isActive: boolean } }>;
  };
}

/** Turns on what both browsers keep off until the user allows it: the extension in private windows. */
export async function launchForPrivate(name: BrowserName, standIn: StandIn): Promise<Driven> {
  const folder = builtExtension(name);
  const driven = await launchBare(name, standIn, folder);
  if (name === 'firefox') {
    await sendBidi(driven.browser, 'webExtension.install', {
      extensionData: { type: 'path', path: folder },
      'moz:allowPrivateBrowsing': true,
    });
    return driven;
  }
  await driven.update();
  const isWelcome = (page: Page) => page.url().startsWith(driven.extensionOrigin);
  const welcome = await until(async () => (await driven.browser.pages()).find(isWelcome), {
    what: 'the welcome',
    timeout: 15_000,
  });
  await welcome.close();
  const manager = await driven.open('chrome://extensions');
  await manager.evaluate(
    (extensionId) =>
      (globalThis as unknown as { chrome: ManagerApi }).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      }),
    driven.extensionId,
  );
  // It is loaded anew, and until then none of its pages can be opened.
  const isBack = () =>
    manager.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ManagerApi }).chrome;
      const { state, incognitoAccess } = await developerPrivate.getExtensionInfo(id);
      return state === 'ENABLED' && incognitoAccess.isActive;
    }, driven.extensionId);
  await until(isBack, { what: 'the extension that is allowed in private windows' });
  await manager.close();
  return driven;
}

/** Opens a private window and gives its page. */
export async function openPrivate(driven: Driven): Promise<Page> {
  // Opens the page that this runs in, so that the window is the only new one.
  await readLocal(driven, 'settings');
  const before = new Set(await driven.browser.pages());
  await driven.inBackground(async () => {
    await (globalThis as unknown as { browser: WindowsApi }).browser.windows.create({ incognito: true });
  });
  return until(async () => (await driven.browser.pages()).find((opened) => !before.has(opened)), {
    what: 'the private window',
  });
}
