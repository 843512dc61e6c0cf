import { dayOf } from '../domain/day';
import type { Decision } from '../domain/decision';
import { now, zone } from '../platform/clock';
import { formatDay, formatTime, t } from '../platform/i18n';

/** A moment further away than this is told with its day: 18 hours. */
const soonMs = 18 * 3_600_000;

/** True where the time of day alone says which moment (UTC ms) is meant. */
export function isSoon(at: number): boolean {
  return at - now() <= soonMs;
}

/** When a closed section opens again, in a sentence; empty for a question, and for a pause without an end. */
export function openingWords({ reason, opensAt, state }: Decision): string {
  if (state === 'ask') return '';
  if (opensAt === null) return state === 'block' ? t('pageNeverOpens') : '';
  const time = formatTime(opensAt);
  const rests = reason === 'break' || reason === 'pause';
  if (isSoon(opensAt)) return t(rests ? 'pageBackAt' : 'pageBlockOpens', { time });
  const day = formatDay(dayOf(opensAt, zone(), 0).day);
  return t(rests ? 'pageBackOn' : 'pageBlockOpensOn', { day, time });
}
