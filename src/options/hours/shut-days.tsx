import type { Schedule } from '../../domain/schedule';
import { formatList, t } from '../../platform/i18n';
import { weekdayName, weekOrder } from '../limits/day-words';
import { closedOn, isShut } from './closed-on';

/** The days that are closed from midnight to midnight, where there are any. */
export function ShutDays({ schedule }: { schedule: Schedule }) {
  const shut = weekOrder().filter((day) => isShut(closedOn(schedule, day)));
  if (shut.length === 0) return null;
  if (shut.length === 7) return <p>{t('hoursShutAlways')}</p>;
  const days = formatList(shut.map((day) => weekdayName(day, 'weekdayLong')));
  return <p>{t('hoursShutDays', { days })}</p>;
}
