import { endsOf } from '../domain/ends';
import { judge } from '../domain/judge';
import { openingOf } from '../domain/opening';
import { visitGapMs } from '../domain/record';
import { rulesBySection } from '../domain/rules-of';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import type { Clock, Verdict } from '../domain/verdict';

/** What the popup says next to the goal: what closes soonest, or what rests now. */
export type NextClose =
  | { readonly kind: 'left'; readonly verdict: Verdict }
  | { readonly kind: 'restsAt'; readonly verdict: Verdict; readonly at: number }
  | { readonly kind: 'restsUntil'; readonly verdict: Verdict; readonly at: number | null };

/** What closes by the clock is told a day ahead, no earlier: 24 hours. */
const aheadMs = 24 * 3_600_000;
/** What a video is taken to last, to compare it with time, ms. */
const usualVideoMs = 30_000;

/** Whether something rests that hours or a break close now: all short video before a part of it. */
function restingNow(verdicts: readonly Verdict[], now: number): NextClose | null {
  const resting = verdicts
    .filter(({ closed, reason }) => closed && (reason === 'hours' || reason === 'break'))
    .sort((a, b) => Number(b.target === 'all') - Number(a.target === 'all'));
  const verdict = resting[0];
  if (!verdict) return null;
  const same = resting.filter(({ target }) => target === verdict.target);
  return { kind: 'restsUntil', verdict, at: openingOf(same, now) };
}

/** How long a rule still gives, as far as that can be told, ms. */
function msLeft({ leftMs, leftViews }: Verdict): number {
  return leftMs ?? (leftViews === null ? Number.POSITIVE_INFINITY : leftViews * usualVideoMs);
}

/** False for a budget of a visit or until a break while nothing is being watched: it is whole, and no news. */
function isRunning(
  { rule, reason, leftMs, budgetMs }: Verdict,
  settings: Settings,
  today: Today,
  now: number,
) {
  if (reason === 'break') return leftMs !== budgetMs;
  const limit = settings.limits.find(({ id }) => id === rule);
  if (limit?.per !== 'visit') return true;
  const run = today.runs[rule];
  return run !== undefined && run.end + visitGapMs > now + today.shift;
}

/** What closes first; what the ring shows (`goal`) needs no second line, and once it is used up nothing is left. */
function closingFirst(verdicts: readonly Verdict[], goal: string | null, now: number): NextClose | null {
  const ring = verdicts.find(({ rule }) => goal !== null && rule === goal);
  if (ring?.closed) return null;
  const open = verdicts.filter(({ closed }) => !closed);
  const goalLeft = ring?.leftMs ?? Number.POSITIVE_INFINITY;
  const counted = open
    .filter((verdict) => verdict.rule !== goal && msLeft(verdict) < goalLeft)
    .sort((a, b) => msLeft(a) - msLeft(b))[0];
  // Hours, and limits that have no time at all tomorrow.
  const { clock } = endsOf(open, now);
  const closesIn = (clock?.closesAt ?? Number.POSITIVE_INFINITY) - now;
  if (clock?.closesAt != null && closesIn <= aheadMs && closesIn <= (counted ? msLeft(counted) : closesIn))
    return { kind: 'restsAt', verdict: clock, at: clock.closesAt };
  return counted ? { kind: 'left', verdict: counted } : null;
}

/**
 * The one line next to the goal; `null` when there is nothing to say. A pause has a place of its own.
 * @param goal the id of the limit that the ring shows
 */
export function nextClose(
  settings: Settings,
  today: Today,
  clock: Clock,
  goal: string | null,
): NextClose | null {
  const judged = judge(settings, today, clock);
  const verdicts = new Set(
    [...rulesBySection(settings).keys()].flatMap((section) => judged(section)?.verdicts ?? []),
  );
  const all = [...verdicts].filter(({ reason }) => reason !== 'pause');
  const resting = restingNow(all, clock.now);
  if (resting?.verdict.target === 'all') return resting;
  const running = all.filter((verdict) => isRunning(verdict, settings, today, clock.now));
  return closingFirst(running, goal, clock.now) ?? resting;
}
