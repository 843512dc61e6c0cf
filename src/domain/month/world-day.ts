/** World Mental Health Day, and World Suicide Prevention Day. */
export type WorldDay = 'mental' | 'life';

/** Month and date, every year: who.int, iasp.info. */
const worldDays: Readonly<Record<string, WorldDay>> = { '10-10': 'mental', '09-10': 'life' };

/** The world day that a local day (`YYYY-MM-DD`) is, or `null`. */
export function worldDayOf(day: string): WorldDay | null {
  return worldDays[day.slice(5)] ?? null;
}
