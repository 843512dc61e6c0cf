import { locale, t } from './words';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How a day is written: `long` "Sunday, 22 November", `date` "22 November", `short` "Sun 22 Nov", `weekday` "Sun". */
export type DayStyle = 'long' | 'date' | 'short' | 'weekday' | 'weekdayLong';

const dayStyles: Readonly<Record<Exclude<DayStyle, 'weekday'>, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayLong: { weekday: 'long' },
};

/** Intl has no short names for the days in Swahili: its "short" ones are the whole words. */
const weekdays = [
  'weekdaySun',
  'weekdayMon',
  'weekdayTue',
  'weekdayWed',
  'weekdayThu',
  'weekdayFri',
  'weekdaySat',
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, format);
  return format;
}

/** Days are dates without a zone: they are written as they were named. */
const dayFormat = (options: Intl.DateTimeFormatOptions) => formatOf({ ...options, timeZone: 'UTC' });
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

function split(ms: number, rounding: 'down' | 'up'): { hours: number; minutes: number; seconds: number } {
  const whole = rounding === 'up' ? Math.ceil : Math.floor;
  const seconds = whole(Math.max(0, ms) / 1_000);
  if (seconds > 0 && seconds < 60) return { hours: 0, minutes: 0, seconds };
  const minutes = whole(Math.max(0, ms) / minuteMs);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0 };
}

/**
 * A stretch of time in ms, short: "1 h 24 min", "24 min", under a minute "45 s". What is left is rounded `up`, so that
 * what was used and what is left add up.
 */
export function formatDuration(ms: number, rounding: 'down' | 'up' = 'down'): string {
  const { hours, minutes, seconds } = split(ms, rounding);
  if (seconds > 0) return t('durationSeconds', { seconds });
  if (hours === 0) return t('durationMinutes', { minutes });
  return minutes === 0 ? t('durationHours', { hours }) : t('durationHoursMinutes', { hours, minutes });
}

/** A long stretch of time in ms, as `formatDuration`; from 100 hours on without the minutes. */
export function formatTotal(ms: number): string {
  return formatDuration(ms < 100 * hourMs ? ms : ms - (ms % hourMs));
}

/** A stretch of time in ms where there is little room, under a chart's bar: "44 min", "1 h 18". */
export function formatCompact(ms: number): string {
  const { hours, minutes } = split(ms, 'down');
  return hours > 0 && minutes > 0 ? t('durationCompact', { hours, minutes }) : formatDuration(ms);
}

function unit(value: number, name: 'hour' | 'minute' | 'second'): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
}

/** A stretch of time in ms, in whole words, for sentences: "1 hour 24 minutes", "45 seconds". */
export function formatLongDuration(ms: number, rounding: 'down' | 'up' = 'down'): string {
  const { hours, minutes, seconds } = split(ms, rounding);
  if (seconds > 0) return unit(seconds, 'second');
  const parts = [hours > 0 && unit(hours, 'hour'), (minutes > 0 || hours === 0) && unit(minutes, 'minute')];
  return parts.filter(Boolean).join(' ');
}

/** A number with the language's own separators. */
export function formatNumber(value: number): string {
  return value.toLocaleString(locale());
}

/** A day, given as `YYYY-MM-DD`. */
export function formatDay(day: string, style: DayStyle = 'long'): string {
  if (style !== 'weekday') return dayFormat(dayStyles[style]).format(dateOf(day));
  return t(weekdays[dateOf(day).getUTCDay()] ?? 'weekdaySun');
}

/** A month (`YYYY-MM`) or a year (`YYYY`): "November 2026", "2026". */
export function formatPeriod(period: string): string {
  const month = period.length > 4 ? ({ month: 'long' } as const) : {};
  return dayFormat({ ...month, year: 'numeric' }).format(dateOf(`${period}-01-01`.slice(0, 10)));
}

/** A month (`YYYY-MM`) without its year: "November", `narrow` "N". */
export function formatMonth(month: string, style: 'long' | 'narrow' = 'long'): string {
  return dayFormat({ month: style }).format(dateOf(`${month}-01`));
}

/** Two days (`YYYY-MM-DD`) and what lies between: "16 – 22 November", with the year unless it is `currentYear`. */
export function formatDays(from: string, to: string, currentYear?: number): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  const year = first.getUTCFullYear() === currentYear ? {} : ({ year: 'numeric' } as const);
  const whole = dayFormat({ ...dayStyles.date, ...year });
  const isOneYear = first.getUTCFullYear() === last.getUTCFullYear();
  if (!isOneYear || first.getUTCMonth() === last.getUTCMonth()) return whole.formatRange(first, last);
  // In Swahili a range of two months would lose the first of them where it has its year (CLDR 48).
  return `${dayFormat(dayStyles.date).format(first)} – ${whole.format(last)}`;
}

/** "04:00" where the day has 24 hours, "4:00 AM" where it has twice 12. */
function clockOptions(): Intl.DateTimeFormatOptions {
  const { hourCycle } = formatOf({ hour: 'numeric' }).resolvedOptions();
  return { hour: hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric', minute: '2-digit' };
}

/** The time of day of a moment (UTC ms) on the user's clock: "04:00". */
export function formatTime(at: number): string {
  return formatOf(clockOptions()).format(at);
}

/** The date and time of a moment (UTC ms) on the user's clock. */
export function formatMoment(at: number): string {
  return formatOf({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A time of day, given as minutes after midnight: "04:00". */
export function formatClock(minutes: number): string {
  return dayFormat(clockOptions()).format(minutes * minuteMs);
}

/** The same where there is little room: "4 AM" or "04" on the hour, else as `formatClock`. */
export function formatHour(minutes: number): string {
  if (minutes % 60 !== 0) return formatClock(minutes);
  const { hour } = clockOptions();
  return dayFormat({ hour }).format(minutes * minuteMs);
}

/** Several things in one phrase: "TikTok, Instagram and Facebook". */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}
