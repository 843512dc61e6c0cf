import { type DayUsage, timeOf, viewsOf } from '../usage';
import { type Gap, isInGap } from './gaps';

/** What was watched of one section. */
export interface Amount {
  readonly ms: number;
  readonly videos: number;
}
type Amounts = Readonly<Record<string, Amount>>;

/** One day of a report. */
export interface ReportDay {
  readonly day: string;
  /** `null` before the first day that was ever recorded, after today, and in gaps: nothing can be known of them. */
  readonly totalMs: number | null;
  /** The goal by which the day is measured, ms; `null`: none. */
  readonly goalMs: number | null;
  readonly videos: number;
  readonly skips: number;
  readonly visits: number;
  /** By counted section; what went on at once is in each of them, but in `totalMs` only once. */
  readonly parts: Amounts;
  /** The same of the sections that do not count towards the goal. */
  readonly others: Amounts;
}

/** What days are measured by. */
export interface DayFrame {
  readonly today: string;
  /** First day that was ever recorded; `null` when nothing was. */
  readonly firstDay: string | null;
  readonly gaps?: readonly Gap[];
  /**
   * The present goal of a day in ms, or `null`: the same for all days, or told for each (`YYYY-MM-DD`). A day that is
   * over is measured by its own, where that was written down.
   */
  readonly goalMs: number | null | ((day: string) => number | null);
  readonly counted: ReadonlySet<string>;
}

function amountsOf({ atoms, views }: DayUsage, counted: DayFrame['counted']) {
  const parts: Record<string, Amount> = {};
  const others: Record<string, Amount> = {};
  const add = (id: string, ms: number, videos: number) => {
    const amounts = counted.has(id) ? parts : others;
    const before = amounts[id];
    amounts[id] = { ms: (before?.ms ?? 0) + ms, videos: (before?.videos ?? 0) + videos };
  };
  for (const [key, ms] of Object.entries(atoms)) for (const id of key.split('+')) add(id, ms, 0);
  for (const [id, count] of Object.entries(views)) add(id, 0, count);
  return { parts, others };
}

function goalOf(day: string, { goal }: Pick<DayUsage, 'goal'>, { goalMs, today }: DayFrame): number | null {
  if (goal !== undefined && day < today) return goal;
  return typeof goalMs === 'function' ? goalMs(day) : goalMs;
}

/**
 * One day in the frame of a report.
 * @param before the day before it that is stored: where there was no goal then, a day without a row had none either
 */
export function reportDay(
  day: string,
  usage: DayUsage | undefined,
  frame: DayFrame,
  before?: DayUsage,
): ReportDay {
  const { firstDay, today, counted, gaps = [] } = frame;
  const isBetween = firstDay !== null && day >= firstDay && day <= today;
  const known = usage !== undefined || (isBetween && !isInGap(gaps, day));
  const count = (counts: DayUsage['views'] = {}) => viewsOf({ views: counts }, counted);
  return {
    day,
    totalMs: usage ? timeOf(usage, counted) : known ? 0 : null,
    goalMs: goalOf(day, usage ?? (before?.goal === null ? { goal: null } : {}), frame),
    videos: count(usage?.views),
    skips: count(usage?.skips),
    visits: count(usage?.visits),
    ...(usage ? amountsOf(usage, counted) : { parts: {}, others: {} }),
  };
}

/** What is known of each of the days. */
export function reportDays(
  days: readonly string[],
  stored: readonly DayUsage[],
  frame: DayFrame,
): ReportDay[] {
  const usages = new Map(stored.map((usage) => [usage.day, usage]));
  const names = [...usages.keys()].sort();
  const before = (day: string) => usages.get(names.findLast((name) => name < day) ?? '');
  return days.map((day) => {
    const usage = usages.get(day);
    return reportDay(day, usage, frame, usage ? undefined : before(day));
  });
}

/** Whether more was watched than the day's goal. */
export function isPastGoal({ totalMs, goalMs }: ReportDay): boolean {
  return totalMs !== null && goalMs !== null && totalMs > goalMs;
}
