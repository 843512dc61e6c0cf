import { signal } from '@preact/signals';
import type { CheckIn } from '../../domain/check-in/check-in';
import { type TrendDay, trendOf } from '../../domain/check-in/trend';
import { sectionsOf } from '../../domain/coverage';
import { addDays } from '../../domain/day';
import { timeOf } from '../../domain/usage';
import { readCheckIns } from '../../platform/check-in-store';
import { now } from '../../platform/clock';
import { readDays, readFirstDay } from '../../platform/usage-store';
import { settings, today } from '../state';

/** Six weeks are shown: enough to see a pattern, and few enough to see days. */
const shownDays = 42;

/** An answer can be changed for so long, ms; later it is another one. */
const changeableMs = 2 * 3_600_000;

export interface Given {
  readonly checkIns: readonly CheckIn[];
  /** Every day from the first answer, or the first that is shown, to today. */
  readonly days: readonly TrendDay[];
  /** The last six weeks of them. */
  readonly shown: readonly TrendDay[];
}

/** What has been answered; `null` until it has been read. */
export const given = signal<Given | null>(null);

/** Reads the answers and the days beside them again. */
export async function refreshGiven(): Promise<void> {
  const day = today.value?.usage.day;
  if (!day) return;
  const checkIns = await readCheckIns();
  const oldest = addDays(day, 1 - shownDays);
  const [from = oldest] = [oldest, ...checkIns.slice(0, 1).map((one) => one.day)].sort();
  const [stored, known] = await Promise.all([readDays(from, day), readFirstDay()]);
  const covered = sectionsOf('all', settings.value);
  const counted = new Map(stored.map((one) => [one.day, timeOf(one, covered)]));
  const days = trendOf(checkIns, counted, known, from, day);
  given.value = { checkIns, days, shown: days.slice(-shownDays) };
}

/** What has been answered in this hour or two of today: what a tap changes. */
export function answerNow(): CheckIn | null {
  const last = given.value?.checkIns.at(-1);
  const isNow = last && last.day === today.value?.usage.day && Math.abs(now() - last.at) < changeableMs;
  return isNow ? last : null;
}
