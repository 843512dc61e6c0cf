import type { WeekReport } from '../report';
import type { ReportDay } from './report-day';

/** How two weeks differ, over the days that are over in both. */
export interface WeekDifference {
  /** More than in the week before; less, negative. */
  readonly ms: number;
  readonly videos: number;
  /** How many days are compared: the first ones of both. */
  readonly days: number;
  /** The section whose time changed most, and by how much; `null` where none did. */
  readonly section: { readonly id: string; readonly ms: number } | null;
}

const sumOf = (days: readonly ReportDay[], of: (day: ReportDay) => number | null) =>
  days.reduce((total, day) => total + (of(day) ?? 0), 0);

/** True where every day of the week was recorded. */
export const isWhole = ({ days }: WeekReport) => days.every(({ totalMs }) => totalMs !== null);

/**
 * How a week compares with the one before. `null` where that would not be honest: the week before was not recorded
 * whole, something of this one was erased, or no day of it is over.
 */
export function compareWeeks(week: WeekReport, before: WeekReport, today: string): WeekDifference | null {
  const over = week.days.filter(({ day }) => day < today);
  const isKnown = over.every(({ totalMs }) => totalMs !== null);
  if (over.length === 0 || !isKnown || !isWhole(before)) return null;
  const same = before.days.slice(0, over.length);
  const difference = (of: (day: ReportDay) => number | null) => sumOf(over, of) - sumOf(same, of);
  const sections = [...new Set([...over, ...same].flatMap(({ parts }) => Object.keys(parts)))]
    .map((id) => ({ id, ms: difference(({ parts }) => parts[id]?.ms ?? 0) }))
    .sort((a, b) => Math.abs(b.ms) - Math.abs(a.ms));
  return {
    ms: difference(({ totalMs }) => totalMs),
    videos: difference(({ videos }) => videos),
    days: over.length,
    section: sections[0] ?? null,
  };
}

/** Some weeks on average. */
export interface WeekAverage {
  /** How many there are; they follow one another. */
  readonly weeks: number;
  /** The first day of the first of them, and the last of the last. */
  readonly from: string;
  readonly to: string;
  readonly totalMs: number;
  readonly videos: number;
  /** Of a day on which something was watched; 0 when there was none. */
  readonly averageMs: number;
}

/** The average of the weeks before (the last one first) as far as they were recorded whole; `null` with fewer than two. */
export function averageOf(before: readonly WeekReport[]): WeekAverage | null {
  const gap = before.findIndex((week) => !isWhole(week));
  const whole = gap < 0 ? before : before.slice(0, gap);
  const from = whole.at(-1)?.days[0]?.day;
  const to = whole[0]?.days.at(-1)?.day;
  if (whole.length < 2 || !from || !to) return null;
  const sum = (of: (week: WeekReport) => number) => whole.reduce((total, week) => total + of(week), 0);
  const ms = sum(({ totalMs }) => totalMs);
  const days = sum(({ watchedDays }) => watchedDays);
  return {
    weeks: whole.length,
    from,
    to,
    totalMs: Math.round(ms / whole.length),
    videos: Math.round(sum(({ videos }) => videos) / whole.length),
    averageMs: days === 0 ? 0 : Math.round(ms / days),
  };
}
