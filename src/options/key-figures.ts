import type { DaysSum } from '../domain/report/sum-of-days';
import { formatDuration, formatNumber, formatTotal, t } from '../platform/i18n';
import type { Figure } from './figures';

/** What can be said of some days in few numbers; `null` where it cannot. */
interface KeyNumbers {
  readonly totalMs: number | null;
  readonly videos: number | null;
  /** Ms of a day on which something was watched: one day alone makes no usual day. */
  readonly usualMs: number | null;
  readonly within: DaysSum['withinGoal'];
}

/** What some days are seen against, and how that is said: "week before: 5 h". */
export interface Against extends KeyNumbers {
  readonly say: (value: string) => string;
}

/** The numbers of some days. */
export function keyNumbers({ totalMs, videos, watchedDays, averageMs, withinGoal }: DaysSum): KeyNumbers {
  return { totalMs, videos, usualMs: watchedDays > 1 ? averageMs : null, within: withinGoal };
}

/** "6 of 7": so many days within the goal, of so many. */
export const withinWords = ({ days, of }: NonNullable<DaysSum['withinGoal']>) =>
  t('weekDaysOf', { days, of });

/**
 * Some days in a few numbers, each with the same of what they are seen against.
 * @param streak what is said of days in a row, if anything
 */
export function keyFigures(
  sum: DaysSum,
  against: readonly Against[],
  streak: string | null = null,
): Figure[] {
  const own = { ...keyNumbers(sum), totalMs: sum.totalMs ?? 0 };
  function figure<K extends keyof KeyNumbers>(
    name: string,
    key: K,
    write: (value: NonNullable<KeyNumbers[K]>) => string,
    more: string | null = null,
  ): Figure[] {
    const words = (value: KeyNumbers[K]) => (value === null ? null : write(value));
    const value = words(own[key]);
    const lines = against.map((one) => {
      const said = words(one[key]);
      return said === null ? null : one.say(said);
    });
    return value === null ? [] : [{ name, value, note: [more, ...lines] }];
  }
  const skipped = sum.skips > 0 ? t('daySkipped', { count: sum.skips }) : null;
  return [
    ...figure(t('weekTime'), 'totalMs', formatTotal),
    ...figure(t('weekUsualDay'), 'usualMs', formatDuration),
    ...figure(t('weekVideos'), 'videos', formatNumber, skipped),
    ...figure(t('weekWithinGoal'), 'within', withinWords, streak),
  ];
}
