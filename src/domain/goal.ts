import { goalId } from './limit';
import { amountOn } from './limit-openings';
import type { Settings } from './settings';

/** The user's own daily goal for a day (`YYYY-MM-DD`), ms of all short video; `null` where there is none. */
export function goalOn({ limits }: Pick<Settings, 'limits'>, day: string): number | null {
  const goal = limits.find(({ id }) => id === goalId);
  return goal?.measure === 'time' && goal.per === 'day' ? amountOn(goal, day) : null;
}
