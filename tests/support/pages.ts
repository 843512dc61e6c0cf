import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName, ExtensionOpening, InBackground, Opening } from './driven';
import { inFirefox } from './firefox-chrome';
import { until, within } from './until';

// tsx wraps named functions in a helper that a page does not have; without this stand-in such a function fails there.
const nameHelper = 'globalThis.__name ??= (value) => value;';
const apiName = 'globalThis.browser ??= globalThis.chrome;';

/** A new tab or window, still empty. */
export function newPage(browser: Browser, { window, background = false }: Opening = {}): Promise<Page> {
  return browser.newPage(window ? { type: 'window', background } : { type: 'tab', background });
}

const isLoading = (page: Page) =>
  within(
    2_000,
    page.evaluate(() => document.readyState === 'loading'),
  );

/** Opens a web page; see `Driven.open`. */
export async function openPage(browser: Browser, url: string, opening?: Opening): Promise<Page> {
  const page = await newPage(browser, opening);
  await page.evaluateOnNewDocument(nameHelper);
  const wait = { waitUntil: 'domcontentloaded', timeout: 15_000 } as const;
  await within(15_000, page.goto(url, wait));
  // On a busy machine Firefox 153 now and then stops in the middle of a page and never goes on: without an extension too.
  if (await isLoading(page)) await within(15_000, page.reload(wait));
  // In a new window the address bar has the focus, so the page would not be the one that is used.
  if (!opening?.background) await page.bringToFront();
  return page;
}

/** Goes back in the tab's history, and resolves when the page at that address shows. */
export async function goBack(page: Page, address: string): Promise<void> {
  // Firefox tells nothing about a page that comes out of its back/forward cache.
  await within(
    2000,
    page.evaluate(() => history.back()),
  );
  await until(() => page.evaluate((wanted) => location.href === wanted, address), { what: address });
}

async function goToExtension(name: BrowserName, page: Page, url: string): Promise<void> {
  const ready = () =>
    page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState !== 'loading', url);
  const loading = page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  // In Firefox the page changes its process, and the promise of `goto` never learns that it has loaded.
  if (name === 'firefox') loading.catch(() => undefined);
  else await loading;
  await until(ready, { timeout: 15_000, what: url });
  await page.evaluate(nameHelper + apiName);
}

/** Shows a page as in that colour scheme; in Firefox it holds for all pages. */
export async function setColorScheme(name: BrowserName, page: Page, scheme: 'light' | 'dark'): Promise<void> {
  if (name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return;
  }
  const value = scheme === 'dark' ? 0 : 1;
  const pref = 'layout.css.prefers-color-scheme.content-override';
  await inFirefox(page.browser(), `Services.prefs.setIntPref('${pref}', ${value})`);
}

/** Opens a page of the extension; see `Driven.extensionPage`. In Firefox the colour scheme holds for all pages. */
export async function openExtensionPage(
  name: BrowserName,
  browser: Browser,
  url: string,
  opening: ExtensionOpening = {},
): Promise<Page> {
  const page = await newPage(browser, opening);
  const { width, height, colorScheme } = opening;
  if (colorScheme) await setColorScheme(name, page, colorScheme);
  if (width && height) await page.setViewport({ width, height });
  await goToExtension(name, page, url);
  return page;
}

/** The page that `inBackground` runs in: an empty one of the extension, opened when it is first needed. */
export function helperPage(name: BrowserName, browser: Browser, url: string) {
  let opened: Promise<Page> | undefined;
  const page = async () => {
    // An update closes the pages of the extension.
    if ((await opened)?.isClosed()) opened = undefined;
    opened ??= openExtensionPage(name, browser, url, { background: true }).catch((error: unknown) => {
      // The next one who asks tries again.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const run = async (work: (...args: unknown[]) => unknown, ...args: unknown[]) =>
    (await page()).evaluate(work, ...args);
  const close = async () => {
    const last = opened;
    opened = undefined;
    if (last) await within(2000, (await last).close());
  };
  // The types of what is serialised cannot be followed to the other side.
  return { run: run as InBackground, close };
}
