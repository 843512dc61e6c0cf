import type { Limit, Measure, Period } from '../../domain/limit';
import { formatDuration, t, type WordKey } from '../../platform/i18n';
import { daysWords, weekdays } from './day-words';

/** An amount in words: "30 min", "20 videos"; nothing at all is "closed". */
export function amountWords(measure: Measure, amount: number): string {
  if (amount === 0) return t('limitsClosed');
  return measure === 'time' ? formatDuration(amount) : t('countVideos', { count: amount });
}

const perWords: Readonly<Record<Period, WordKey>> = {
  day: 'limitsPerDay',
  week: 'limitsPerWeek',
  visit: 'limitsPerVisit',
};

/** How much a limit gives: "30 min a day", "20 videos a week", "Mon–Fri 30 min, Sat–Sun 1 h". */
export function limitWords({ measure, per, amounts }: Limit): string {
  const [first = 0] = amounts;
  if (amounts.every((amount) => amount === first)) {
    if (first === null) return t('limitsNoDay');
    const time = amountWords(measure, first);
    return first === 0 ? time : t(perWords[per], { time });
  }
  const kinds = [...new Set(amounts)].filter((amount) => amount !== null);
  const parts = kinds.map((amount) => {
    const days = daysWords(weekdays.filter((day) => amounts[day - 1] === amount));
    return { days, words: t('limitsOnDays', { days, amount: amountWords(measure, amount) }) };
  });
  // A comma parts the days of one amount already.
  return parts.map(({ words }) => words).join(parts.some(({ days }) => days.includes(',')) ? '; ' : ', ');
}
