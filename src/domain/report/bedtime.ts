import type { Schedule } from '../schedule';
import { closedAt, nextClosed } from '../schedule-hours';
import type { Stretch } from './disjoint';

/** Late hours for whoever has no bedtime: from 22:00 to 4:00, minutes after midnight. */
export const lateHours = { from: 22 * 60, to: 4 * 60 };

const everyNight: readonly Schedule[] = [
  {
    id: 'late',
    target: 'all',
    mode: 'closed',
    windows: [{ days: [1, 2, 3, 4, 5, 6, 7], ...lateHours }],
    bedtime: true,
    windDown: false,
  },
];

/** The hours that the user calls bedtime, else `lateHours`; `own` tells which. */
export function bedtimeOf(hours: readonly Schedule[]): {
  readonly own: boolean;
  readonly hours: readonly Schedule[];
} {
  const own = hours.filter(({ bedtime, windows }) => bedtime && windows.length > 0);
  return own.length > 0 ? { own: true, hours: own } : { own: false, hours: everyNight };
}

/** A zone that is so many minutes ahead of UTC all the year: `+05:45`. */
function zoneOf(offset: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function msIn({ start, end, zoneOffset }: Stretch, hours: readonly Schedule[]): number {
  const zone = zoneOf(zoneOffset);
  let ms = 0;
  let at = start;
  while (at < end) {
    const moment = at;
    const closed = hours.flatMap((one) => closedAt(one, zone, moment) ?? []);
    const next = closed.length > 0 ? closed : hours.flatMap((one) => nextClosed(one, zone, moment) ?? []);
    const edges = next.map(({ from, to }) => (closed.length > 0 ? to : from));
    const edge = Math.min(end, closed.length > 0 ? Math.max(...edges) : Math.min(end, ...edges));
    if (closed.length > 0) ms += edge - at;
    at = edge;
  }
  return ms;
}

/** How much of some stretches is in these hours, by the clock that the user had then: ms. */
export function bedtimeMs(stretches: readonly Stretch[], hours: readonly Schedule[]): number {
  return stretches.reduce((sum, stretch) => sum + msIn(stretch, hours), 0);
}
