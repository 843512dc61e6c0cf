import { getSection, type SectionId } from './catalogue';
import { trackedSections } from './coverage';
import { doorRule } from './door-verdict';
import { endsOf } from './ends';
import { type Judged, judge } from './judge';
import type { Target } from './limit';
import { isManaged } from './managed';
import { latestToOpen, openingOf } from './opening';
import type { Settings } from './settings';
import type { Today } from './today';
import type { Clock, Reason, Verdict } from './verdict';

export { warnMs, warnViews } from './ends';
export { leftOf } from './limit-verdict';
export type { Clock, Reason, Verdict } from './verdict';

/** What every enforcer obeys for one section. */
export interface Decision {
  /**
   * `allow`; `warn`: close to being closed; `ask`: the question at the door has to be answered first; `pause`: a break
   * or a pause that the user has taken; `block`: a limit, closed hours or the end of a visit's own budget.
   */
  readonly state: 'allow' | 'warn' | 'ask' | 'pause' | 'block';
  /** What closes the section, or will be the first to; `null` when nothing will. */
  readonly reason: Reason | null;
  /** The id of the limit or of the hours that decides, or `door:<section>`; `''` where there is none. */
  readonly rule: string;
  /** What the deciding rule covers; `null` when nothing decides. */
  readonly target: Target | null;
  /** Counted milliseconds until the strictest of all budgets of time is used up, 0 in a closed section; `null`: none. */
  readonly remainingMs: number | null;
  /** Videos until the strictest of all budgets of videos is used up; `null`: none. */
  readonly remainingViews: number | null;
  /** UTC ms at which the clock alone will close an open section (within eight days); `null`: it will not. */
  readonly closesAt: number | null;
  /**
   * UTC ms at which a closed section opens again if nothing more is watched; `null` when it is open, for a question,
   * and where it never opens by itself.
   */
  readonly opensAt: number | null;
  /** True where *a little more* can be asked for: it would open the section, and the day's cap is not reached. */
  readonly extraAvailable: boolean;
  /** True where a single video that is opened by its own address plays although the section is closed. */
  readonly friend: boolean;
  /** Counted ms before the end of the strictest budget of time over which the page grows grey; `null`: it does not. */
  readonly fadeMs: number | null;
  /** True where the page grows grey in the last `windDownMs` before `closesAt`. */
  readonly windDown: boolean;
}

/** The page grows grey for this long before hours close it: 30 minutes. */
export const windDownMs = 30 * 60_000;
const mostFadeMs = 10 * 60_000;

/** The decision for what nothing limits. */
export const allow: Decision = {
  state: 'allow',
  reason: null,
  rule: '',
  target: null,
  remainingMs: null,
  remainingViews: null,
  closesAt: null,
  opensAt: null,
  extraAvailable: false,
  friend: false,
  fadeMs: null,
  windDown: false,
};

/** True where nothing of the section may be seen now. */
export function isClosed({ state }: Decision): boolean {
  return state === 'block' || state === 'pause' || state === 'ask';
}

function decideOpen(verdicts: readonly Verdict[], settings: Settings, now: number): Decision {
  const { time, views, clock, first } = endsOf(verdicts, now);
  if (!first) return allow;
  const { reason, rule, target } = first.verdict;
  const fadeMs = settings.fade && time?.budgetMs != null ? Math.min(mostFadeMs, time.budgetMs / 5) : null;
  return {
    ...allow,
    state: first.near ? 'warn' : 'allow',
    reason,
    rule,
    target,
    remainingMs: time?.leftMs ?? null,
    remainingViews: views?.leftViews ?? null,
    closesAt: clock?.closesAt ?? null,
    fadeMs: fadeMs === null ? null : Math.round(fadeMs),
    windDown: clock?.windDown ?? false,
  };
}

const rests = (verdict: Verdict) => verdict.reason === 'break' || verdict.reason === 'pause';
/** No little more is to be had from a break, a pause, or what a policy of the browser has set. */
const isFirm = (verdict: Verdict) => rests(verdict) || isManaged({ id: verdict.rule });

function decideClosed(
  section: SectionId,
  { verdicts, asks }: Judged,
  settings: Settings,
  today: Today,
  now: number,
): Decision {
  const closed = verdicts.filter((verdict) => verdict.closed);
  const blocks = closed.filter((verdict) => !rests(verdict));
  const shown = latestToOpen(blocks, now) ?? latestToOpen(closed, now);
  const blocked = blocks.length > 0;
  const usedExtras = today.extra?.day === today.usage.day ? today.extra.used : 0;
  const open = shown ? null : decideOpen(verdicts, settings, now);
  return {
    ...allow,
    state: blocked ? 'block' : shown ? 'pause' : 'ask',
    reason: shown?.reason ?? 'door',
    rule: shown?.rule ?? (asks ? doorRule(section) : ''),
    target: shown?.target ?? section,
    remainingMs: open ? open.remainingMs : 0,
    remainingViews: open ? open.remainingViews : (shown?.leftViews ?? null),
    opensAt: shown ? openingOf(verdicts, now) : null,
    extraAvailable: blocked && !closed.some(isFirm) && settings.extra.perDay > usedExtras,
    friend:
      settings.friendLinks &&
      getSection(section).short &&
      closed.every(({ reason }) => reason === 'limit' || reason === 'door'),
  };
}

function decideOne(
  section: SectionId,
  judged: Judged | null,
  settings: Settings,
  today: Today,
  now: number,
): Decision {
  if (!judged) return allow;
  const closed = judged.asks || judged.verdicts.some((verdict) => verdict.closed);
  return closed
    ? decideClosed(section, judged, settings, today, now)
    : decideOpen(judged.verdicts, settings, now);
}

/** Judges one section: the strictest of all rules that cover it decides. Total: it never throws. */
export function decide(section: SectionId, settings: Settings, today: Today, clock: Clock): Decision {
  return decideOne(section, judge(settings, today, clock)(section), settings, today, clock.now);
}

/** Judges every section that is counted, each rule once. */
export function decideAll(settings: Settings, today: Today, clock: Clock): Record<SectionId, Decision> {
  const judged = judge(settings, today, clock);
  return Object.fromEntries(
    trackedSections(settings).map(({ id }) => [id, decideOne(id, judged(id), settings, today, clock.now)]),
  );
}

/** The rules that close a section now: those that have to be extended for a little more. */
export function closingRules(
  section: SectionId,
  settings: Settings,
  today: Today,
  clock: Clock,
): readonly Verdict[] {
  const judged = judge(settings, today, clock)(section);
  return (judged?.verdicts ?? []).filter((verdict) => verdict.closed);
}
