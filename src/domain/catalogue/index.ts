import { facebook } from './facebook';
import { instagram } from './instagram';
import type { Section, SectionId, Site } from './site';
import { snapchat } from './snapchat';
import { tiktok } from './tiktok';
import { youtube } from './youtube';

export type { Section, SectionId, Site, SiteId } from './site';

/** Every site Tosha knows, in the order in which screens list them. */
export const sites: readonly Site[] = [tiktok, youtube, instagram, facebook, snapchat];

const siteByHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
const siteById = new Map(sites.map((site) => [site.id, site]));
const sectionById = new Map(sites.flatMap((site) => [site.short, site.rest].map((s) => [s.id, s] as const)));

/** All sections, short ones and the rest. */
export const sections: readonly Section[] = [...sectionById.values()];

function parse(url: string): { site: Site; path: string } | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  // A trailing dot names the same host to the network, and would otherwise be a way round a limit.
  const site = siteByHost.get(parsed.hostname.replace(/\.$/, ''));
  return site ? { site, path: parsed.pathname.replace(/\/{2,}/g, '/') + parsed.search } : null;
}

/** The section that an address belongs to, or `null`. Total: no string makes it throw. */
export function sectionOf(url: string): SectionId | null {
  const found = parse(url);
  if (!found) return null;
  const { site, path } = found;
  const excepted =
    site.exceptions.some((pattern) => pattern.test(path)) &&
    !site.butNot.some((pattern) => pattern.test(path));
  const kind = excepted ? (site.otherwise === 'rest' ? 'short' : 'rest') : site.otherwise;
  return site[kind].id;
}

/** The id of the single video that an address names, or `null`. It must not be stored: it would be a watch history. */
export function videoIdOf(url: string): string | null {
  const found = parse(url);
  if (!found) return null;
  for (const pattern of found.site.videoId) {
    const id = pattern.exec(found.path)?.[1];
    if (id) return id;
  }
  return null;
}

/** The site that a section belongs to; throws a `RangeError` for a section that no site has. */
export function siteOf(section: SectionId): Site {
  const site = siteById.get(section.slice(0, section.indexOf('/')));
  if (!site) throw new RangeError(`no site has the section ${section}`);
  return site;
}

/** True for an id that is in the catalogue. */
export function isSectionId(value: unknown): value is SectionId {
  return typeof value === 'string' && sectionById.has(value as SectionId);
}

/** The section of that id; throws a `RangeError` when there is none. */
export function getSection(id: SectionId): Section {
  const section = sectionById.get(id);
  if (!section) throw new RangeError(`no section ${id}`);
  return section;
}

/** Match patterns for every host of a site. */
export function matchesOf(site: Site): string[] {
  return site.hosts.map((host) => `*://${host}/*`);
}
