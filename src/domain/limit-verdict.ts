import { startOfDay } from './calendar';
import { countedOf, grantedMs } from './counted';
import { sectionsOf } from './coverage';
import { addDays } from './day';
import type { Limit } from './limit';
import { amountOn, opensFrom, zeroDayAfter } from './limit-openings';
import { visitGapMs } from './record';
import type { Settings } from './settings';
import type { Today } from './today';
import type { Clock, Verdict } from './verdict';

/** What counts against a limit now: ms or videos. */
function usedOf({ id, target, measure, per }: Limit, settings: Settings, today: Today, now: number): number {
  if (per === 'visit') {
    const run = today.runs[id];
    if (!run || run.end + visitGapMs <= now + today.shift) return 0;
    return measure === 'time' ? run.ms : run.views;
  }
  const covered = sectionsOf(target, settings);
  const used = countedOf(today.usage, measure, covered);
  return per === 'week' ? used + countedOf(today.week, measure, covered) : used;
}

/** When the clock alone closes an open limit: a grant lapses with the day, and some weekdays have no time at all. */
function closesAt(limit: Limit, settings: Settings, today: Today, zone: string, lapses: boolean) {
  if (limit.per !== 'day') return lapses ? today.endsAt : null;
  const { day } = today.usage;
  const closing = zeroDayAfter(limit, day);
  if (closing === null) return null;
  if (closing === addDays(day, 1)) return today.endsAt;
  return Math.max(today.endsAt, startOfDay(closing, zone, settings.dayStart));
}

/** How a limit stands. */
export function judgeLimit(limit: Limit, settings: Settings, today: Today, clock: Clock): Verdict {
  const { id, target } = limit;
  const amount = amountOn(limit, today.usage.day);
  const left = amount === null ? null : Math.max(0, amount - usedOf(limit, settings, today, clock.now));
  const used = left === 0;
  const granted = left === null ? 0 : grantedMs(id, target, settings, today);
  const closed = used && granted === 0;
  const isTime = limit.measure === 'time';
  // What was granted on top is time, even where the limit counts videos.
  const onGrant = used ? !closed : isTime && granted > (left ?? 0);
  return {
    reason: 'limit',
    rule: id,
    target,
    closed,
    leftMs: onGrant ? granted : isTime ? left : null,
    leftViews: onGrant || isTime ? null : left,
    budgetMs: used ? settings.extra.ms : isTime ? amount : null,
    closesAt: closed ? null : closesAt(limit, settings, today, clock.zone, used),
    windDown: false,
    opensFrom: opensFrom(limit, settings, today, clock, { used, closed }),
  };
}

/** What a limit has left now, ms or videos, with what was granted on top; `null` on a weekday without an amount. */
export function leftOf(limit: Limit, settings: Settings, today: Today, clock: Clock): number | null {
  const { leftMs, leftViews } = judgeLimit(limit, settings, today, clock);
  return limit.measure === 'time' ? leftMs : leftMs === null ? leftViews : 0;
}
