import type { WeekReport } from '../report';
import { compareWeeks, isWhole } from './compare-weeks';

/** Something true of a week that is worth a sentence. Times are ms and never negative. */
export type LeadFact =
  | { readonly fact: 'total'; readonly ms: number }
  /** Against the same days of the week before; `whole` where those are all seven. */
  | { readonly fact: 'less' | 'more' | 'same'; readonly ms: number; readonly whole: boolean }
  /** Each of the `weeks` before it had more. */
  | { readonly fact: 'lightest'; readonly weeks: number }
  /** No other section changed as much. */
  | { readonly fact: 'sectionLess' | 'sectionMore'; readonly section: string; readonly ms: number }
  | { readonly fact: 'goal'; readonly days: number; readonly of: number; readonly soFar: boolean };

/** Differences under this are none: 5 minutes. */
const sameMs = 5 * 60_000;
/** With fewer weeks before it none is called lighter. */
const fewestWeeks = 2;

function change(week: WeekReport, before: readonly WeekReport[], today: string): LeadFact[] {
  const compared = before[0] ? compareWeeks(week, before[0], today) : null;
  if (!compared) return [{ fact: 'total', ms: week.totalMs }];
  const { ms, section } = compared;
  const whole = compared.days === 7;
  if (Math.abs(ms) < sameMs) return [{ fact: 'same', ms: Math.abs(ms), whole }];
  const first: LeadFact = { fact: ms < 0 ? 'less' : 'more', ms: Math.abs(ms), whole };
  const isTelling = section && Math.abs(section.ms) >= sameMs && section.ms < 0 === ms < 0;
  if (!isTelling) return [first];
  const fact = ms < 0 ? 'sectionLess' : 'sectionMore';
  return [first, { fact, section: section.id, ms: Math.abs(section.ms) }];
}

function lightest(week: WeekReport, before: readonly WeekReport[], isOver: boolean): LeadFact[] {
  const gap = before.findIndex((one) => !isWhole(one));
  const whole = gap < 0 ? before : before.slice(0, gap);
  const weeks = whole.length;
  if (!isOver || !isWhole(week) || weeks < fewestWeeks) return [];
  return whole.every(({ totalMs }) => week.totalMs + sameMs <= totalMs) ? [{ fact: 'lightest', weeks }] : [];
}

/**
 * What to say first about a week, at most two things: what changed, and what is the most telling besides.
 * @param before the weeks before it, the last one first
 */
export function leadFacts(week: WeekReport, before: readonly WeekReport[], today: string): LeadFact[] {
  const isOver = week.days.every(({ day }) => day < today);
  const [first, ...section] = change(week, before, today);
  const { withinGoal } = week;
  const goal: LeadFact[] =
    withinGoal && withinGoal.of > 0 ? [{ fact: 'goal', ...withinGoal, soFar: !isOver }] : [];
  const [second] = [...lightest(week, before, isOver), ...goal, ...section];
  return [first, second].flatMap((fact) => fact ?? []);
}
