import type { SectionId } from './catalogue';
import type { Limit, Target } from './limit';
import { type Settings, sectionsOf } from './settings';
import { type DayUsage, timeOf } from './usage';

/** What every enforcer obeys for one section. */
export interface Decision {
  readonly state: 'allow' | 'warn' | 'block';
  /** The limit that decides: the one that blocks, else the one with the least left; `null` when none covers the section. */
  readonly limit: { readonly id: string; readonly target: Target; readonly perDayMs: number } | null;
  /** Counted milliseconds until the strictest limit is reached; `null` when no limit covers the section. */
  readonly remainingMs: number | null;
  /** UTC ms at which a blocked section opens again; `null` when it is open. */
  readonly opensAt: number | null;
  /** True where *5 more minutes* has not been used today. */
  readonly extraAvailable: boolean;
}

/** More minutes that were granted today: a limit may be used up to this many counted ms. */
export interface Extra {
  readonly day: string;
  /** By limit id: the counted ms up to which it stays open. */
  readonly until: Readonly<Record<string, number>>;
}

/** All that a decision is made from, apart from the settings. */
export interface Today {
  readonly usage: DayUsage;
  readonly extra: Extra | null;
  /** UTC ms at which the day ends and every daily limit starts afresh. */
  readonly endsAt: number;
}

/** From this much left a page is warned: 5 minutes. */
export const warnMs = 5 * 60_000;

/** Counted ms that a limit has left today, extra minutes included; 0 or less when it is used up. */
export function leftOf(limit: Limit, settings: Settings, today: Today): number {
  const used = timeOf(today.usage, sectionsOf(limit.target, settings));
  const extra = today.extra?.day === today.usage.day ? (today.extra.until[limit.id] ?? 0) : 0;
  return Math.max(limit.perDayMs, extra) - used;
}

/** Judges one section: the strictest of all limits that cover it decides. */
export function decide(section: SectionId, settings: Settings, today: Today): Decision {
  let strictest: Limit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const limit of settings.limits) {
    if (!sectionsOf(limit.target, settings).has(section)) continue;
    const left = leftOf(limit, settings, today);
    if (left < least) {
      least = left;
      strictest = limit;
    }
  }
  const extraAvailable = today.extra?.day !== today.usage.day;
  if (!strictest) return { state: 'allow', limit: null, remainingMs: null, opensAt: null, extraAvailable };
  const blocked = least <= 0;
  return {
    state: blocked ? 'block' : least <= warnMs ? 'warn' : 'allow',
    limit: strictest,
    remainingMs: Math.max(0, least),
    opensAt: blocked ? today.endsAt : null,
    extraAvailable,
  };
}
