import { browser } from './browser';

/** The options page, wherever the build has put it. */
function optionsPath(): string {
  return browser.runtime.getManifest().options_ui?.page ?? '';
}

/** Opens one of our own pages in a new tab: `week`, `limits`, `support` … */
export async function openPage(name: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${optionsPath()}#${name}`) });
}
