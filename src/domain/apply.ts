import { sites as catalogue } from './catalogue';
import type { Change } from './change';
import { changeList } from './restricted-lists';
import { mostGroups, mostLimits, mostSchedules } from './rules';
import type { Settings } from './settings';

interface Named {
  readonly id: string;
}

/**
 * The list with an entry in place of the one of the same id, or at its end. A full list stays as it is: what is read
 * back holds no more than `most`, and one too many could take a rule's place and then be forgotten.
 */
function put<T extends Named>(list: readonly T[], entry: T, most: number): readonly T[] {
  if (list.some(({ id }) => id === entry.id))
    return list.map((other) => (other.id === entry.id ? entry : other));
  return list.length < most ? [...list, entry] : list;
}

function without<T extends Named>(list: readonly T[], id: string): T[] {
  return list.filter((entry) => entry.id !== id);
}

/** The settings after a change, whatever it loosens. */
export function apply(settings: Settings, change: Change): Settings {
  switch (change.type) {
    case 'limit':
      return { ...settings, limits: put(settings.limits, change.limit, mostLimits) };
    case 'removeLimit':
      return { ...settings, limits: without(settings.limits, change.id) };
    case 'group':
      return { ...settings, groups: put(settings.groups, change.group, mostGroups) };
    case 'removeGroup':
      return { ...settings, groups: without(settings.groups, change.id) };
    case 'hours':
      return { ...settings, hours: put(settings.hours, change.hours, mostSchedules) };
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
    case 'items':
      return { ...settings, [change.list]: changeList(settings[change.list], change) };
    case 'choice':
      return { ...settings, [change.name]: change.value };
  }
}
