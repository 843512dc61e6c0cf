import { isSectionId, ownSiteId, type SectionId, type SiteId, siteById, sites } from './catalogue';
import type { Group, Target } from './limit';

/** A site by its id, by one of its addresses, or any other address; `null` for what is none of these. */
export function siteNamed(name: string): SiteId | null {
  const id = name.trim().toLowerCase();
  if (siteById(id)) return id;
  const known = sites.find(({ hosts }) => hosts.includes(id));
  return known?.id ?? (id.includes('.') ? ownSiteId(id) : null);
}

/** A site as above, or a section by its id. */
export function memberNamed(name: string): SiteId | SectionId | null {
  const id = name.trim().toLowerCase();
  return isSectionId(id) ? id : siteNamed(id);
}

/** What a rule of a policy is for: `all`, a group of the policy by its name, a section or a site. */
export function targetNamed(name: string, groups: readonly Group[]): Target | null {
  if (name.trim().toLowerCase() === 'all') return 'all';
  const group = groups.find((one) => one.name === name.trim());
  return group ? `group:${group.id}` : memberNamed(name);
}

const siteIdOf = (member: string): SiteId => member.split('/')[0] ?? member;

/** The sites that have to be counted so that a rule holds: for `all`, those that Tosha counts from the start. */
export function sitesFor(target: Target, groups: readonly Group[]): SiteId[] {
  if (target === 'all') return sites.filter(({ optional }) => !optional).map(({ id }) => id);
  const group = groups.find(({ id }) => target === `group:${id}`);
  return (group?.members ?? [target]).map(siteIdOf);
}
