import { browser } from './browser';

/** The options page, wherever the build has put it. */
function optionsPath(): string {
  return browser.runtime.getManifest().options_ui?.page ?? '';
}

/** Opens one of our own pages in a new tab: `week`, `limits`, `support` … */
export async function openPage(name: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${optionsPath()}#${name}`) });
}

/** Closes the tab that one of our own pages is in; the browser goes back to the tab that it came from. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
