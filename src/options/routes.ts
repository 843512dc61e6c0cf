import type { WordKey } from '../platform/i18n';

/** The pages of the options in the order of the navigation, with the words for each, by what they are about. */
export const routeGroups = [
  {
    words: 'navGroupTime',
    routes: [
      { name: 'week', words: 'navWeek' },
      { name: 'limits', words: 'navLimits' },
      { name: 'hours', words: 'navHours' },
      { name: 'helps', words: 'navHelps' },
      { name: 'lock', words: 'navLock' },
      { name: 'log', words: 'navLog' },
    ],
  },
  {
    words: 'navGroupContent',
    routes: [
      { name: 'restricted', words: 'navRestricted' },
      { name: 'quiet', words: 'navQuiet' },
      { name: 'sites', words: 'navSites' },
    ],
  },
  {
    words: 'navGroupWellbeing',
    routes: [
      { name: 'support', words: 'navSupport' },
      { name: 'checkin', words: 'navCheckIn' },
      { name: 'breathe', words: 'navBreathe' },
      { name: 'month', words: 'navMonth' },
      { name: 'safety', words: 'navSafety' },
      { name: 'why', words: 'navWhy' },
    ],
  },
  {
    words: 'navGroupTosha',
    routes: [
      { name: 'data', words: 'navData' },
      { name: 'devices', words: 'navDevices' },
      { name: 'help', words: 'navHelp' },
    ],
  },
] as const satisfies readonly { words: WordKey; routes: readonly { name: string; words: WordKey }[] }[];

/** All pages of the navigation. */
export const routes = routeGroups.flatMap((group): readonly Route[] => group.routes);

interface Route {
  readonly name: (typeof routeGroups)[number]['routes'][number]['name'];
  readonly words: WordKey;
}

/** Pages that are not in the navigation. */
export const hiddenRoutes = [
  { name: 'welcome', words: 'navWelcome' },
  { name: 'extra', words: 'navExtra' },
  { name: 'accounts', words: 'navAccounts' },
  { name: 'talk', words: 'navTalk' },
  { name: 'calendar', words: 'navCalendar' },
  { name: 'day', words: 'navDay' },
  { name: 'summary', words: 'navSummary' },
] as const satisfies readonly { name: string; words: WordKey }[];

/** A page that can be shown. */
export type RouteName = Route['name'] | (typeof hiddenRoutes)[number]['name'];

/**
 * The page that an address' hash names, whatever follows its question mark; any other hash is the week, and a new
 * user's welcome.
 */
export function routeOf(hash: string, welcomed: boolean): RouteName {
  const [name] = hash.replace(/^#\/?/, '').split('?');
  const found = [...routes, ...hiddenRoutes].find((route) => route.name === name);
  return found?.name ?? (welcomed ? 'week' : 'welcome');
}
