import type { SectionId } from '../catalogue';
import { visitGapMs } from '../record';
import { doorKey } from '../runs';
import type { Today } from '../today';
import { holdsDay, isOfSite, type Selection } from './selection';

/**
 * Visits through a door, without those that are erased and over: the one that goes on still has its budget.
 * @param day the day in force
 * @param last the last moment of the monotonic line, ms
 */
export function overDoors(
  selection: Selection,
  doors: Today['doors'],
  runs: Today['runs'],
  day: string,
  last: number,
): Pick<Today, 'doors' | 'runs'> {
  const { site } = selection;
  const isOver = (section: SectionId) => {
    const isErased = site === null ? holdsDay(selection, day) : isOfSite(section, site);
    const end = Math.max(doors[section]?.at ?? 0, runs[doorKey(section)]?.end ?? 0);
    return isErased && end + visitGapMs <= last;
  };
  const goesOn = (key: string) => !key.startsWith('door:') || !isOver(key.slice(5) as SectionId);
  const onlyOpen = <T>(all: Readonly<Record<string, T>>, is: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => is(key)));
  return {
    doors: onlyOpen(doors, (section) => goesOn(doorKey(section as SectionId))),
    runs: onlyOpen(runs, goesOn),
  };
}
