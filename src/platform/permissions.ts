import { embedHosts, matchesOf, type Site, type SiteId, sites } from '../domain/catalogue';
import { sitesIn } from '../domain/coverage';
import { type EngineId, engines, googleHostOf } from '../domain/engines';
import { guessCountry } from '../domain/resources/guess-country';
import { isEverOn } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { browser } from './browser';
import { zone } from './clock';

type Chosen = Pick<Settings, 'sites' | 'embeds' | 'restricted' | 'restrictedHours' | 'engines' | 'country'>;

/** The sites that are counted, of the catalogue and the user's own. */
export function trackedSites(settings: Pick<Settings, 'sites'>): Site[] {
  return sitesIn(settings).filter(({ id }) => settings.sites[id]?.tracked);
}

/**
 * The host patterns that Tosha needs under these settings: those of the sites that are counted, of the players of them
 * that other sites embed, and for restricted mode of YouTube and the search engines that were chosen. No others.
 */
export function neededHosts(settings: Chosen): string[] {
  const tracked = trackedSites(settings);
  const isOn = isEverOn(settings);
  const restricted = sites.filter(({ id }) => id === 'youtube' && isOn);
  const needed = [...tracked, ...restricted].flatMap(matchesOf);
  const searched = isOn ? settings.engines.flatMap((id) => engineHosts(id, settings)) : [];
  const embedded = settings.embeds ? tracked.flatMap(embedHosts) : [];
  return [...new Set([...needed, ...embedded, ...searched])];
}

/** The match pattern of everything on a host. */
export const patternOf = (host: string) => `*://${host}/*`;

/** The host patterns of a search engine: of Google also that of the user's country. */
export function engineHosts(id: EngineId, { country }: Pick<Settings, 'country'>): string[] {
  const own =
    id === 'google' ? googleHostOf(country ?? guessCountry(navigator.languages, zone()) ?? '') : null;
  return [...engines[id].hosts, ...(own ? [own] : [])].map(patternOf);
}

/** Those of some host patterns that the browser grants. */
export async function grantedHosts(hosts: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    hosts.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return hosts.filter((_, index) => granted[index]);
}

/** Those of many hosts that the browser allows; asked for in one call. */
export async function allowedHosts(hosts: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins);
  const isAll = granted.has('*://*/*') || granted.has('<all_urls>');
  return isAll ? [...hosts] : hosts.filter((host) => granted.has(patternOf(host)));
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
