import type { DayUsage } from '../usage';
import { timeOf, viewsOf } from '../usage';

/** One day of a month or a year. */
export interface CalendarDay {
  readonly day: string;
  /** `null` before the first day that was ever recorded and after today: nothing can be known of them. */
  readonly totalMs: number | null;
  readonly videos: number;
  /** The day's own goal, ms; `null`: none. */
  readonly goalMs: number | null;
  /** Milliseconds and videos of every section, counted or not. */
  readonly sections: Readonly<Record<string, Amount>>;
}

/** What was watched of one section. */
export interface Amount {
  readonly ms: number;
  readonly videos: number;
}

/** What days are measured by. */
export interface CalendarFrame {
  readonly today: string;
  /** First day that was ever recorded; `null` when nothing was. */
  readonly firstDay: string | null;
  /** The goal of a day that has none written down, ms; `null`: none. */
  readonly goalOn: (day: string) => number | null;
  readonly counted: ReadonlySet<string>;
}

function sectionsOf({ atoms, views }: DayUsage): Record<string, Amount> {
  const sections: Record<string, Amount> = {};
  const add = (id: string, ms: number, videos: number) => {
    const before = sections[id];
    sections[id] = { ms: (before?.ms ?? 0) + ms, videos: (before?.videos ?? 0) + videos };
  };
  for (const [key, ms] of Object.entries(atoms)) for (const id of key.split('+')) add(id, ms, 0);
  for (const [id, count] of Object.entries(views)) add(id, 0, count);
  return sections;
}

function calendarDay(day: string, usage: DayUsage | undefined, frame: CalendarFrame): CalendarDay {
  const { firstDay, today, goalOn, counted } = frame;
  const known = usage !== undefined || (firstDay !== null && day >= firstDay && day <= today);
  return {
    day,
    totalMs: known ? (usage ? timeOf(usage, counted) : 0) : null,
    videos: usage ? viewsOf(usage, counted) : 0,
    goalMs: usage?.goal === undefined ? goalOn(day) : usage.goal,
    sections: usage ? sectionsOf(usage) : {},
  };
}

/** What is known of each of the days. */
export function calendarDays(
  days: readonly string[],
  stored: readonly DayUsage[],
  frame: CalendarFrame,
): CalendarDay[] {
  const usages = new Map(stored.map((usage) => [usage.day, usage]));
  return days.map((day) => calendarDay(day, usages.get(day), frame));
}

/** Whether more was watched than the day's goal. */
export function isPastGoal({ totalMs, goalMs }: CalendarDay): boolean {
  return totalMs !== null && goalMs !== null && totalMs > goalMs;
}
