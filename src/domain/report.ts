import { isSectionId, type SectionId } from './catalogue';
import { sitesIn } from './coverage';
import type { Settings } from './settings';
import { type DayUsage, timeOf, viewsOf } from './usage';
import { daysOfWeek } from './week';

/** One day of a week. */
interface ReportDay {
  readonly day: string;
  /** `null` before the first day that was ever recorded and after today: nothing can be known of them. */
  readonly totalMs: number | null;
  readonly videos: number;
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
  /** Goal of a day in ms, or `null`: the same for all days, or told for each (`YYYY-MM-DD`). */
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

function reportDay(day: string, usage: DayUsage | undefined, frame: ReportFrame): ReportDay {
  const { firstDay, today, counted } = frame;
  const known = usage !== undefined || (firstDay !== null && day >= firstDay && day <= today);
  if (!known) return { day, totalMs: null, videos: 0, parts: {} };
  const parts = [...counted].map((id) => [id, usage ? timeOf(usage, new Set([id])) : 0] as const);
  return {
    day,
    totalMs: usage ? timeOf(usage, counted) : 0,
    videos: usage ? viewsOf(usage, counted) : 0,
    parts: Object.fromEntries(parts.filter(([, ms]) => ms > 0)),
  };
}

/** Of the days that have a goal, how many stayed within it; `null` where none can have one. */
function withinGoal(known: readonly ReportDay[], goalMs: ReportFrame['goalMs']): WeekReport['withinGoal'] {
  if (goalMs === null) return null;
  const goalOn = (day: string) => (typeof goalMs === 'number' ? goalMs : goalMs(day));
  const bound = known.filter(({ day }) => goalOn(day) !== null);
  if (bound.length === 0 && known.length > 0) return null;
  const within = bound.filter(({ day, totalMs }) => (totalMs ?? 0) <= (goalOn(day) ?? 0));
  return { days: within.length, of: bound.length };
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
  const totalMs = watched.reduce((sum, day) => sum + (day.totalMs ?? 0), 0);
  const { goalMs, counted } = frame;
  return {
    days,
    totalMs,
    videos: known.reduce((sum, { videos }) => sum + videos, 0),
    averageMs: watched.length === 0 ? 0 : Math.round(totalMs / watched.length),
    watchedDays: watched.length,
    withinGoal: withinGoal(known, goalMs),
    sections: sectionTotals(usages, (id) => counted.has(id)),
    others: sectionTotals(usages, (id) => !counted.has(id)),
  };
}

/**
 * How a week compares with the one before: ms and videos more (or less, negative) over the days that are over in both.
 * `null` where that would not be honest: the week before was not recorded whole, or no day of this one is over.
 */
export function compareWeeks(
  week: WeekReport,
  before: WeekReport,
  today: string,
): { readonly ms: number; readonly videos: number; readonly days: number } | null {
  const over = week.days.filter(({ day }) => day < today);
  if (over.length === 0 || before.days.some(({ totalMs }) => totalMs === null)) return null;
  const sum = (days: readonly ReportDay[], of: (day: ReportDay) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const same = before.days.slice(0, over.length);
  const ms = (day: ReportDay) => day.totalMs ?? 0;
  const videos = (day: ReportDay) => day.videos;
  return {
    ms: sum(over, ms) - sum(same, ms),
    videos: sum(over, videos) - sum(same, videos),
    days: over.length,
  };
}

/** Two-hour stretches since a day's start, 12 of them in ms; the hours that a clock change adds are in the last. */
export function dayShape(usage: Pick<DayUsage, 'hours'> | undefined): number[] {
  const shape = new Array<number>(12).fill(0);
  for (const [hour, ms] of Object.entries(usage?.hours ?? {})) {
    const index = Math.min(11, Math.floor(Number(hour) / 2));
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
