import type { ReportDay } from './report-day';

/** How far one step of darkness may go, ms: 5 minutes to 2 hours. */
const steps = [5, 10, 15, 20, 30, 60, 120].map((minutes) => minutes * 60_000);

/** Nothing watched is 0; the darkest is 4. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/**
 * Up to how many ms the three lighter steps go; what is more is the darkest. One day in ten may be beyond them, so that
 * a single long day does not make all others pale.
 */
export function heatEnds(days: readonly ReportDay[]): readonly [number, number, number] {
  const totals = days.flatMap(({ totalMs }) => totalMs || []).sort((a, b) => a - b);
  const most = totals[Math.ceil(totals.length * 0.9) - 1] ?? 0;
  const step = steps.find((one) => one * 3 >= most) ?? 7_200_000;
  return [step, step * 2, step * 3];
}

/** How dark a day is. */
export function heatOf(ms: number, [first, second, third]: readonly [number, number, number]): Heat {
  if (ms === 0) return 0;
  if (ms <= first) return 1;
  if (ms <= second) return 2;
  return ms <= third ? 3 : 4;
}
