import { addDays } from '../../domain/day';
import { reportDay } from '../../domain/report';
import { streakOf } from '../../domain/report/streak';
import { type Days, daysShown, frameOf, nothing, readBoth, streak } from './state';

/** So many days back a streak is looked for, step by step; no more than a year and a day. */
const steps = [35, 100, 200, 367];

/** Follows the streak back from today (`now`), only as far as it goes. */
export async function readStreak(now: string): Promise<void> {
  const frame = frameOf(now);
  let days: Days = nothing;
  let [from, found] = [addDays(now, 1), streak.value];
  for (const back of steps) {
    const to = addDays(from, -1);
    from = addDays(now, -back);
    const more = await readBoth(from, to);
    days = { own: [...more.own, ...days.own], others: [...more.others, ...days.others] };
    const usages = new Map(daysShown(days).map((usage) => [usage.day, usage]));
    const known = Array.from({ length: back + 1 }, (_, index) => addDays(from, index));
    const { isOpen, ...some } = streakOf(
      known.map((day) => reportDay(day, usages.get(day), frame)),
      now,
    );
    // Before the first day that was recorded there is no more.
    found = { ...some, isOpen: isOpen && from > (frame.firstDay ?? now) };
    if (!found.isOpen) break;
  }
  streak.value = found;
}
