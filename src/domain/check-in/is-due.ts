import { sectionsOf } from '../coverage';
import { checkInKey } from '../runs';
import type { Settings } from '../settings';
import type { Today } from '../today';
import { timeOf } from '../usage';
import type { Clock } from '../verdict';
import { localTime } from '../zone-clock';

/** What is known of earlier questions. */
export interface AskState {
  /** When the last check-in was given, UTC ms; 0: never. */
  readonly lastAt: number;
  /** When a chip asked last, UTC ms; 0: never. */
  readonly askedAt: number;
  /** A no holds up to this day, `YYYY-MM-DD`; empty: there is none. */
  readonly quietUntil: string;
}

export const noAskState: AskState = { lastAt: 0, askedAt: 0, quietUntil: '' };

/** A no is kept for a fortnight. */
export const quietDays = 14;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** So long a visit is a long one, counted ms, and for so long after it is asked how it felt, ms. */
const [longVisitMs, afterVisitMs] = [30 * minute, 2 * hour];
/** The evening begins at 18:00, ms after midnight, and lasts to the end of the day; it is asked for once in it. */
const [eveningFrom, eveningMs] = [18 * hour, 10 * hour];

/** True where a check-in may be asked for: after half an hour of watching, or in the evening of a day with some. */
export function isCheckInDue(
  { lastAt, quietUntil }: AskState,
  settings: Settings,
  today: Today,
  { now, zone }: Clock,
): boolean {
  if (!settings.checkIns || today.usage.day < quietUntil) return false;
  const run = today.runs[checkInKey];
  const end = run ? run.end - today.shift : 0;
  if (run && run.ms >= longVisitMs && now - end < afterVisitMs && lastAt < end - run.ms) return true;
  const sinceMidnight = localTime(zone, now) % day;
  const isEvening = sinceMidnight >= eveningFrom || sinceMidnight < settings.dayStart * minute;
  return isEvening && now - lastAt >= eveningMs && timeOf(today.usage, sectionsOf('all', settings)) > 0;
}

/** A chip asks at most once in so long, ms: what was let pass is no no, and no reason to ask with every page. */
const betweenChipsMs = 6 * hour;

/** True where a chip may ask too, over a page. */
export function mayChipAsk({ askedAt }: AskState, now: number): boolean {
  return now - askedAt >= betweenChipsMs;
}
