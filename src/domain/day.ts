import { TZDate } from '@date-fns/tz';

/** The day in force. It ends at `end`; both are UTC ms. */
export interface DayState {
  /** `YYYY-MM-DD`: the date on which the day started, in `zone`. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  /** Every zone in which this day has been, the present one last. */
  readonly zones: readonly string[];
  /** Minutes after midnight at which this day started. */
  readonly dayStart: number;
  readonly previous: { readonly day: string; readonly start: number } | null;
}

/** The moment at which the day named `day` starts in a zone: UTC ms. In a gap of the clock it is the moment after the gap. */
export function startOf(day: string, zone: string, dayStart: number): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date, 0, dayStart, 0, 0, zone).getTime();
}

/** The date `count` days after `day` (before, when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** True for the name of a day that there is, `YYYY-MM-DD`. */
export function isDay(name: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(name) ? Date.parse(`${name}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(name);
}

function dateIn(zone: string, at: number): string {
  const local = new TZDate(at, zone);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

/** The day that holds the moment `at` (UTC ms): from `dayStart` minutes after midnight to the next. */
export function dayOf(
  at: number,
  zone: string,
  dayStart: number,
): { day: string; start: number; end: number } {
  let day = dateIn(zone, at);
  if (at < startOf(day, zone, dayStart)) day = addDays(day, -1);
  return { day, start: startOf(day, zone, dayStart), end: startOf(addDays(day, 1), zone, dayStart) };
}

/**
 * The day in force at `now`. A new zone or day start takes effect at the later of the two next starts, so that neither
 * brings a fresh budget early; a clock set back stays in the day whose budget was being used, until the next start by
 * the new clock. Returns the very same object when nothing changed.
 */
export function advanceDay(state: DayState | null, now: number, zone: string, dayStart: number): DayState {
  const isSame = state?.zone === zone && state.dayStart === dayStart;
  // Nearly every beat ends here, before the calendar is asked, which is slow.
  if (isSame && now >= state.start && now < state.end) return state;
  const fresh = dayOf(now, zone, dayStart);
  if (!state) return { ...fresh, zone, zones: [zone], dayStart, previous: null };
  const zones = [...state.zones.filter((known) => known !== zone), zone];
  if (now >= state.end) {
    const previous = { day: state.day, start: state.start };
    // Travelling west can bring the same date round again: it is the same day, and its budget goes on.
    if (fresh.day === state.day) return { ...state, end: fresh.end, zone, zones, dayStart };
    return { ...fresh, start: Math.max(fresh.start, state.end), zone, zones: [zone], dayStart, previous };
  }
  if (now < state.start) return { ...state, start: fresh.start, end: fresh.end, zone, zones, dayStart };
  return { ...state, end: Math.max(state.end, fresh.end), zone, zones, dayStart };
}

/** The name of the day in which the moment `at` (UTC ms, not later than the day in force) is recorded. */
export function dayAt(state: DayState, at: number): string {
  if (at >= state.start) return state.day;
  if (state.previous && at >= state.previous.start) return state.previous.day;
  return dayOf(at, state.zone, state.dayStart).day;
}
