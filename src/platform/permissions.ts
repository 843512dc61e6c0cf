import { browser } from './browser';

/** The host patterns of the manifest that the browser does not grant (any more). */
export async function missingHosts(): Promise<string[]> {
  const wanted = browser.runtime.getManifest().host_permissions ?? [];
  const granted = await Promise.all(
    wanted.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return wanted.filter((_, index) => !granted[index]);
}

/** Asks for hosts. Only from a click, and from a tab: Firefox closes the popup. False when the user says no. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}
