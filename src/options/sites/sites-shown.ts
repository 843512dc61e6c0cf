import { type Site, sites } from '../../domain/catalogue';
import { sitesIn } from '../../domain/coverage';
import type { Settings } from '../../domain/settings';

/** True for an address that the user has added. */
export function isOwnSite(site: Site): boolean {
  return !sites.includes(site);
}

/** The sites that have a card of their own: those of the manifest, and what the user has added. */
export function sitesShown(settings: Pick<Settings, 'sites'>): Site[] {
  return sitesIn(settings).filter(
    (site) => !site.optional || isOwnSite(site) || settings.sites[site.id]?.tracked,
  );
}

/** The sites of the catalogue that could be added. */
export function sitesToAdd(settings: Pick<Settings, 'sites'>): Site[] {
  const shown = new Set(sitesShown(settings));
  return sites.filter((site) => !shown.has(site));
}
