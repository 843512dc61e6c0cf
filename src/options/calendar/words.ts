import type { Comparison } from '../../domain/report/compare-calendar';
import type { DaysSum } from '../../domain/report/sum-of-days';
import { formatLongDuration, t, type WordKey } from '../../platform/i18n';
import type { Figure } from '../figures';
import { keyFigures, keyNumbers } from '../key-figures';

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

/**
 * What the days were, in one sentence: against those before where that is honest.
 * @param before what those before are called
 */
export function calendarLead(
  { totalMs }: Pick<DaysSum, 'totalMs'>,
  compared: Comparison | null,
  before: string,
): string {
  if (totalMs === null) return t('weekNothingStored');
  if (!compared) return t('weekLeadTotal', { time: formatLongDuration(totalMs) });
  const size = Math.abs(compared.ms);
  const words = leads[size < sameMs * compared.days ? 'same' : compared.ms < 0 ? 'less' : 'more'];
  return t(words[compared.whole ? 1 : 0], { time: formatLongDuration(size), before });
}

/** "the month before: 5 h". */
export const against = (before: string, value: string) => `${before}: ${value}`;

/**
 * The days in a few numbers, each with the same of those before.
 * @param before `null` where those were not recorded whole
 * @param over whether all these days are over: sums are only compared then
 */
export function calendarFigures(sum: DaysSum, before: DaysSum | null, over: boolean, word: string): Figure[] {
  if (!before) return keyFigures(sum, []);
  const numbers = keyNumbers(before);
  const honest = over ? numbers : { ...numbers, totalMs: null, videos: null };
  return keyFigures(sum, [{ ...honest, say: (value) => against(word, value) }]);
}
