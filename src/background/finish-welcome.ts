import { sites } from '../domain/catalogue';
import type { Change } from '../domain/change';
import { applyChange } from '../domain/commitment';
import { dailyLimit, goalId } from '../domain/limit';
import type { Request } from '../domain/messages';
import type { Settings } from '../domain/settings';

/**
 * The settings with what the welcome has chosen. Whoever comes back to the welcome later makes the same promises as on
 * the limits page: looser choices wait. `today` is the day in force.
 */
export function finishWelcome(settings: Settings, chosen: Request<'finishWelcome'>, today: string): Settings {
  // The welcome asks only of the sites that need no further permission.
  const choices = sites
    .filter(({ optional }) => !optional)
    .map(
      ({ id }): Change => ({
        type: 'site',
        site: id,
        tracked: chosen.sites.includes(id),
        wholeSite: settings.sites[id]?.wholeSite ?? false,
      }),
    );
  const goal: Change =
    chosen.goalMinutes === null
      ? { type: 'removeLimit', id: goalId }
      : { type: 'limit', limit: dailyLimit(goalId, 'all', chosen.goalMinutes * 60_000) };
  const changed = [...choices, goal].reduce(
    (before, change) => applyChange(before, change, today).settings,
    settings,
  );
  return { ...changed, welcomed: true };
}
