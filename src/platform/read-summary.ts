import { addDays } from '../domain/day';
import { goalOn } from '../domain/goal';
import { countedSections } from '../domain/report';
import { withOthers } from '../domain/report/others';
import type { Settings } from '../domain/settings';
import { summaryOf, type WeekSummary } from '../domain/summary';
import { readGaps } from './gaps-store';
import { readEventsOfDays, readIntervals, readOthers } from './history';
import { readDays, readFirstDay } from './usage-store';

/**
 * The summary of the week that starts on `from`; `null` where nothing was recorded in it. Only its days and those of the
 * week before are read.
 * @param today the day in force: the week has to be over
 */
export async function readSummary(
  from: string,
  today: string,
  settings: Settings,
): Promise<WeekSummary | null> {
  const to = addDays(from, 6);
  const before = addDays(from, -7);
  const [own, others] = await Promise.all([readDays(before, to), readOthers(before, to)]);
  const days = withOthers(own, others, today);
  if (!days.some((one) => one.day >= from)) return null;
  const [firstDay, gaps, intervals, events] = await Promise.all([
    readFirstDay(),
    readGaps(),
    readIntervals(from, to),
    readEventsOfDays(from, to),
  ]);
  const goalMs = (one: string) => goalOn(settings, one);
  const counted = countedSections(settings);
  return summaryOf({ days, intervals, events }, { from, today, firstDay, gaps, goalMs, counted });
}
