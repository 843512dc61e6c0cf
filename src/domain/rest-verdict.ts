import type { Settings } from './settings';
import type { Today } from './today';
import { type Clock, openVerdict, type Verdict } from './verdict';

/** How the break after much watching stands; `null` where there are no breaks. */
export function judgeBreak({ breaks }: Settings, today: Today, { now }: Clock): Verdict | null {
  if (!breaks.on) return null;
  const run = today.runs.break;
  const end = run ? run.end + breaks.pauseMs - today.shift : now;
  // A gap as long as the pause begins a new stretch.
  const left = end > now ? Math.max(0, breaks.afterMs - (run?.ms ?? 0)) : breaks.afterMs;
  return {
    ...openVerdict,
    reason: 'break',
    rule: '',
    target: breaks.target,
    closed: left === 0,
    leftMs: left,
    budgetMs: breaks.afterMs,
    opensFrom: (at) => (left === 0 ? Math.max(at, end) : at),
  };
}

/** Nobody takes a longer pause than this, ms: one that seems longer was taken while the clock was wrong. */
const longestPauseMs = 7 * 86_400_000;

/** The pause that the user has taken; `null` when there is none. */
export function judgePause({ pausedUntil }: Settings, { now }: Clock): Verdict | null {
  if (pausedUntil === null || pausedUntil <= now || pausedUntil > now + longestPauseMs) return null;
  return {
    ...openVerdict,
    reason: 'pause',
    rule: '',
    target: 'all',
    closed: true,
    opensFrom: (at) => Math.max(at, pausedUntil),
  };
}
