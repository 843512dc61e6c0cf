import type { SectionId } from './catalogue';
import { judgeDoor } from './door-verdict';
import { judgeHours } from './hours-verdict';
import { judgeLimit } from './limit-verdict';
import { judgeBreak, judgePause } from './rest-verdict';
import { rulesBySection } from './rules-of';
import type { Settings } from './settings';
import type { Today } from './today';
import type { Clock, Verdict } from './verdict';

/** How every rule stands that covers a section. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** True where the question at the door has to be answered first. */
  readonly asks: boolean;
}

/**
 * Gives, section by section, how the rules stand that cover it. Each rule is judged once, however many sections it
 * covers.
 */
export function judge(settings: Settings, today: Today, clock: Clock): (section: SectionId) => Judged | null {
  const judged = new Map<object | string, Verdict | null>();
  const once = (rule: object | string, find: () => Verdict | null): Verdict[] => {
    const before = judged.get(rule);
    const verdict = before === undefined ? find() : before;
    judged.set(rule, verdict);
    return verdict ? [verdict] : [];
  };
  return (section) => {
    const rules = rulesBySection(settings).get(section);
    if (!rules) return null;
    const door = rules.door ? judgeDoor(section, settings, today, clock) : null;
    const verdicts = [
      ...rules.limits.flatMap((limit) => once(limit, () => judgeLimit(limit, settings, today, clock))),
      ...rules.hours.flatMap((hours) => once(hours, () => judgeHours(hours, settings, today, clock))),
      ...(rules.breaks ? once('break', () => judgeBreak(settings, today, clock)) : []),
      ...(rules.counted ? once('pause', () => judgePause(settings, clock)) : []),
      ...(door ? [door] : []),
    ];
    return { verdicts, asks: rules.door && door === null };
  };
}
