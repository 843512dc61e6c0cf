import { browser } from './browser';

/** The version of Tosha, `1.2.3`. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** The browser's family and major version: `Firefox 153`, `Chromium 156`. Browsers built on Chromium count as that. */
export async function browserName(): Promise<string> {
  // Only Firefox has the call; the polyfill's types know it everywhere.
  const { getBrowserInfo } = browser.runtime as Partial<typeof browser.runtime>;
  if (getBrowserInfo) {
    const info = await getBrowserInfo.call(browser.runtime);
    return `${info.name} ${Number.parseInt(info.version, 10)}`;
  }
  return `Chromium ${/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? ''}`.trim();
}

/** Whether the user lets Tosha work in private windows; `null` where the browser does not say. */
export async function allowedInPrivate(): Promise<boolean | null> {
  return (await browser.extension.isAllowedIncognitoAccess?.()) ?? null;
}
