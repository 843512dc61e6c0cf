import { signal } from '@preact/signals';
import { type Counters, changeOf, noCounters } from '../domain/counters';
import { addDays } from '../domain/day';
import type { Gap } from '../domain/report/gaps';
import { ownToday, withOthers } from '../domain/report/others';
import type { DayUsage } from '../domain/usage';
import type { OtherDay } from '../platform/database-schema';
import { readGaps } from '../platform/gaps-store';
import { readErasedOf, readOthers } from '../platform/history';
import { readDays } from '../platform/usage-store';
import { today } from './state';

/** Some days as they are stored: what this device has counted, and what the others have. */
export interface Days {
  readonly own: readonly DayUsage[];
  readonly others: readonly OtherDay[];
  /** What of today was erased: it still weighs on the limits, and so is in `today`. */
  readonly erased: Counters;
}

export const nothing: Days = { own: [], others: [], erased: noCounters };

/** Days of which nothing is known; read with every other. */
export const gaps = signal<readonly Gap[]>([]);

/** Reads the days from `from` to `to` (`YYYY-MM-DD`, inclusive). */
export async function readBoth(from: string, to: string): Promise<Days> {
  const now = today.value?.usage.day ?? '';
  const [own, others, erased, unknown] = await Promise.all([
    readDays(from, to),
    readOthers(from, to),
    readErasedOf(now),
    readGaps(),
  ]);
  gaps.value = unknown;
  return { own, others, erased };
}

/** Days in which today is as it is known now, where anything was counted that was not erased. */
function withToday({ own, erased }: Days, now: DayUsage | undefined): readonly DayUsage[] {
  const usage = now && { ...now, ...changeOf(now, erased) };
  if (!usage || Object.keys(usage.atoms).length === 0) return own;
  return [...own.filter(({ day }) => day !== usage.day), usage];
}

/** What this device has counted, with what was watched in private windows today. */
export function ownDays(days: Days): readonly DayUsage[] {
  return withToday(days, today.value ? ownToday(today.value) : undefined);
}

/** The same with what other devices have counted. Today has that in it already. */
export function daysShown(days: Days): readonly DayUsage[] {
  const now = today.value?.usage;
  return withOthers(withToday(days, now), days.others, now ? addDays(now.day, -1) : '');
}
