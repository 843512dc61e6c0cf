import { isSectionId, type SectionId } from '../domain/catalogue';
import { sectionsOf, trackedSections } from '../domain/coverage';
import { decideAll } from '../domain/decide';
import type { Decision } from '../domain/decision';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import { timeOf, viewsOf } from '../domain/usage';
import type { Clock } from '../domain/verdict';

/** One section as the popup lists it. */
export interface SectionToday {
  readonly id: SectionId;
  readonly ms: number;
  readonly videos: number;
  /** What closes it by itself; `null` when it is open, and when what closes it holds for all short video. */
  readonly closed: Decision | null;
}

/** What was watched today, be it still counted or not. */
function watched({ usage }: Today): SectionId[] {
  const keys = [...Object.keys(usage.atoms).flatMap((key) => key.split('+')), ...Object.keys(usage.views)];
  return [...new Set(keys)].filter(isSectionId);
}

/**
 * Today by section, the most watched first: what counts towards the goal, and what else was watched.
 * Where a rule for all short video is used up no section is said to be closed: that is said once for all of them.
 */
export function sectionsToday(
  settings: Settings,
  today: Today,
  clock: Clock,
): Record<'counted' | 'others', SectionToday[]> {
  const covered = sectionsOf('all', settings);
  const decisions = decideAll(settings, today, clock);
  const order = new Map(trackedSections(settings).map(({ id }, index) => [id, index]));
  const all = watched(today)
    .map((id) => {
      const own = new Set([id]);
      const decision = decisions[id];
      const closed = decision?.state === 'block' && decision.target !== 'all' ? decision : null;
      return { id, ms: timeOf(today.usage, own), videos: viewsOf(today.usage, own), closed };
    })
    .filter(({ ms, videos }) => ms > 0 || videos > 0)
    .sort((a, b) => b.ms - a.ms || (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  return {
    counted: all.filter(({ id }) => covered.has(id)),
    others: all.filter(({ id }) => !covered.has(id)),
  };
}
