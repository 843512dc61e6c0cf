import { ownSiteId, type Site, siteById, siteOfHost } from './index';

/** What somebody has typed to name a site. */
export type Address =
  | { readonly kind: 'known' | 'own'; readonly site: Site }
  /** A page that no extension may see. */
  | { readonly kind: 'browser' }
  | { readonly kind: 'nonsense' };

/** Where browsers let no extension in: their own shops and services. */
const closedHosts = /^(?:chromewebstore\.google\.com|microsoftedge\.microsoft\.com|(?:.+\.)?mozilla\.org)$/;
const nonsense: Address = { kind: 'nonsense' };

/** Reads an address as people type it: `example.com`, `https://example.com/foo`, in any alphabet. Total. */
export function readAddress(typed: string): Address {
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    return /^(?:about|chrome|edge|brave|opera|vivaldi|resource|view-source|file|data|[a-z]+-extension)$/.test(
      scheme,
    )
      ? { kind: 'browser' }
      : nonsense;
  }
  const url = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(url)) return nonsense;
  const host = new URL(url).hostname.replace(/\.$/, '');
  if (!host.includes('.')) return nonsense;
  if (closedHosts.test(host)) return { kind: 'browser' };
  const known = siteOfHost(host) ?? siteOfHost(host.replace(/^(?:www|m)\./, ''));
  if (known) return { kind: 'known', site: known };
  const id = ownSiteId(host);
  const site = id === null ? null : siteById(id);
  return site ? { kind: 'own', site } : nonsense;
}
