import type { SectionId } from './catalogue';
import { grantedMs } from './counted';
import { visitGapMs } from './record';
import type { Settings } from './settings';
import type { Today } from './today';
import { type Clock, openVerdict, type Verdict } from './verdict';

/** The id by which the budget of a visit is kept and extended. */
export function doorRule(section: SectionId): `door:${SectionId}` {
  return `door:${section}`;
}

/** How the answer at a section's door stands; `null` where the question has to be asked (again). */
export function judgeDoor(
  section: SectionId,
  settings: Settings,
  today: Today,
  { now }: Clock,
): Verdict | null {
  const answer = today.doors[section];
  if (!answer) return null;
  const rule = doorRule(section);
  const run = today.runs[rule];
  // A run that ended before the answer belongs to the visit before.
  const last = run && run.end >= answer.at ? run : { ms: 0, end: answer.at };
  const end = last.end + visitGapMs - today.shift;
  if (end <= now) return null;
  const left = Math.max(0, answer.ms - last.ms);
  const granted = grantedMs(rule, section, settings, today);
  const closed = left === 0 && granted === 0;
  return {
    ...openVerdict,
    reason: 'door',
    rule,
    target: section,
    closed,
    leftMs: Math.max(left, granted),
    budgetMs: left === 0 ? settings.extra.ms : answer.ms,
    opensFrom: (at) => (closed ? Math.max(at, end) : at),
  };
}
