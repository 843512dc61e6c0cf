import { embedHosts, matchesOf, type Site, type SiteId, sites } from '../domain/catalogue';
import { sitesIn } from '../domain/coverage';
import type { Settings } from '../domain/settings';
import { browser } from './browser';

type Chosen = Pick<Settings, 'sites' | 'embeds' | 'restricted'>;

/** The sites that are counted, of the catalogue and the user's own. */
export function trackedSites(settings: Pick<Settings, 'sites'>): Site[] {
  return sitesIn(settings).filter(({ id }) => settings.sites[id]?.tracked);
}

/**
 * The host patterns that Tosha needs under these settings: those of the sites that are counted, of the players of them
 * that other sites embed, and of YouTube for its restricted mode. No others.
 */
export function neededHosts(settings: Chosen): string[] {
  const tracked = trackedSites(settings);
  const restricted = sites.filter(({ id }) => id === 'youtube' && settings.restricted.on);
  const needed = [...tracked, ...restricted].flatMap(matchesOf);
  return [...new Set([...needed, ...(settings.embeds ? tracked.flatMap(embedHosts) : [])])];
}

/** Those of some host patterns that the browser grants. */
export async function grantedHosts(hosts: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    hosts.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return hosts.filter((_, index) => granted[index]);
}

/** The host patterns of the sites that are counted which the browser does not grant (any more). */
export async function missingHosts(settings: Chosen): Promise<string[]> {
  const needed = neededHosts(settings);
  if (needed.length === 0 || (await browser.permissions.contains({ origins: needed }))) return [];
  const granted = new Set(await grantedHosts(needed));
  return needed.filter((host) => !granted.has(host));
}

/** The sites that are to be counted, and that the browser does not let Tosha see in whole. */
export async function withdrawnSites(settings: Chosen): Promise<SiteId[]> {
  const missing = new Set(await missingHosts(settings));
  return trackedSites(settings)
    .filter((site) => matchesOf(site).some((host) => missing.has(host)))
    .map(({ id }) => id);
}

/** Asks for hosts. Only from a click, and from a tab: Firefox closes the popup. False when the user says no. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}

/** Gives permissions back that nothing needs any more; those of the manifest stay. */
export async function giveBackHosts(hosts: readonly string[], settings: Chosen): Promise<void> {
  const kept = new Set([...neededHosts(settings), ...(browser.runtime.getManifest().host_permissions ?? [])]);
  const origins = [...new Set(hosts)].filter((host) => !kept.has(host));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
