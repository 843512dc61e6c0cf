import { partsOf, type Section, type SectionId, type Site, siteById, sites } from './catalogue';
import type { Target } from './limit';
import type { Settings } from './settings';

type Parts = Pick<Settings, 'sites' | 'groups'>;

const tracked = new WeakMap<Settings['sites'], readonly Section[]>();
const covered = new WeakMap<
  Settings['sites'],
  WeakMap<Settings['groups'], Map<Target, ReadonlySet<SectionId>>>
>();

/** Every site there is under these settings: the catalogue's, then the addresses that the user has added. */
export function sitesIn({ sites: chosen }: Pick<Settings, 'sites'>): Site[] {
  const own = Object.keys(chosen).filter((id) => !sites.some((site) => site.id === id));
  return [...sites, ...own.flatMap((id) => siteById(id) ?? [])];
}

/** The sections of the sites that are counted and limited. */
export function trackedSections(settings: Pick<Settings, 'sites'>): readonly Section[] {
  const known = tracked.get(settings.sites);
  if (known) return known;
  const found = sitesIn(settings)
    .filter(({ id }) => settings.sites[id]?.tracked)
    .flatMap(partsOf);
  tracked.set(settings.sites, found);
  return found;
}

function find(target: Target, settings: Parts): ReadonlySet<SectionId> {
  const group = target.startsWith('group:')
    ? settings.groups.find(({ id }) => target === `group:${id}`)
    : undefined;
  const members = new Set<string>(group ? group.members : [target]);
  const found = trackedSections(settings).filter(({ id, short }) => {
    const siteId = id.slice(0, id.indexOf('/'));
    if (target === 'all') return short || settings.sites[siteId]?.wholeSite;
    return members.has(id) || members.has(siteId);
  });
  return new Set(found.map(({ id }) => id));
}

/**
 * The sections that a rule covers under these settings; sections of sites that are not counted are never among them.
 * The very same set for the same target as long as neither sites nor groups are others: settings are never written to.
 */
export function sectionsOf(target: Target, settings: Parts): ReadonlySet<SectionId> {
  const bySite =
    covered.get(settings.sites) ?? new WeakMap<Settings['groups'], Map<Target, Set<SectionId>>>();
  covered.set(settings.sites, bySite);
  const byTarget = bySite.get(settings.groups) ?? new Map<Target, ReadonlySet<SectionId>>();
  bySite.set(settings.groups, byTarget);
  const known = byTarget.get(target) ?? find(target, settings);
  byTarget.set(target, known);
  return known;
}
