import { countedOf } from '../../domain/counted';
import { sectionsOf } from '../../domain/coverage';
import type { Limit } from '../../domain/limit';
import { amountOn } from '../../domain/limit-openings';
import { leftOf } from '../../domain/limit-verdict';
import { visitGapMs } from '../../domain/record';
import type { Settings } from '../../domain/settings';
import type { Today } from '../../domain/today';
import type { Clock } from '../../domain/verdict';

/** How far a limit is used: ms or videos. */
export interface Spent {
  readonly used: number;
  /** With what was granted on top; `null` on a weekday without an amount. */
  readonly left: number | null;
  /** How much of it is used, 0 to 1. */
  readonly part: number;
}

function usedOf({ id, target, measure, per }: Limit, settings: Settings, today: Today, now: number): number {
  if (per === 'visit') {
    const run = today.runs[id];
    if (!run || run.end + visitGapMs <= now + today.shift) return 0;
    return measure === 'time' ? run.ms : run.views;
  }
  const covered = sectionsOf(target, settings);
  const used = countedOf(today.usage, measure, covered);
  return per === 'week' ? used + countedOf(today.week, measure, covered) : used;
}

/** How a limit stands; `null` where it covers nothing that is counted. */
export function spentOf(limit: Limit, settings: Settings, today: Today, clock: Clock): Spent | null {
  if (sectionsOf(limit.target, settings).size === 0) return null;
  const used = usedOf(limit, settings, today, clock.now);
  const amount = amountOn(limit, today.usage.day);
  if (amount === null) return { used, left: null, part: 0 };
  return {
    used,
    left: leftOf(limit, settings, today, clock),
    part: amount === 0 ? 1 : Math.min(1, used / amount),
  };
}
