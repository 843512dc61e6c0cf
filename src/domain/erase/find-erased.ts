import { isSectionId, type SiteId, siteOf } from '../catalogue';
import { type DayUsage, timeOf } from '../usage';
import { holdsDay, isOfSite, type Selection } from './selection';

const sectionsIn = ({ atoms, kinds, views, skips, visits }: DayUsage) => [
  ...new Set([atoms, kinds, views, skips, visits].flatMap(Object.keys).flatMap((name) => name.split('+'))),
];

/** The sites that occur on these days. */
export function sitesOn(days: readonly DayUsage[]): SiteId[] {
  const sections = new Set(days.flatMap(sectionsIn));
  return [...new Set([...sections].filter(isSectionId).map((section) => siteOf(section).id))];
}

/** How many of these days a selection takes something from, and how much time, ms. */
export function findErased(days: readonly DayUsage[], selection: Selection): { days: number; ms: number } {
  const { site } = selection;
  const found = days
    .filter(({ day }) => holdsDay(selection, day))
    .map((day) => ({ day, names: sectionsIn(day).filter((name) => site === null || isOfSite(name, site)) }))
    .filter(({ names }) => site === null || names.length > 0);
  return {
    days: found.length,
    ms: found.reduce((sum, { day, names }) => sum + timeOf(day, new Set(names)), 0),
  };
}
