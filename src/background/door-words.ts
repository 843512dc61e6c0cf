import type { SectionId } from '../domain/catalogue';
import { doorKey } from '../domain/runs';
import { type Purpose, purposes, type Today } from '../domain/today';
import { formatDuration, t } from '../platform/i18n';

const choices = {
  friend: 'pagePurposeFriend',
  learn: 'pagePurposeLearn',
  fun: 'pagePurposeFun',
  habit: 'pagePurposeHabit',
} as const;

const wents = {
  friend: 'pageWentFriend',
  learn: 'pageWentLearn',
  fun: 'pageWentFun',
  habit: 'pageWentHabit',
} as const;

/** What somebody may come for, in words. */
export function purposeChoices(): { purpose: Purpose; text: string }[] {
  return purposes.map((purpose) => ({ purpose, text: t(choices[purpose]) }));
}

/** The last visit through the door of a section: what was planned, and what came of it; `null` when none is known. */
function lastVisit(section: SectionId, { doors, runs }: Today) {
  const answer = doors[section];
  const run = runs[doorKey(section)];
  return answer && run ? { purpose: answer.purpose, planned: answer.ms, stayed: run.ms } : null;
}

/** How the visit went that is over now: what for, how long it was to be, and how long it was. */
export function howItWent(section: SectionId, today: Today): string {
  const visit = lastVisit(section, today);
  if (!visit) return '';
  const { purpose, planned, stayed } = visit;
  return t(wents[purpose], { planned: formatDuration(planned), stayed: formatDuration(stayed) });
}

/** How the visit before went, for whoever is asked again; empty where nothing came of it. */
export function lastTime(section: SectionId, today: Today): string {
  const visit = lastVisit(section, today);
  if (!visit || visit.stayed === 0) return '';
  return t('pageDoorLast', { planned: formatDuration(visit.planned), stayed: formatDuration(visit.stayed) });
}
