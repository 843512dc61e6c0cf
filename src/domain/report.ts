import { sitesIn } from './coverage';
import { type DayFrame, type ReportDay, reportDays } from './report/report-day';
import { type DaysSum, sumOfDays } from './report/sum-of-days';
import type { Settings } from './settings';
import { type AttentionKind, attentionKinds, type DayUsage, timeOf } from './usage';
import { daysOfWeek } from './week';

/** One week of what counts towards the goal. */
export interface WeekReport extends DaysSum {
  readonly days: readonly ReportDay[];
  readonly totalMs: number;
  /** Milliseconds by kind: what went on at once in two sections is in both. */
  readonly kinds: Readonly<Record<AttentionKind, number>>;
}

/** Where a report begins and what it is measured by. */
export interface ReportFrame extends DayFrame {
  /** First day of the week. */
  readonly from: string;
}

/**
 * The sections that reports count: all short video, and the rest of the sites that are counted whole. Sites that are
 * no longer tracked stay in, for what was counted never shrinks.
 */
export function countedSections(settings: Pick<Settings, 'sites'>): ReadonlySet<string> {
  const counted = sitesIn(settings).flatMap(({ id, short, rest }) =>
    settings.sites[id]?.wholeSite ? [short, rest] : [short],
  );
  return new Set(counted.map(({ id }) => id));
}

function kindsOf(days: readonly DayUsage[], counted: ReadonlySet<string>): WeekReport['kinds'] {
  const sums = { focused: 0, beside: 0, pip: 0, background: 0 };
  for (const { kinds } of days)
    for (const [id, own] of Object.entries(kinds))
      if (counted.has(id)) for (const kind of attentionKinds) sums[kind] += own[kind] ?? 0;
  return sums;
}

/** The report of a week from the days that are stored; days of other weeks are left out. */
export function weekReport(stored: readonly DayUsage[], frame: ReportFrame): WeekReport {
  const names = daysOfWeek(frame.from);
  const usages = stored.filter(({ day }) => names.includes(day));
  const days = reportDays(names, stored, frame);
  const sum = sumOfDays(days);
  return { ...sum, totalMs: sum.totalMs ?? 0, days, kinds: kindsOf(usages, frame.counted) };
}

/**
 * Stretches of whole hours since a day's start, in ms: 12 of two hours, or what `hours` makes of 24. The hours that a
 * clock change adds are in the last.
 */
export function dayShape(usage: Pick<DayUsage, 'hours'> | undefined, hours = 2): number[] {
  const shape = new Array<number>(24 / hours).fill(0);
  for (const [hour, ms] of Object.entries(usage?.hours ?? {})) {
    const index = Math.min(shape.length - 1, Math.floor(Number(hour) / hours));
    shape[index] = (shape[index] ?? 0) + ms;
  }
  return shape;
}

/** Fewest days with anything watched before a usual day may be spoken of. */
const enoughDays = 4;

/** Milliseconds of a usual day: the mean of the earlier days on which something was watched; `null` with too few. */
export function usualDay(earlier: readonly DayUsage[], counted: ReadonlySet<string>): number | null {
  const totals = earlier.map((day) => timeOf(day, counted)).filter((ms) => ms > 0);
  if (totals.length < enoughDays) return null;
  return Math.round(totals.reduce((sum, ms) => sum + ms, 0) / totals.length);
}
