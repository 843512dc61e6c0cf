import { isEmbedPath } from './embeds';
import { sites } from './list';
import { ownSite, ownSiteId } from './own-site';
import type { Section, SectionId, Site, SiteId } from './site';

export { embedHosts, embedMatches } from './embeds';
export { sites } from './list';
export { ownSiteId } from './own-site';
export type { Section, SectionId, Site, SiteId } from './site';

const siteByHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
const siteByEmbedHost = new Map(
  sites.flatMap((site) => (site.embeds?.hosts ?? []).map((host) => [host, site] as const)),
);
const catalogued = new Map(sites.map((site) => [site.id, site]));

/**
 * The sections that the addresses of a site can be in: both, or only one where no address tells short video apart.
 */
export function partsOf(site: Site): readonly Section[] {
  return site.exceptions.length > 0 ? [site.short, site.rest] : [site[site.otherwise]];
}

/** All sections of the catalogue, short ones and the rest. */
export const sections: readonly Section[] = sites.flatMap(partsOf);

/** Letters, digits, hyphens and underscores that are written as numbers: to a site `%73horts` is `shorts` (RFC 3986, section 6.2.2.2). */
const plain = /%(?:2d|3\d|5f|[46][1-9a-f]|[57][\da])/gi;

interface Place {
  readonly host: string;
  readonly path: string;
}

function parse(url: string): Place | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  // A trailing dot names the same host to the network, and would otherwise be a way round a limit.
  const host = parsed.hostname.replace(/\.$/, '');
  const path = parsed.pathname.replace(plain, decodeURIComponent).replace(/\/{2,}/g, '/');
  return { host, path: path + parsed.search };
}

function sectionIn(site: Site, path: string): SectionId {
  const excepted =
    site.exceptions.some((pattern) => pattern.test(path)) &&
    !site.butNot.some((pattern) => pattern.test(path));
  const kind = excepted ? (site.otherwise === 'rest' ? 'short' : 'rest') : site.otherwise;
  return site[kind].id;
}

/** The section of the catalogue that an address belongs to, or `null`. Total: no string makes it throw. */
export function sectionOf(url: string): SectionId | null {
  const place = parse(url);
  const site = place && siteByHost.get(place.host);
  return site ? sectionIn(site, place.path) : null;
}

/** The section of a player that other sites embed, by the address of its frame; `null` for any other address. */
export function embedAt(url: string): SectionId | null {
  const place = parse(url);
  const site = place && siteByEmbedHost.get(place.host);
  return site && isEmbedPath(site, place.path) ? sectionIn(site, place.path) : null;
}

/**
 * The section of an address at which Tosha's script runs: where no site of the catalogue has it, the script was put
 * there for an embedded player or for an address of the user's own. `null` for what is no web page.
 */
export function sectionAt(url: string): SectionId | null {
  const known = sectionOf(url) ?? embedAt(url);
  const place = known === null ? parse(url) : null;
  const id = place && ownSiteId(place.host);
  return known ?? (id ? (siteById(id)?.short.id ?? null) : null);
}

/** The id of the single video that an address names, or `null`. It must not be stored: it would be a watch history. */
export function videoIdOf(url: string): string | null {
  const place = parse(url);
  const site = place && siteByHost.get(place.host);
  for (const pattern of site?.videoId ?? []) {
    const id = pattern.exec(place?.path ?? '')?.[1];
    if (id) return id;
  }
  return null;
}

/** The site of the catalogue that a host belongs to; `null` for any other host. */
export function siteOfHost(host: string): Site | null {
  return siteByHost.get(host) ?? null;
}

/** The site of that id, of the catalogue or the user's own; `null` when it can be neither. */
export function siteById(id: SiteId): Site | null {
  const known = catalogued.get(id);
  if (known) return known;
  const own = ownSite(id);
  // What the catalogue has is no address of the user's own: it would be counted twice.
  return own?.hosts.some((host) => siteByHost.has(host)) ? null : own;
}

/** The site that a section belongs to; throws a `RangeError` for a section that no site has. */
export function siteOf(section: SectionId): Site {
  const site = siteById(section.slice(0, section.indexOf('/')));
  if (!site) throw new RangeError(`no site has the section ${section}`);
  return site;
}

/** True for the id of a site of the catalogue, and for one that can stand for an address of the user's own. */
export function isSiteId(value: unknown): value is SiteId {
  return typeof value === 'string' && siteById(value) !== null;
}

/** True for the id of a section of any site. */
export function isSectionId(value: unknown): value is SectionId {
  if (typeof value !== 'string') return false;
  const site = siteById(value.slice(0, value.indexOf('/')));
  return site?.short.id === value || site?.rest.id === value;
}

/** The section of that id; throws a `RangeError` when there is none. */
export function getSection(id: SectionId): Section {
  const { short, rest } = siteOf(id);
  if (short.id === id) return short;
  if (rest.id === id) return rest;
  throw new RangeError(`no section ${id}`);
}

/** Match patterns for every host of a site. */
export function matchesOf(site: Site): string[] {
  return site.hosts.map((host) => `*://${host}/*`);
}
