import { getSection, type SectionId } from './catalogue';
import { trackedSections } from './coverage';
import { allow, type Decision } from './decision';
import { doorRule } from './door-verdict';
import { endsOf } from './ends';
import { type Judged, judge } from './judge';
import { isManaged } from './managed';
import { latestToOpen, openingOf } from './opening';
import type { Settings } from './settings';
import type { Today } from './today';
import type { Clock, Verdict } from './verdict';

/** Where the page fades it is over no more than this: 10 minutes. */
const mostFadeMs = 10 * 60_000;

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
