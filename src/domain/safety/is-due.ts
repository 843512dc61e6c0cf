const dayMs = 86_400_000;
/** Half a year, in days. */
const restsForDays = 183;

/** True where a tick of the day `on` is half a year old on `day`, so that it is due again. Days are `YYYY-MM-DD`. */
export function isDue(on: string, day: string): boolean {
  return Date.parse(day) - Date.parse(on) >= restsForDays * dayMs;
}
