import { signal } from '@preact/signals';
import { addDays } from '../../domain/day';
import type { WeekSummary } from '../../domain/summary';
import { readSummary } from '../../platform/read-summary';
import { readFirstDay } from '../../platform/usage-store';
import { settings } from '../state';
import { weekOf } from '../week/state';

/** The week that is shown, and all that is told of it. */
interface Shown {
  readonly from: string;
  /** The first days of the first and of the last week that can be shown. */
  readonly earliest: string;
  readonly latest: string;
  /** `null` where nothing was recorded in it. */
  readonly summary: WeekSummary | null;
}

/** `null` until it has been read; `none`: no week is over yet. */
export const shown = signal<Shown | 'none' | null>(null);

/** The first day of the week that holds a day, as far as that is over and was recorded. */
function nearest(asked: string, earliest: string, latest: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(asked) || Number.isNaN(Date.parse(asked))) return latest;
  const from = weekOf(asked);
  if (from > latest) return latest;
  return from < earliest ? earliest : from;
}

let reading = 0;

/**
 * Reads the summary of the week that holds a day; of the last that is over where `asked` is none.
 * @param today the day in force
 */
export async function showSummary(asked: string, today: string): Promise<void> {
  reading += 1;
  const mine = reading;
  const first = await readFirstDay();
  const latest = addDays(weekOf(today), -7);
  const earliest = weekOf(first ?? today);
  if (earliest > latest) {
    shown.value = 'none';
    return;
  }
  const from = nearest(asked, earliest, latest);
  const summary = await readSummary(from, today, settings.value);
  // Who pages quickly has gone on to another week by now.
  if (mine === reading) shown.value = { from, earliest, latest, summary };
}
