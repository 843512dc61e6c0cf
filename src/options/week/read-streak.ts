import { addDays } from '../../domain/day';
import { reportDays } from '../../domain/report/report-day';
import { streakOf } from '../../domain/report/streak';
import { type Days, daysShown, nothing, readBoth } from '../days';
import { frameOf } from '../report-frame';
import { firstDay, streak } from './state';

/** So many days back a streak is looked for, step by step; no more than a year and a day. */
const steps = [35, 100, 200, 367];

/** Follows the streak back from today (`now`), only as far as it goes. */
export async function readStreak(now: string): Promise<void> {
  const frame = frameOf(firstDay.value, now);
  let days: Days = nothing;
  let [from, found] = [addDays(now, 1), streak.value];
  for (const back of steps) {
    const to = addDays(from, -1);
    from = addDays(now, -back);
    const more = await readBoth(from, to);
    days = { ...more, own: [...more.own, ...days.own], others: [...more.others, ...days.others] };
    const known = Array.from({ length: back + 1 }, (_, index) => addDays(from, index));
    const { isOpen, ...some } = streakOf(reportDays(known, daysShown(days), frame), now);
    // Before the first day that was recorded there is no more.
    found = { ...some, isOpen: isOpen && from > (frame.firstDay ?? now) };
    if (!found.isOpen) break;
  }
  streak.value = found;
}
