import { formatTime } from '../platform/i18n';

/** A time of day as the user's clock writes it; `minutes` after midnight. Any date without a change of the clock will do. */
export function timeOfDay(minutes: number): string {
  return formatTime(new Date(2026, 0, 15, 0, minutes).getTime());
}
