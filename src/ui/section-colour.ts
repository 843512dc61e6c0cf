import type { SectionId } from '../domain/catalogue';
import { siteOf, sites } from '../domain/catalogue';

/**
 * The colour of a section in charts and rows: one for each site, in the order of the catalogue. The rest of a site
 * is mixed with ink, so that it can be told from the site's short video.
 */
export function sectionColour(id: SectionId): string {
  const site = siteOf(id);
  const colour = `var(--s${Math.min(6, sites.indexOf(site) + 1)})`;
  return site.short.id === id ? colour : `color-mix(in oklab, ${colour} 55%, var(--ink))`;
}
