import { isSectionId, type SectionId } from './catalogue';
import { sitesIn } from './coverage';
import type { Settings } from './settings';
import { type AttentionKind, attentionKinds, type DayUsage, timeOf, viewsOf } from './usage';
import { daysOfWeek } from './week';

/** One day of a week. */
export interface ReportDay {
  readonly day: string;
  /** `null` before the first day that was ever recorded and after today: nothing can be known of them. */
  readonly totalMs: number | null;
  /** The goal by which the day is measured, ms; `null`: none. */
  readonly goalMs: number | null;
  readonly videos: number;
  readonly skips: number;
  readonly visits: number;
  /** Milliseconds by counted section; what went on at once is in each of them, but in `totalMs` only once. */
  readonly parts: Readonly<Record<string, number>>;
}

/** What was watched of one section in a week. */
export interface ReportSection {
  readonly id: SectionId;
  readonly ms: number;
  readonly videos: number;
}

/** One week of what counts towards the goal. */
export interface WeekReport {
  readonly days: readonly ReportDay[];
  readonly totalMs: number;
  readonly videos: number;
  readonly skips: number;
  readonly visits: number;
  /** Milliseconds by kind: what went on at once in two sections is in both. */
  readonly kinds: Readonly<Record<AttentionKind, number>>;
  /** Milliseconds of a day on which something was watched; 0 when there was none. */
  readonly averageMs: number;
  /** Days on which something was watched. */
  readonly watchedDays: number;
  /** Of the days that can be known, how many stayed within the goal; `null` without a goal. */
  readonly withinGoal: { readonly days: number; readonly of: number } | null;
  /** Counted sections, the most watched first. */
  readonly sections: readonly ReportSection[];
  /** Sections that do not count towards the goal, the most watched first. */
  readonly others: readonly ReportSection[];
}

/** Where a report begins and what it is measured by. */
export interface ReportFrame {
  /** First day of the week. */
  readonly from: string;
  readonly today: string;
  /** First day that was ever recorded; `null` when nothing was. */
  readonly firstDay: string | null;
  /**
   * The present goal of a day in ms, or `null`: the same for all days, or told for each (`YYYY-MM-DD`). A day that is
   * over is measured by its own, where that was written down.
   */
  readonly goalMs: number | null | ((day: string) => number | null);
  readonly counted: ReadonlySet<string>;
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

/** Every section that was watched, also of a site that the user has taken off the list since. */
function sectionsIn(days: readonly DayUsage[]): SectionId[] {
  const names = days.flatMap(({ atoms, views }) => [...Object.keys(atoms), ...Object.keys(views)]);
  return [...new Set(names.flatMap((name) => name.split('+')))].filter(isSectionId).sort();
}

function sectionTotals(days: readonly DayUsage[], wanted: (id: string) => boolean): ReportSection[] {
  return sectionsIn(days)
    .filter(wanted)
    .map((id) => {
      const own = new Set([id]);
      return {
        id,
        ms: days.reduce((sum, day) => sum + timeOf(day, own), 0),
        videos: days.reduce((sum, day) => sum + viewsOf(day, own), 0),
      };
    })
    .filter(({ ms, videos }) => ms > 0 || videos > 0)
    .sort((a, b) => b.ms - a.ms);
}

function goalOf(
  day: string,
  usage: DayUsage | undefined,
  { goalMs, today }: Pick<ReportFrame, 'goalMs' | 'today'>,
): number | null {
  if (usage?.goal !== undefined && day < today) return usage.goal;
  return typeof goalMs === 'function' ? goalMs(day) : goalMs;
}

/** One day in the frame of a report. */
export function reportDay(
  day: string,
  usage: DayUsage | undefined,
  frame: Omit<ReportFrame, 'from'>,
): ReportDay {
  const { firstDay, today, counted } = frame;
  const known = usage !== undefined || (firstDay !== null && day >= firstDay && day <= today);
  const parts = usage ? [...counted].map((id) => [id, timeOf(usage, new Set([id]))] as const) : [];
  const count = (counts: DayUsage['views'] = {}) => viewsOf({ views: counts }, counted);
  return {
    day,
    totalMs: usage ? timeOf(usage, counted) : known ? 0 : null,
    goalMs: goalOf(day, usage, frame),
    videos: count(usage?.views),
    skips: count(usage?.skips),
    visits: count(usage?.visits),
    parts: Object.fromEntries(parts.filter(([, ms]) => ms > 0)),
  };
}

/** Of the days that have a goal, how many stayed within it; `null` where none can have one. */
function withinGoal(known: readonly ReportDay[], goalMs: ReportFrame['goalMs']): WeekReport['withinGoal'] {
  const bound = known.filter((day) => day.goalMs !== null);
  if (bound.length === 0 && (known.length > 0 || goalMs === null)) return null;
  const within = bound.filter((day) => (day.totalMs ?? 0) <= (day.goalMs ?? 0));
  return { days: within.length, of: bound.length };
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
  const days = names.map((day) =>
    reportDay(
      day,
      usages.find((usage) => usage.day === day),
      frame,
    ),
  );
  const known = days.filter(({ totalMs }) => totalMs !== null);
  const watched = known.filter(({ totalMs }) => (totalMs ?? 0) > 0);
  const sum = (of: (day: ReportDay) => number | null) =>
    known.reduce((total, day) => total + (of(day) ?? 0), 0);
  const totalMs = sum((day) => day.totalMs);
  const { goalMs, counted } = frame;
  return {
    days,
    totalMs,
    videos: sum((day) => day.videos),
    skips: sum((day) => day.skips),
    visits: sum((day) => day.visits),
    kinds: kindsOf(usages, counted),
    averageMs: watched.length === 0 ? 0 : Math.round(totalMs / watched.length),
    watchedDays: watched.length,
    withinGoal: withinGoal(known, goalMs),
    sections: sectionTotals(usages, (id) => counted.has(id)),
    others: sectionTotals(usages, (id) => !counted.has(id)),
  };
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
