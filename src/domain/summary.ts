import { addDays } from './day';
import type { StoredInterval } from './record';
import { type ReportFrame, type WeekReport, weekReport } from './report';
import { isWhole } from './report/compare-weeks';
import { disjoint, lengthOf, type Stretch } from './report/disjoint';
import type { DayUsage } from './usage';

/** Differences under this are none: 5 minutes, in ms. */
const sameMs = 5 * 60_000;
const hourMs = 3_600_000;

/** What is stored of a week that is over, and of the one before. */
export interface WeekFacts {
  readonly days: readonly DayUsage[];
  /** Of the week itself. */
  readonly intervals: readonly StoredInterval[];
  readonly events: readonly { readonly type: string; readonly day: string }[];
}

/** Something good that is true of a week. */
export type Good =
  | { readonly type: 'less'; readonly ms: number }
  | { readonly type: 'within'; readonly days: number; readonly of: number }
  | { readonly type: 'without'; readonly days: number }
  | { readonly type: 'left'; readonly times: number };

/** A week that is over, in so few facts that they are read in 20 seconds. */
export interface WeekSummary {
  readonly week: WeekReport;
  /** The week before; `null` where it was not recorded whole. */
  readonly before: WeekReport | null;
  /** Ms more (less, when negative) than the week before; 0: about the same; `null` where they cannot be compared. */
  readonly moreMs: number | null;
  /** The hour of the clock (0 to 23) with the most counted time; `null` where there is none, or no single one. */
  readonly hour: number | null;
  /** The best first. */
  readonly good: readonly Good[];
}

/** Ms by hour of the clock on the wall, as it was then. */
function hoursOf(stretches: readonly Stretch[]): number[] {
  const hours = new Array<number>(24).fill(0);
  for (const { start, end, zoneOffset } of stretches) {
    const local = zoneOffset * 60_000;
    let at = start + local;
    while (at < end + local) {
      const hour = Math.floor(at / hourMs);
      const next = Math.min(end + local, (hour + 1) * hourMs);
      hours[hour % 24] = (hours[hour % 24] ?? 0) + next - at;
      at = next;
    }
  }
  return hours;
}

/** What is known of no hour (it was brought here, or watched on another device) could make another one the fullest. */
function fullestHour({ totalMs }: WeekReport, stretches: readonly Stretch[]): number | null {
  const hours = hoursOf(stretches);
  const [most = 0, second = 0] = hours.toSorted((a, b) => b - a);
  const missing = Math.max(0, totalMs - lengthOf(stretches));
  return most - second > missing ? hours.indexOf(most) : null;
}

function goodOf({ week, moreMs }: Pick<WeekSummary, 'week' | 'moreMs'>, events: WeekFacts['events']): Good[] {
  const { withinGoal } = week;
  const of = (type: string) => events.filter((event) => event.type === type);
  // A day on which a site could not be seen is no day without it.
  const unseen = new Set(of('withdrawn').map(({ day }) => day));
  const without = week.days.filter(({ day, totalMs }) => totalMs === 0 && !unseen.has(day)).length;
  const left = of('leave').length;
  return [
    ...(moreMs !== null && moreMs < 0 ? [{ type: 'less', ms: -moreMs } as const] : []),
    ...(withinGoal && withinGoal.days * 2 > withinGoal.of
      ? [{ type: 'within', ...withinGoal } as const]
      : []),
    // Where nothing was watched at all, there is no day that stands out.
    ...(without > 0 && week.totalMs > 0 ? [{ type: 'without', days: without } as const] : []),
    ...(left > 0 ? [{ type: 'left', times: left } as const] : []),
  ];
}

/** The summary of a week that is over by `frame.today`. */
export function summaryOf({ days, intervals, events }: WeekFacts, frame: ReportFrame): WeekSummary {
  const week = weekReport(days, frame);
  const previous = weekReport(days, { ...frame, from: addDays(frame.from, -7) });
  const before = isWhole(previous) ? previous : null;
  const more = week.totalMs - previous.totalMs;
  const moreMs = before && isWhole(week) ? (Math.abs(more) < sameMs ? 0 : more) : null;
  const own = new Set(week.days.map(({ day }) => day));
  return {
    week,
    before,
    moreMs,
    hour: fullestHour(week, disjoint(intervals.filter(({ section }) => frame.counted.has(section)))),
    good: goodOf(
      { week, moreMs },
      events.filter(({ day }) => own.has(day)),
    ),
  };
}
