import { partsOf, type SectionId, type Site, type SiteId } from '../../domain/catalogue';
import { sitesIn } from '../../domain/coverage';
import type { Group } from '../../domain/limit';
import type { Settings } from '../../domain/settings';

type Member = SiteId | SectionId;

/** The sites that a group can be made of: the counted ones, and those that are in it already. */
export function sitesForGroup(settings: Pick<Settings, 'sites'>, members: readonly Member[]): Site[] {
  const isIn = (site: Site) =>
    members.includes(site.id) || partsOf(site).some(({ id }) => members.includes(id));
  return sitesIn(settings).filter((site) => settings.sites[site.id]?.tracked || isIn(site));
}

/** The sections that a group's members stand for. */
export function sectionsIn({ members }: Pick<Group, 'members'>, sites: readonly Site[]): Set<SectionId> {
  const covered = sites.flatMap((site) =>
    partsOf(site).filter(({ id }) => members.includes(id) || members.includes(site.id)),
  );
  return new Set(covered.map(({ id }) => id));
}

/** The members that stand for sections: a site where it is all of them, so that it is named in one word. */
export function membersFor(chosen: ReadonlySet<SectionId>, sites: readonly Site[]): Member[] {
  return sites.flatMap((site): Member[] => {
    const parts = partsOf(site).filter(({ id }) => chosen.has(id));
    if (parts.length > 1 && parts.length === partsOf(site).length) return [site.id];
    return parts.map(({ id }) => id);
  });
}
