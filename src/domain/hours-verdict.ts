import { grantedMs } from './counted';
import type { Schedule } from './schedule';
import { closedAt, nextClosed } from './schedule-hours';
import type { Settings } from './settings';
import type { Today } from './today';
import { type Clock, openVerdict, type Verdict } from './verdict';

const never = Number.POSITIVE_INFINITY;

/** When hours that are closed at `at` by the present clock or by one that was left today open; `null`: they are open. */
function endOf(hours: Schedule, { zones, endsAt }: Today, zone: string, at: number): number | null {
  const here = closedAt(hours, zone, at);
  if (here) return here.to;
  // A zone that was left counts until the day ends.
  if (at >= endsAt) return null;
  for (const other of zones) {
    const there = other === zone ? null : closedAt(hours, other, at);
    if (there) return Math.min(there.to, endsAt);
  }
  return null;
}

/** The first moment from `at` on at which hours are open by every clock of the day. */
function openFrom(hours: Schedule, today: Today, zone: string, at: number): number {
  let open = at;
  for (let end = endOf(hours, today, zone, at); end !== null; end = endOf(hours, today, zone, end)) {
    open = end;
    if (end === never) break;
  }
  return open;
}

/** When hours that are open at `at` close next by any clock of the day, within eight days; `null`: they do not. */
function closesNext(hours: Schedule, { zones, endsAt }: Today, zone: string, at: number): number | null {
  let first = nextClosed(hours, zone, at)?.from ?? never;
  for (const other of zones) {
    const from = other === zone ? never : (nextClosed(hours, other, at)?.from ?? never);
    if (from < endsAt) first = Math.min(first, from);
  }
  return first === never ? null : first;
}

/** How hours stand: closed by any clock in which this day has been. */
export function judgeHours(hours: Schedule, settings: Settings, today: Today, { now, zone }: Clock): Verdict {
  const { id, target, windDown } = hours;
  const end = openFrom(hours, today, zone, now);
  const within = end > now;
  const granted = within ? grantedMs(id, target, settings, today) : 0;
  const closed = within && granted === 0;
  // What was granted lapses when the day ends.
  const closesAt = end > today.endsAt ? today.endsAt : closesNext(hours, today, zone, end);
  return {
    ...openVerdict,
    reason: 'hours',
    rule: id,
    target,
    closed,
    leftMs: within ? granted : null,
    budgetMs: within ? settings.extra.ms : null,
    closesAt: closed ? null : closesAt,
    windDown,
    opensFrom: (at) => (granted > 0 && at < today.endsAt ? at : openFrom(hours, today, zone, at)),
  };
}
