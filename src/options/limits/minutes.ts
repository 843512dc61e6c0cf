/** What is wrong with what was typed. */
export type MinutesError = 'empty' | 'notWhole' | 'outOfRange';

/** The longest limit a day, in minutes: 24 hours. */
export const mostMinutes = 1440;

/** Reads whole minutes from 1 to 1440 as a person types them. */
export function parseMinutes(text: string): { readonly minutes: number } | { readonly error: MinutesError } {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'empty' };
  if (!/^[+-]?\d+$/.test(trimmed)) return { error: 'notWhole' };
  const minutes = Number(trimmed);
  if (minutes < 1 || minutes > mostMinutes) return { error: 'outOfRange' };
  return { minutes };
}
