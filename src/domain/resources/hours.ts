/** A time of day, `HH:MM`; `24:00` is the end of a day. */
type Time = string;

/** Weekdays, 1 Monday to 7 Sunday; a single day starts and ends with itself. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** When a helpline answers on some days. */
export interface OpenTimes {
  /** Empty: every day. */
  readonly days: readonly DayRange[];
  readonly from: Time;
  /** At or before `from`: on the next day. `null`: the source names no end. */
  readonly to: Time | null;
}

/** `always`, at least so many hours a day (the source does not say which), or rules. */
export type Hours = 'always' | { readonly hoursADay: number } | readonly OpenTimes[];

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const rule = /^(?:([A-Z][a-z](?:[-,][A-Z][a-z])*) )?(\d\d:\d\d)(?:-(\d\d:\d\d)|\+)$/;

function dayOf(name: string | undefined): number {
  const index = dayNames.indexOf(name ?? '');
  if (index < 0) throw new RangeError(`no weekday ${name}`);
  return index + 1;
}

function parseDays(text: string): DayRange[] {
  return text.split(',').map((part) => {
    const [first, last] = part.split('-');
    return { first: dayOf(first), last: dayOf(last ?? first) };
  });
}

/**
 * Reads hours as the data files write them: `24/7`, `18h` (at least so long a day), or rules such as
 * `Mo-Fr 08:00-20:00; Sa,Su 12:00+` in the syntax of OpenStreetMap's `opening_hours`. Throws a `RangeError` on
 * anything else: the data is ours, and a test reads all of it.
 */
export function parseHours(text: string): Hours {
  if (text === '24/7') return 'always';
  const hoursADay = /^(\d+)h$/.exec(text)?.[1];
  if (hoursADay) return { hoursADay: Number(hoursADay) };
  return text.split('; ').map((part) => {
    const found = rule.exec(part);
    if (!found) throw new RangeError(`no opening hours: ${part}`);
    const [, days, from = '', to = null] = found;
    return { days: days ? parseDays(days) : [], from, to };
  });
}
