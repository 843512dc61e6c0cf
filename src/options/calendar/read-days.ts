import { addDays } from '../../domain/day';
import { withOthers } from '../../domain/report/others';
import type { DayUsage } from '../../domain/usage';
import { readOthers } from '../../platform/history';
import { readDays } from '../../platform/usage-store';
import { today } from '../state';

/**
 * The days from `from` to `to` (`YYYY-MM-DD`, inclusive) on which anything was recorded, on any device, with what was
 * watched in private windows today.
 */
export async function readAllDays(from: string, to: string): Promise<DayUsage[]> {
  const [days, others] = await Promise.all([readDays(from, to), readOthers(from, to)]);
  const now = today.value?.usage;
  if (!now) return days;
  const isShown = now.day >= from && now.day <= to && Object.keys(now.atoms).length > 0;
  const own = isShown ? [...days.filter(({ day }) => day !== now.day), now] : days;
  // Today has what other devices have counted in it already.
  return withOthers(own, others, addDays(now.day, -1));
}
