import { addDays } from '../domain/day';
import { type GoalProposal, isQuiet, proposalDays, proposeGoal } from '../domain/goal-proposal';
import { withOthers } from '../domain/report/others';
import type { Settings } from '../domain/settings';
import { firstWeekdayOf, weekStart } from '../domain/week';
import { readGaps } from './gaps-store';
import { readOthers } from './history';
import { locale } from './i18n';
import { readDays, readFirstDay } from './usage-store';

/** What to ask about the daily goal on `today` (the day in force), if anything. Six weeks are read at most. */
export async function readProposal(settings: Settings, today: string): Promise<GoalProposal | null> {
  if (isQuiet(settings, today)) return null;
  const [from, to] = [addDays(today, -proposalDays), addDays(today, -1)];
  const [own, others, firstDay, gaps] = await Promise.all([
    readDays(from, to),
    readOthers(from, to),
    readFirstDay(),
    readGaps(),
  ]);
  const days = withOthers(own, others, to);
  const week = addDays(weekStart(today, firstWeekdayOf(locale())), -7);
  return proposeGoal(days, settings, { today, firstDay, gaps, week });
}
