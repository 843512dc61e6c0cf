import { browser } from './browser';
import { allowedInPrivate } from './extension';

const key = 'noPrivateWindows';

/** True where the browser keeps Tosha out of private windows and the user has not said that they use none. */
export async function isKeptOut(): Promise<boolean> {
  if ((await allowedInPrivate()) !== false) return false;
  return (await browser.storage.local.get(key))[key] !== true;
}

/** Takes down for good that the user opens no private windows. */
export async function usesNoPrivateWindows(): Promise<void> {
  await browser.storage.local.set({ [key]: true });
}

/** Where Tosha can be let in: each browser has its own steps. */
export type Way = 'chrome' | 'firefox' | 'firefoxAndroid';

/** The way of this browser. Those that are built on Chromium go Chrome's. */
export function wayIn(): Way {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return 'chrome';
  return /Android/.test(navigator.userAgent) ? 'firefoxAndroid' : 'firefox';
}

/** Opens what the browser's own settings say about Tosha. Firefox lets nobody open that page: there it rejects. */
export async function openOwnSettings(): Promise<void> {
  await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}

/** The address of Firefox's page of add-ons, which only its user can open. */
export const firefoxAddons = 'about:addons';
