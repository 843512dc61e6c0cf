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

/** Changes what is known of. */
export async function changeGaps(change: (gaps: readonly Gap[]) => readonly Gap[]): Promise<void> {
  await browser.storage.local.set({ [key]: change(await readGaps()) });
}

/**
 * Notes that days were erased: they are not days without short video, nothing is known of them any more.
 * @param today the day in force: nothing later is erased
 * @param at when it was, UTC ms: by it `changeGaps` can take it back
 */
export async function noteGap({ from, to, site }: Selection, today: string, at: number): Promise<void> {
  if (site !== null) return;
  const gap = { from: from ?? '0000-01-01', to: to === null || to > today ? today : to, at };
  await changeGaps((gaps) => [...gaps, gap]);
}

/**
 * Notes that a file told of the days from its first to its last: these are known now, and nothing is of what lies
 * between them and the first that was recorded here.
 */
export async function noteFile(days: readonly string[], first: string, at: number): Promise<void> {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return;
  await changeGaps((gaps) => [...withoutDays(gaps, from, to), ...gapBetween(to, first, at)]);
}
