import type { Verdict } from './verdict';

/** Everything comes round every week: what has not opened in three never will. */
const foreverMs = 21 * 86_400_000;

/** Of several rules the one that opens last; the first of them where several never open. */
export function latestToOpen(verdicts: readonly Verdict[], now: number): Verdict | null {
  let [found, latest] = [null as Verdict | null, Number.NEGATIVE_INFINITY];
  for (const verdict of verdicts) {
    const opens = verdict.opensFrom(now);
    if (opens > latest) [found, latest] = [verdict, opens];
  }
  return found;
}

/** The first moment at which no rule closes any more when nothing more is watched; `null`: there is none. */
export function openingOf(verdicts: readonly Verdict[], now: number): number | null {
  const horizon = now + foreverMs;
  let [before, at] = [now - 1, now];
  while (at > before && at <= horizon) {
    before = at;
    for (const verdict of verdicts) if (at <= horizon) at = verdict.opensFrom(at);
  }
  return at > horizon ? null : at;
}
