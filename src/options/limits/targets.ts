import { partsOf, type Site } from '../../domain/catalogue';
import { sitesIn } from '../../domain/coverage';
import type { Target } from '../../domain/limit';
import type { Settings } from '../../domain/settings';

/** What a limit can be for, in the order in which it is offered: what most people want comes first. */
export interface Targets {
  readonly short: readonly Target[];
  readonly groups: readonly Target[];
  readonly whole: readonly Target[];
  readonly rest: readonly Target[];
}

/** The sites that are counted. */
export function countedSites(settings: Pick<Settings, 'sites'>): Site[] {
  return sitesIn(settings).filter(({ id }) => settings.sites[id]?.tracked);
}

/** What a limit can be for under these settings: only what is counted. */
export function targetsOf(settings: Pick<Settings, 'sites' | 'groups'>): Targets {
  const sites = countedSites(settings);
  const first = sites.flatMap((site) => partsOf(site)[0]?.id ?? []);
  const parted = sites.filter((site) => partsOf(site).length > 1);
  return {
    short: sites.length > 0 ? [...first, 'all'] : [],
    groups: settings.groups.map(({ id }): Target => `group:${id}`),
    whole: parted.map(({ id }) => id),
    rest: parted.map(({ rest }) => rest.id),
  };
}
