import { type DayUsage, timeOf } from './usage';

/** Fewest days with anything watched before what is usual may be spoken of: as for a usual day. */
const enoughDays = 4;
/** Hours of a day; what a change of the clock adds is in the last one. */
const hoursOfDay = 24;

/** Which part of all hours of a day had been watched after so many of them, 0 to 1; inside an hour by its minutes. */
function partBy(hours: DayUsage['hours'], passed: number): number {
  let [before, total] = [0, 0];
  for (const [hour, ms] of Object.entries(hours)) {
    const from = Math.min(Number(hour), hoursOfDay - 1);
    before += ms * Math.min(1, Math.max(0, passed - from));
    total += ms;
  }
  return total === 0 ? 0 : before / total;
}

/**
 * About how many ms of a usual day have been watched when so much of it has passed; `null` with too few days. Days whose
 * hours are not known tell nothing. The hours do not tell sections apart: each section is taken to be spread as all are.
 * @param earlier the last days before today
 * @param part how much of the day has passed, 0 to 1: at 1 it is the mean of the days
 */
export function usualBy(
  earlier: readonly DayUsage[],
  counted: ReadonlySet<string>,
  part: number,
): number | null {
  const days = earlier.filter(
    (day) => timeOf(day, counted) > 0 && Object.values(day.hours).some((ms) => ms > 0),
  );
  if (days.length < enoughDays) return null;
  const passed = part * hoursOfDay;
  const sum = days.reduce((all, day) => all + timeOf(day, counted) * partBy(day.hours, passed), 0);
  return Math.round(sum / days.length);
}
