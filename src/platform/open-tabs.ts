import { matchesOf, type SiteId, siteById } from '../domain/catalogue';
import { browser } from './browser';
import { grantedHosts } from './permissions';

/** The tabs that show pages of a site, as far as the browser lets Tosha see it; sleeping ones load afresh later. */
export async function openTabs(site: SiteId): Promise<number[]> {
  const known = siteById(site);
  const matches = known ? await grantedHosts(matchesOf(known)) : [];
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}
