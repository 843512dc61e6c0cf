import { browser } from './browser';
import { leaveTab } from './tabs';

/** The options page, wherever the build has put it. */
function optionsPath(): string {
  return browser.runtime.getManifest().options_ui?.page ?? '';
}

/**
 * Opens one of our own pages in a new tab: `week`, `limits`, `support` …
 * @param opener the tab that it comes from and goes back to
 */
export async function openPage(name: string, opener: number | null = null): Promise<void> {
  const url = browser.runtime.getURL(`${optionsPath()}#${name}`);
  if (opener === null) {
    await browser.tabs.create({ url });
    return;
  }
  // Refused where the opener is in another window, and where a browser (Android) knows no openers.
  await browser.tabs.create({ url, openerTabId: opener }).catch(() => browser.tabs.create({ url }));
}

/** Closes the tab that one of our own pages is in, and goes back to the tab that it came from. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  // That tab may be gone by now: then the browser chooses another.
  if (tab.openerTabId !== undefined)
    await browser.tabs.update(tab.openerTabId, { active: true }).catch(() => undefined);
  await leaveTab(tab.id);
}
