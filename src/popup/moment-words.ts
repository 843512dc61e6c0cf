import { formatMoment, formatTime } from '../platform/i18n';

/** A moment further away than this is told with its day: 18 hours. */
const soonMs = 18 * 3_600_000;

/** When something begins or ends (UTC ms), as short as it can be said at `now`. */
export function momentWords(at: number, now: number): string {
  return at - now > soonMs ? formatMoment(at) : formatTime(at);
}
