import { type SectionId, sections } from '../domain/catalogue';
import { decide, type Today } from '../domain/decision';
import { type Settings, sectionsOf } from '../domain/settings';
import { timeOf, viewsOf } from '../domain/usage';
import { goalToday } from './goal-today';

/** One section as the popup lists it. */
export interface SectionToday {
  readonly id: SectionId;
  readonly ms: number;
  readonly videos: number;
  readonly blocked: boolean;
}

/**
 * Today by section, the most watched first: what counts towards the goal, and what else was watched.
 * Where the daily goal itself is used up no section is said to be blocked: the ring says it for all of them.
 */
export function sectionsToday(
  settings: Settings,
  today: Today,
): Record<'counted' | 'others', SectionToday[]> {
  const covered = sectionsOf('all', settings);
  const enough = goalToday(settings, today).state === 'enough';
  const all = sections
    .map(({ id }) => {
      const own = new Set([id]);
      return {
        id,
        ms: timeOf(today.usage, own),
        videos: viewsOf(today.usage, own),
        blocked: !(enough && covered.has(id)) && decide(id, settings, today).state === 'block',
      };
    })
    .filter(({ ms, videos }) => ms > 0 || videos > 0)
    .sort((a, b) => b.ms - a.ms);
  return {
    counted: all.filter(({ id }) => covered.has(id)),
    others: all.filter(({ id }) => !covered.has(id)),
  };
}
