import { sectionsOf } from '../coverage';
import { checkInKey } from '../runs';
import type { Settings } from '../settings';
import type { Today } from '../today';
import { timeOf } from '../usage';
import type { Clock } from '../verdict';
import { localTime } from '../zone-clock';
import { type AskState, believable } from './ask-state';

const minute = 60_000;
const hour = 60 * minute;
/** So long a visit is a long one, counted ms, and for so long after it is asked how it felt, ms. */
const [longVisitMs, afterVisitMs] = [30 * minute, 2 * hour];
/** The evening begins at 18:00 and ends at 4:00, or with the day where that is sooner. Ms after midnight. */
const [eveningFrom, eveningTo, midnight] = [18 * hour, 4 * hour, 24 * hour];
/** An answer so long before the evening is one of this evening, ms. */
const earlyMs = 2 * hour;

/** True after a long visit that nobody has said anything about: neither since it began nor in the last two hours. */
function isVisitDue({ lastAt }: AskState, { runs, shift }: Today, now: number): boolean {
  const run = runs[checkInKey];
  if (!run || run.ms < longVisitMs) return false;
  const end = run.end - shift;
  return now - end < afterVisitMs && lastAt < end - run.ms && now - lastAt >= afterVisitMs;
}

/** True in an evening that nobody has said anything about. */
function isEveningDue({ lastAt }: AskState, dayStart: number, { now, zone }: Clock): boolean {
  const time = localTime(zone, now) % midnight;
  const isLate = time >= eveningFrom;
  if (!isLate && time >= Math.min(eveningTo, dayStart * minute)) return false;
  const began = now - (time - eveningFrom) - (isLate ? 0 : midnight);
  return lastAt < began - earlyMs;
}

/** True where a check-in may be asked for: after half an hour of watching, or in the evening of a day with some. */
export function isCheckInDue(state: AskState, settings: Settings, today: Today, clock: Clock): boolean {
  const { day } = today.usage;
  const known = believable(state, clock.now, day);
  if (!settings.checkIns || day < known.quietUntil) return false;
  if (isVisitDue(known, today, clock.now)) return true;
  const watched = timeOf(today.usage, sectionsOf('all', settings)) > 0;
  return watched && isEveningDue(known, settings.dayStart, clock);
}
