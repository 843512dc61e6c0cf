import { sectionsOf } from '../domain/coverage';
import { warnMs } from '../domain/ends';
import type { Limit } from '../domain/limit';
import { amountOn } from '../domain/limit-openings';
import { leftOf } from '../domain/limit-verdict';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import { timeOf } from '../domain/usage';
import type { Clock } from '../domain/verdict';

/** Where today stands. Times in ms of counted time. */
export interface GoalToday {
  readonly usedMs: number;
  /** `null` without a goal today. */
  readonly goalMs: number | null;
  /** What is left of the goal, extra minutes included; `null` without one. */
  readonly leftMs: number | null;
  readonly state: 'open' | 'near' | 'enough';
  /** The id of the limit that is the goal. */
  readonly rule: string | null;
  /** True where there is a goal on other weekdays. */
  readonly otherDays: boolean;
}

/** True for a limit that can be the ring: minutes a day for all short video, the user's own or a policy's. */
function isGoal({ target, measure, per }: Limit): boolean {
  return target === 'all' && measure === 'time' && per === 'day';
}

/** Today's counted time against the daily goal; where several are set, against the one with the least left. */
export function goalToday(settings: Settings, today: Today, clock: Clock): GoalToday {
  const usedMs = timeOf(today.usage, sectionsOf('all', settings));
  const goals = settings.limits.filter(isGoal);
  const standing = goals
    .flatMap((limit) => {
      const goalMs = amountOn(limit, today.usage.day);
      const leftMs = leftOf(limit, settings, today, clock);
      return goalMs === null || leftMs === null ? [] : [{ rule: limit.id, goalMs, leftMs }];
    })
    .sort((a, b) => a.leftMs - b.leftMs || a.goalMs - b.goalMs)[0];
  if (!standing)
    return { usedMs, goalMs: null, leftMs: null, state: 'open', rule: null, otherDays: goals.length > 0 };
  const { leftMs } = standing;
  const state = leftMs === 0 ? 'enough' : leftMs <= warnMs ? 'near' : 'open';
  return { usedMs, ...standing, state, otherDays: false };
}
