import { addDays } from '../../domain/day';
import type { WeekSummary } from '../../domain/summary';
import {
  formatClock,
  formatCompact,
  formatDay,
  formatDays,
  formatDuration,
  formatHour,
  sectionName,
  t,
} from '../../platform/i18n';
import { goodWords, sentenceOf } from '../../platform/summary-words';
import type { Row } from '../../ui/rows';
import type { Figure } from '../figures';

/** All that is shown of a week, in words: the same on the page, on paper and in the picture. */
export interface Sheet {
  /** The name of the week. */
  readonly week: string;
  readonly sentence: string;
  readonly figures: readonly Figure[];
  readonly bars: readonly {
    readonly day: string;
    readonly label: string;
    /** `null`: nothing can be known of it. */
    readonly ms: number | null;
    readonly value: string;
  }[];
  /** The goal, where it was the same on every day. */
  readonly goal: { readonly ms: number; readonly label: string } | null;
  /** Empty where names are not to be shown. */
  readonly sections: readonly (Row & { readonly part: number })[];
  readonly good: string | null;
  readonly made: string;
}

function figuresOf({ week, before, hour }: WeekSummary): Figure[] {
  const last = (value: string | null | undefined) => (value ? t('weekLast', { value }) : null);
  const within = (report: WeekSummary['before']) =>
    report?.withinGoal && t('weekDaysOf', { days: report.withinGoal.days, of: report.withinGoal.of });
  const usual = (report: WeekSummary['before']) =>
    report && report.watchedDays > 1 ? formatDuration(report.averageMs) : null;
  const clock = (at: number) => {
    const minutes = (at % 24) * 60;
    // A bare number is no time of day.
    return /\D/.test(formatHour(minutes)) ? formatHour(minutes) : formatClock(minutes);
  };
  const figures = [
    {
      name: t('weekTime'),
      value: formatDuration(week.totalMs),
      note: last(before && formatDuration(before.totalMs)),
    },
    { name: t('weekUsualDay'), value: usual(week), note: last(usual(before)) },
    { name: t('weekWithinGoal'), value: within(week), note: last(within(before)) },
    {
      name: t('summaryHour'),
      value: hour === null ? null : t('weekHours', { from: clock(hour), to: clock(hour + 1) }),
    },
  ];
  return figures.flatMap(({ value, ...figure }) => (value ? [{ ...figure, value }] : []));
}

function goalOf({ week }: WeekSummary): Sheet['goal'] {
  const [ms = null, ...others] = new Set(week.days.map(({ goalMs }) => goalMs));
  return ms === null || others.length > 0 ? null : { ms, label: t('weekGoal', { time: formatCompact(ms) }) };
}

/**
 * What a summary says.
 * @param names whether it says what was watched
 * @param today the day on which it is made
 */
export function sheetOf(summary: WeekSummary, names: boolean, today: string): Sheet {
  const { week } = summary;
  const from = week.days[0]?.day ?? today;
  const most = Math.max(1, ...week.sections.map(({ ms }) => ms));
  // What the sentence and the figures say already comes last.
  const said = ['less', 'within'];
  const good = summary.good.find(({ type }) => !said.includes(type)) ?? summary.good[0];
  return {
    week: formatDays(from, addDays(from, 6)),
    sentence: sentenceOf(summary),
    figures: figuresOf(summary),
    bars: week.days.map(({ day, totalMs }) => ({
      day,
      label: formatDay(day, 'weekday'),
      ms: totalMs,
      value: totalMs === null ? '–' : formatCompact(totalMs),
    })),
    goal: goalOf(summary),
    sections: names
      ? week.sections.map(({ id, ms }) => ({
          key: id,
          name: sectionName(id),
          value: formatDuration(ms),
          part: ms / most,
        }))
      : [],
    good: good && good.type !== 'less' ? goodWords(good) : null,
    made: t('summaryMade', { date: formatDays(today, today) }),
  };
}
