import { formatClock } from '../../platform/i18n';

/** The time of day of a moment (UTC ms) on the clock as it was then. @param offset minutes east of UTC */
export function clockOf(at: number, offset: number): string {
  return formatClock(at / 60_000 + offset);
}
