import * as v from 'valibot';
import type { Selection } from '../domain/erase/selection';
import { type Gap, gapBetween, withoutDays } from '../domain/report/gaps';
import { browser } from './browser';

const key = 'gaps';
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const schema = v.fallback(v.array(v.object({ from: day, to: day, at: v.number() })), []);

/** The days of which nothing is known. */
export async function readGaps(): Promise<readonly Gap[]> {
  return v.parse(schema, (await browser.storage.local.get(key))[key] ?? []);
}

/** Changes what nothing is known of. */
async function changeGaps(change: (gaps: readonly Gap[]) => readonly Gap[]): Promise<void> {
  await browser.storage.local.set({ [key]: change(await readGaps()) });
}

/**
 * Notes that days were erased: they are not days without short video, nothing is known of them any more.
 * @param today the day in force: nothing later is erased
 * @param at when it was, UTC ms: by it `takeBackGap` takes it back
 */
export async function noteGap({ from, to, site }: Selection, today: string, at: number): Promise<void> {
  if (site !== null) return;
  const gap = { from: from ?? '0000-01-01', to: to === null || to > today ? today : to, at };
  await changeGaps((gaps) => [...gaps, gap]);
}

/**
 * Notes that nothing is known of what lies between the last day of a file and the first that was recorded here. It may
 * be noted before the file is brought in: until then nothing is known of anything before that first day.
 * @param at when it was, UTC ms: by it `takeBackGap` takes it back
 */
export async function noteGapBetween(last: string, first: string, at: number): Promise<void> {
  const between = gapBetween(last, first, at);
  if (between.length > 0) await changeGaps((gaps) => [...gaps, ...between]);
}

/** Notes that the days from `from` to `to` are known now: a file has told of them. */
export function noteKnown(from: string, to: string): Promise<void> {
  return changeGaps((gaps) => withoutDays(gaps, from, to));
}

/** Forgets the gap that was made then (UTC ms). */
export function takeBackGap(at: number): Promise<void> {
  return changeGaps((gaps) => gaps.filter((gap) => gap.at !== at));
}
