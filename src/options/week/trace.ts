import { addDays } from '../../domain/day';
import { countedSections } from '../../domain/report';
import { type WeekTrace, weekTrace } from '../../domain/report/week-trace';
import { daysShown } from '../days';
import { settings } from '../state';
import { closer, stored } from './state';

/** What the week that starts on `from` tells beyond its days; `null` until that has been read. */
export function traceOf(from: string, now: string): WeekTrace | null {
  const read = closer.value;
  const days = stored.value;
  if (read?.from !== from || !days) return null;
  const to = addDays(from, 6);
  const { dayStart, hours } = settings.value;
  return weekTrace(
    daysShown(days).filter(({ day }) => day >= from && day <= to),
    read.intervals,
    { counted: countedSections(settings.value), dayStart, hours, today: now },
  );
}
