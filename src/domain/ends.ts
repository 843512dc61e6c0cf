import type { Verdict } from './verdict';

/** From this much left a page is warned: 5 minutes, or 5 videos. */
export const warnMs = 5 * 60_000;
export const warnViews = 5;
/** What a video is taken to last when it has to be told which of two budgets ends first, ms. */
const usualVideoMs = 30_000;

/** What will close an open section. */
export interface Ends {
  /** The rule with the least counted time left, the one with the fewest videos, and the one that the clock closes first. */
  readonly time: Verdict | null;
  readonly views: Verdict | null;
  readonly clock: Verdict | null;
  /** The first of them to close, and whether that is near enough to warn; `null`: nothing will close. */
  readonly first: { readonly verdict: Verdict; readonly near: boolean } | null;
}

/** The one with the least of something; those that have none of it (`null`) are left out. */
function least(verdicts: readonly Verdict[], of: (verdict: Verdict) => number | null): Verdict | null {
  let [found, value] = [null as Verdict | null, Number.POSITIVE_INFINITY];
  for (const verdict of verdicts) {
    const own = of(verdict);
    if (own === null || own >= value) continue;
    [found, value] = [verdict, own];
  }
  return found;
}

/** What will close a section that these rules leave open at `now` (UTC ms). */
export function endsOf(verdicts: readonly Verdict[], now: number): Ends {
  const time = least(verdicts, ({ leftMs }) => leftMs);
  const views = least(verdicts, ({ leftViews }) => leftViews);
  const clock = least(verdicts, ({ closesAt }) => closesAt);
  const ends = [
    { verdict: time, ms: time?.leftMs ?? 0, nearMs: warnMs },
    { verdict: clock, ms: (clock?.closesAt ?? now) - now, nearMs: warnMs },
    { verdict: views, ms: (views?.leftViews ?? 0) * usualVideoMs, nearMs: warnViews * usualVideoMs },
  ]
    .flatMap(({ verdict, ms, nearMs }) => (verdict ? [{ verdict, ms, near: ms <= nearMs }] : []))
    .sort((a, b) => Number(b.near) - Number(a.near) || a.ms - b.ms);
  return { time, views, clock, first: ends[0] ?? null };
}
