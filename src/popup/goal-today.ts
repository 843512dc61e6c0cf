import { leftOf, type Today, warnMs } from '../domain/decision';
import { goalId } from '../domain/limit';
import { type Settings, sectionsOf } from '../domain/settings';
import { timeOf } from '../domain/usage';

/** Where today stands. Times in ms of counted time. */
export interface GoalToday {
  readonly usedMs: number;
  /** `null` without a daily goal. */
  readonly goalMs: number | null;
  /** What is left of the goal, extra minutes included; `null` without one. */
  readonly leftMs: number | null;
  readonly state: 'open' | 'near' | 'enough';
}

/** Today's counted time against the daily goal. */
export function goalToday(settings: Settings, today: Today): GoalToday {
  const usedMs = timeOf(today.usage, sectionsOf('all', settings));
  const goal = settings.limits.find(({ id, target }) => id === goalId && target === 'all');
  if (!goal) return { usedMs, goalMs: null, leftMs: null, state: 'open' };
  const leftMs = Math.max(0, leftOf(goal, settings, today));
  const state = leftMs === 0 ? 'enough' : leftMs <= warnMs ? 'near' : 'open';
  return { usedMs, goalMs: goal.perDayMs, leftMs, state };
}
