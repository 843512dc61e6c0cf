import type { Site, SiteId } from './site';

const prefix = 'own.';
/** Letters, digits, hyphens and dots; no longer than the browser's own rules can take (see `network-rules`). */
const hostPattern = /^(?=.{1,80}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const made = new Map<string, Site>();

/** A host without the `www.` or `m.` before it: what an address of the user's own is named by. */
function bareHost(host: string): string {
  return host.replace(/\.$/, '').replace(/^(?:www|m)\./, '');
}

/**
 * The site that stands for an address which the user has added; `null` for an id of any other kind. All that there is
 * to know of it is in its id, so that a page's script needs nobody to ask. The whole of it counts as short video.
 */
export function ownSite(id: SiteId): Site | null {
  const known = made.get(id);
  if (known) return known;
  const host = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  if (!hostPattern.test(host) || bareHost(host) !== host) return null;
  const site: Site = {
    id,
    name: host,
    optional: true,
    hosts: [host, `www.${host}`, `m.${host}`],
    short: { id: `${id}/feed`, name: host, short: true },
    rest: { id: `${id}/rest`, name: host, short: false },
    otherwise: 'short',
    exceptions: [],
    butNot: [],
    videoId: [],
    mixedHome: false,
  };
  made.set(id, site);
  return site;
}

/** The id of the site for a host, e.g. `own.example.com` for `www.example.com`; `null` for what is no host. */
export function ownSiteId(host: string): SiteId | null {
  const id = prefix + bareHost(host.toLowerCase());
  return ownSite(id) ? id : null;
}
