import type { WordKey } from '../platform/i18n';

/** The pages of the options in the order of the navigation, with the words for each. */
export const routes = [
  { name: 'week', words: 'navWeek' },
  { name: 'limits', words: 'navLimits' },
  { name: 'restricted', words: 'navRestricted' },
  { name: 'sites', words: 'navSites' },
  { name: 'support', words: 'navSupport' },
  { name: 'data', words: 'navData' },
  { name: 'help', words: 'navHelp' },
] as const satisfies readonly { name: string; words: WordKey }[];

/** A page that can be shown; the welcome is not in the navigation. */
export type RouteName = (typeof routes)[number]['name'] | 'welcome';

/** The page that an address' hash names; any other hash is the week, and a new user's welcome. */
export function routeOf(hash: string, welcomed: boolean): RouteName {
  const name = hash.replace(/^#\/?/, '');
  if (name === 'welcome') return 'welcome';
  return routes.find((route) => route.name === name)?.name ?? (welcomed ? 'week' : 'welcome');
}
