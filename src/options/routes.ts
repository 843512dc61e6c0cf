import type { WordKey } from '../platform/i18n';

/** The pages of the options in the order of the navigation, with the words for each. */
export const routes = [
  { name: 'week', words: 'navWeek' },
  { name: 'limits', words: 'navLimits' },
  { name: 'hours', words: 'navHours' },
  { name: 'helps', words: 'navHelps' },
  { name: 'lock', words: 'navLock' },
  { name: 'restricted', words: 'navRestricted' },
  { name: 'quiet', words: 'navQuiet' },
  { name: 'sites', words: 'navSites' },
  { name: 'support', words: 'navSupport' },
  { name: 'data', words: 'navData' },
  { name: 'help', words: 'navHelp' },
] as const satisfies readonly { name: string; words: WordKey }[];

/** Pages that are not in the navigation. */
export const hiddenRoutes = [
  { name: 'welcome', words: 'navWelcome' },
  { name: 'extra', words: 'navExtra' },
  { name: 'accounts', words: 'navAccounts' },
] as const satisfies readonly { name: string; words: WordKey }[];

/** A page that can be shown. */
export type RouteName = (typeof routes | typeof hiddenRoutes)[number]['name'];

/**
 * The page that an address' hash names, whatever follows its question mark; any other hash is the week, and a new
 * user's welcome.
 */
export function routeOf(hash: string, welcomed: boolean): RouteName {
  const [name] = hash.replace(/^#\/?/, '').split('?');
  const found = [...routes, ...hiddenRoutes].find((route) => route.name === name);
  return found?.name ?? (welcomed ? 'week' : 'welcome');
}
