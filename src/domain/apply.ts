import { sites as catalogue } from './catalogue';
import type { Change } from './change';
import type { Settings } from './settings';

interface Named {
  readonly id: string;
}

/** The list with an entry in place of the one of the same id, or at its end. */
function put<T extends Named>(list: readonly T[], entry: T): T[] {
  return list.some(({ id }) => id === entry.id)
    ? list.map((other) => (other.id === entry.id ? entry : other))
    : [...list, entry];
}

function without<T extends Named>(list: readonly T[], id: string): T[] {
  return list.filter((entry) => entry.id !== id);
}

/** The settings after a change, whatever it loosens. */
export function apply(settings: Settings, change: Change): Settings {
  switch (change.type) {
    case 'limit':
      return { ...settings, limits: put(settings.limits, change.limit) };
    case 'removeLimit':
      return { ...settings, limits: without(settings.limits, change.id) };
    case 'group':
      return { ...settings, groups: put(settings.groups, change.group) };
    case 'removeGroup':
      return { ...settings, groups: without(settings.groups, change.id) };
    case 'hours':
      return { ...settings, hours: put(settings.hours, change.hours) };
    case 'removeHours':
      return { ...settings, hours: without(settings.hours, change.id) };
    case 'site': {
      const { site, tracked, wholeSite } = change;
      return { ...settings, sites: { ...settings.sites, [site]: { tracked, wholeSite } } };
    }
    case 'removeSite': {
      const { [change.site]: _, ...others } = settings.sites;
      // A site of the catalogue stays on the list, and is merely not counted any more.
      const stays = catalogue.some(({ id }) => id === change.site);
      const gone = { [change.site]: { tracked: false, wholeSite: false } };
      return { ...settings, sites: stays ? { ...others, ...gone } : others };
    }
    case 'removeLock':
      return { ...settings, lock: null };
    case 'choice':
      return { ...settings, [change.name]: change.value };
  }
}
