import type { compareWeeks, WeekReport } from '../../domain/report';
import { formatLongDuration, t } from '../../platform/i18n';

/** Differences under this are none: 5 minutes, in ms. */
const sameMs = 5 * 60_000;

function comparison(compared: NonNullable<ReturnType<typeof compareWeeks>>): string {
  const whole = compared.days === 7;
  if (Math.abs(compared.ms) < sameMs) return t(whole ? 'weekLeadSame' : 'weekLeadSameSoFar');
  const time = formatLongDuration(Math.abs(compared.ms));
  if (compared.ms < 0) return t(whole ? 'weekLeadLess' : 'weekLeadLessSoFar', { time });
  return t(whole ? 'weekLeadMore' : 'weekLeadMoreSoFar', { time });
}

type Within = NonNullable<WeekReport['withinGoal']>;

function goalWords({ days, of }: Within): string {
  if (days === of) return t('weekLeadGoalAll', { count: of });
  return t('weekLeadGoalSome', { count: days, of });
}

/** A day that is not over can still go past the goal. */
function goalSoFar({ days, of }: Within): string {
  if (of === 1) return t(days === 1 ? 'weekLeadTodayWithin' : 'weekLeadTodayPast');
  return t('weekLeadGoalSoFar', { count: days, of });
}

/** What this week was, in a sentence or two: against the week before where that is honest, and against the goal. `soFar` while it goes on. */
export function leadOf(
  report: WeekReport,
  compared: ReturnType<typeof compareWeeks>,
  soFar: boolean,
): string {
  const first = compared
    ? comparison(compared)
    : t('weekLeadTotal', { time: formatLongDuration(report.totalMs) });
  const { withinGoal } = report;
  if (!withinGoal || withinGoal.of === 0) return first;
  return `${first} ${soFar ? goalSoFar(withinGoal) : goalWords(withinGoal)}`;
}
