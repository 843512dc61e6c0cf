import { addDays } from '../../domain/day';
import { type OpenTimes, parseHours } from '../../domain/resources/hours';
import { formatDay, formatNumber, locale, t } from '../../platform/i18n';
import { timeOfDay } from '../time-of-day';

/** A Sunday: its day of the week plus `n` is the weekday `n`, 1 Monday to 7 Sunday. */
const sunday = '2026-01-04';

const weekday = (day: number) => formatDay(addDays(sunday, day), 'weekday');

function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return timeOfDay(hours * 60 + minutes);
}

function rule({ days, from, to }: OpenTimes): string {
  const named = days.map(({ first, last }) =>
    first === last ? weekday(first) : `${weekday(first)}–${weekday(last)}`,
  );
  const when = named.length === 0 ? t('supportEveryDay') : named.join(', ');
  if (from === '00:00' && to === '24:00') return t('supportAllDay', { days: when });
  const times = to === null ? t('supportFrom', { time: clock(from) }) : `${clock(from)}–${clock(to)}`;
  return t('supportTimes', { days: when, times });
}

/** When a helpline answers, in words; honest where the source did not say. */
export function hoursWords(hours: string | undefined): string {
  if (hours === undefined) return t('supportHoursUnknown');
  const parsed = parseHours(hours);
  if (parsed === 'always') return t('supportAlways');
  if ('hoursADay' in parsed) return t('supportHoursADay', { hours: formatNumber(parsed.hoursADay) });
  const words = parsed.map(rule).join('; ');
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
}
