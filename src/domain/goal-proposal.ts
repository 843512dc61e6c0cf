import { sectionsOf } from './coverage';
import { addDays } from './day';
import { goalOn } from './goal';
import { countedSections, weekReport } from './report';
import type { DayFrame } from './report/report-day';
import type { Settings } from './settings';
import { type DayUsage, timeOf } from './usage';

const stepMs = 5 * 60_000;
/** An answer holds for four weeks. */
const quietDays = 28;
/** What is asked for before a goal is proposed: so many days since the first, and so many with something watched. */
const [fewestDays, fewestWatched] = [7, 4];
/** Of so many recorded days the median is taken. */
const recentDays = 14;
/** A heavy week: a usual day this many times that of the four weeks before. */
const heavy = 1.25;
/** Watched days in those four weeks, before anything is said of them. */
const fewestBefore = 8;
/** What the gentle choice leaves of the median. */
const gentle = 0.8;

/** The tick that keeps an answer, whatever it was. */
export const askedTick = 'goal/asked';

/** How many days before the present are needed: the last whole week, and four before it. */
export const proposalDays = 41;

/** A question about the daily goal. Whole ms; nothing of it holds before the user says so. */
export type GoalProposal =
  /** There is no goal: the median of a watched day, and about a fifth less (`null` where that is no different). */
  | { readonly type: 'first'; readonly usualMs: number; readonly lessMs: number | null }
  /** Last week's usual day was well above the four weeks before, or most of its days were past the goal. */
  | { readonly type: 'more'; readonly usualMs: number; readonly beforeMs: number }
  | { readonly type: 'past'; readonly days: number; readonly of: number };

/** True where nothing has to be read to know that there is nothing to ask. */
export function isQuiet({ welcomed, ticks }: Pick<Settings, 'welcomed' | 'ticks'>, day: string): boolean {
  const asked = ticks[askedTick];
  // A tick of the future is one of a clock that was set back: it silences nobody.
  return !welcomed || (asked !== undefined && asked <= day && day < addDays(asked, quietDays));
}

const down = (ms: number) => Math.floor(ms / stepMs) * stepMs;

/**
 * The first goal: the median of the watched days among the last 14 that were recorded, rounded down to 5 minutes, and a
 * fifth less. The rule is our own: a goal at what is usual already is kept on about half of the days, and the smaller one
 * is a small step. No study names a number that is right for everybody.
 */
function firstGoal(days: readonly DayUsage[], covered: ReadonlySet<string>): GoalProposal | null {
  const watched = days
    .slice(-recentDays)
    .map((day) => timeOf(day, covered))
    .filter((ms) => ms > 0)
    .sort((a, b) => a - b);
  if (watched.length < fewestWatched) return null;
  const middle = watched.length / 2;
  const median = ((watched[Math.ceil(middle) - 1] ?? 0) + (watched[Math.floor(middle)] ?? 0)) / 2;
  const usualMs = down(median);
  const lessMs = down(usualMs * gentle);
  return usualMs === 0
    ? null
    : { type: 'first', usualMs, lessMs: lessMs > 0 && lessMs < usualMs ? lessMs : null };
}

/** When a goal is asked about: the day in force, and the first day of the last whole week. */
interface Frame extends Pick<DayFrame, 'today' | 'firstDay' | 'gaps'> {
  readonly week: string;
}

function afterHeavyWeek(days: readonly DayUsage[], settings: Settings, frame: Frame): GoalProposal | null {
  const weeks = [0, 1, 2, 3, 4].map((back) =>
    weekReport(days, {
      ...frame,
      from: addDays(frame.week, -7 * back),
      goalMs: (day) => goalOn(settings, day),
      counted: countedSections(settings),
    }),
  );
  const [week, ...before] = weeks;
  if (!week || week.watchedDays < fewestWatched) return null;
  const { withinGoal } = week;
  if (withinGoal && withinGoal.of >= fewestWatched && withinGoal.days * 2 < withinGoal.of)
    return { type: 'past', days: withinGoal.of - withinGoal.days, of: withinGoal.of };
  const sum = (of: 'totalMs' | 'watchedDays') => before.reduce((total, report) => total + report[of], 0);
  const isKnown = frame.firstDay !== null && frame.firstDay <= addDays(frame.week, -28);
  if (!isKnown || sum('watchedDays') < fewestBefore) return null;
  const beforeMs = Math.round(sum('totalMs') / sum('watchedDays'));
  return week.averageMs >= heavy * beforeMs ? { type: 'more', usualMs: week.averageMs, beforeMs } : null;
}

/**
 * What to ask about the daily goal, if anything. After every answer nothing is asked for four weeks.
 * @param days recorded days before `today`, in order: at least `proposalDays` back
 */
export function proposeGoal(
  days: readonly DayUsage[],
  settings: Settings,
  frame: Frame,
): GoalProposal | null {
  const { today, firstDay } = frame;
  if (firstDay === null || firstDay > addDays(today, -fewestDays) || isQuiet(settings, today)) return null;
  const hasGoal = settings.limits.some(
    ({ target, measure, per }) => target === 'all' && measure === 'time' && per === 'day',
  );
  return hasGoal ? afterHeavyWeek(days, settings, frame) : firstGoal(days, sectionsOf('all', settings));
}
