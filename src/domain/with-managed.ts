import type { Managed } from './managed';
import type { Settings } from './settings';

/** The user's own settings with what a policy sets on top: never looser than they were. */
export function withManaged(settings: Settings, managed: Managed | null): Settings {
  if (!managed) return settings;
  const sites = Object.entries(managed.sites).map(([id, { wholeSite }]) => {
    const own = settings.sites[id];
    return [id, { tracked: true, wholeSite: wholeSite || (own?.wholeSite ?? false) }] as const;
  });
  const { restricted } = settings;
  const level = managed.restricted === 'strict' || !restricted.on ? managed.restricted : restricted.level;
  return {
    ...settings,
    sites: { ...settings.sites, ...Object.fromEntries(sites) },
    groups: [...settings.groups, ...managed.groups],
    limits: [...settings.limits, ...managed.limits],
    hours: [...settings.hours, ...managed.hours],
    restricted: managed.restricted && level ? { on: true, level } : restricted,
    managed,
  };
}
