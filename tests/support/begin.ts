import type { Page } from 'puppeteer-core';
import { type BrowserName, type Driven, type Launch, launch } from './browser';
import { until, within } from './until';

/** The tab that opens on install, if it is there. */
export async function findWelcome(driven: Driven): Promise<Page | null> {
  for (const page of await driven.browser.pages()) {
    // Firefox does not tell the library where a page of an extension is: the page itself does.
    const at = await within(
      1_000,
      page.evaluate(() => location.href),
    );
    if (at?.startsWith(driven.extensionOrigin) && at.endsWith('#welcome')) return page;
  }
  return null;
}

/** Waits for the tab that opens on install, and closes it. */
export async function closeWelcome(driven: Driven): Promise<void> {
  const welcome = await until(() => findWelcome(driven), { what: 'the welcome', timeout: 15_000 });
  await welcome.close();
}

/** Starts a browser, and closes the welcome: it would come in front of the first page at any moment. */
export async function begin(name: BrowserName, options: Launch): Promise<Driven> {
  const driven = await launch(name, options);
  if (options.extension !== null && !options.installed) await closeWelcome(driven);
  return driven;
}
