import type { CalendarSum, Comparison } from '../../domain/report/calendar-sum';
import {
  formatCompact,
  formatDuration,
  formatLongDuration,
  formatNumber,
  t,
  type WordKey,
} from '../../platform/i18n';
import type { Figure } from '../figures';

/** What is called differently for a month and for a year. */
interface PeriodWords {
  readonly title: WordKey;
  readonly before: WordKey;
  readonly after: WordKey;
  readonly now: WordKey;
}

const month: PeriodWords = {
  title: 'calendarYourMonth',
  before: 'calendarMonthBefore',
  after: 'calendarMonthAfter',
  now: 'calendarThisMonth',
};
const year: PeriodWords = {
  title: 'calendarYourYear',
  before: 'calendarYearBefore',
  after: 'calendarYearAfter',
  now: 'calendarThisYear',
};

/** The words for a month (`YYYY-MM`) or a year (`YYYY`). */
export function periodWords(period: string): PeriodWords {
  return period.length === 4 ? year : month;
}

const leads = {
  less: ['calendarLessSoFar', 'calendarLess'],
  more: ['calendarMoreSoFar', 'calendarMore'],
  same: ['calendarSameSoFar', 'calendarSame'],
} as const;

/** Differences of less than five minutes in a week are none. */
const sameMs = (5 * 60_000) / 7;

/** What the days were, in one sentence: against those before where that is honest. */
export function calendarLead(
  sum: CalendarSum,
  compared: Comparison | null,
  days: number,
  before: string,
): string {
  if (!compared) return t('weekLeadTotal', { time: formatLongDuration(sum.totalMs ?? 0) });
  const size = Math.abs(compared.ms);
  const words = leads[size < sameMs * days ? 'same' : compared.ms < 0 ? 'less' : 'more'];
  return t(words[compared.whole ? 1 : 0], { time: formatLongDuration(size), before });
}

const hourMs = 3_600_000;

/** A long stretch in ms, short: "18 h 45"; from 100 hours on without the minutes. */
export function formatTotal(ms: number): string {
  return formatCompact(ms < 100 * hourMs ? ms : ms - (ms % hourMs));
}

/** "the month before: 5 h", where there was one. */
export function against(before: string, value: string | null | undefined): string | null {
  return value ? `${before}: ${value}` : null;
}

/** A usual day of these days, and how many stayed within the goal, in words. */
export function dayWords(sum: CalendarSum | null): {
  readonly usual: string | null;
  readonly within: string | null;
} {
  const { averageMs = null, withinGoal = null } = sum ?? {};
  return {
    usual: averageMs === null ? null : formatDuration(averageMs),
    within: withinGoal && t('weekDaysOf', { days: withinGoal.days, of: withinGoal.of }),
  };
}

/**
 * The days in a few numbers, each with the same of those before.
 * @param before `null` where those were not recorded whole
 * @param over whether all these days are over: sums are only compared then
 */
export function calendarFigures(
  sum: CalendarSum,
  before: CalendarSum | null,
  over: boolean,
  word: string,
): Figure[] {
  const whole = over ? before : null;
  const [own, former] = [dayWords(sum), dayWords(before)];
  const figures = [
    {
      name: t('weekTime'),
      value: formatTotal(sum.totalMs ?? 0),
      note: whole && formatTotal(whole.totalMs ?? 0),
    },
    { name: t('weekUsualDay'), value: own.usual, note: former.usual },
    { name: t('weekVideos'), value: formatNumber(sum.videos), note: whole && formatNumber(whole.videos) },
    { name: t('weekWithinGoal'), value: own.within, note: former.within },
  ];
  return figures.flatMap(({ name, value, note }) =>
    value === null ? [] : [{ name, value, note: against(word, note) }],
  );
}
