import { formatCompact, formatDuration, formatLongDuration, formatNumber, t } from '../platform/i18n';
import { Ring } from '../ui/ring';
import type { GoalToday } from './goal-today';

const minuteMs = 60_000;

/** Up to here minutes are read faster than hours and minutes: 3 hours. */
const inMinutesMs = 180 * minuteMs;

/** What the middle of the ring says: "42" "of 60 minutes". */
function wordsOf({ usedMs, goalMs }: GoalToday): [string, string] {
  if (usedMs > 0 && usedMs < minuteMs) {
    return [formatDuration(usedMs), goalMs ? ofGoal(goalMs) : t('popupToday')];
  }
  if (Math.max(usedMs, goalMs ?? 0) > inMinutesMs) {
    return [
      formatCompact(usedMs),
      goalMs ? t('popupOf', { time: formatLongDuration(goalMs) }) : t('popupToday'),
    ];
  }
  const minutes = Math.floor(usedMs / minuteMs);
  return [
    formatNumber(minutes),
    goalMs === null ? t('popupMinutesToday', { count: minutes }) : ofGoal(goalMs),
  ];
}

function ofGoal(goalMs: number): string {
  return t('popupOfMinutes', { count: Math.round(goalMs / minuteMs) });
}

/** Today's counted time, and the goal as a ring around it. */
export function GoalRing({ goal }: { goal: GoalToday }) {
  const [number, below] = wordsOf(goal);
  const { usedMs, goalMs, state } = goal;
  const part = goalMs === null ? null : goalMs === 0 ? 1 : usedMs / goalMs;
  return (
    <Ring part={part} tone={state === 'open' ? 'accent' : state}>
      <strong class={number.length > 4 ? 'ring-long' : undefined}>{number}</strong> <small>{below}</small>
    </Ring>
  );
}
