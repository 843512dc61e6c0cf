import type { Page } from 'puppeteer-core';
import type { Driven } from '../support/driven';
import { inFirefox } from '../support/firefox-chrome';

/** Chromium: loads an address in a page and adds up the characters of every script there that an extension brought. */
export async function injectedInto(page: Page, url: string): Promise<number> {
  const session = await page.createCDPSession();
  let total = 0;
  session.on('Debugger.scriptParsed', ({ url: source, length }) => {
    if (source.startsWith('chrome-extension://')) total += length ?? 0;
  });
  await session.send('Debugger.enable');
  await page.goto(url, { waitUntil: 'load', timeout: 15_000 });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await session.detach();
  return total;
}

/** Firefox: how many of the add-on's content scripts, declared and registered, run at an address. */
export async function scriptsFor({ browser, extensionId }: Driven, url: string): Promise<number> {
  const count = `(() => {
    const policy = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    const uri = Services.io.newURI(${JSON.stringify(url)});
    return policy.contentScripts.filter((script) => script.matchesURI(uri)).length;
  })()`;
  return Number(await inFirefox(browser, count));
}
