import * as v from 'valibot';
import { type Told, withTold } from '../domain/summary-due';
import { browser } from './browser';

const key = 'summaryTold';
const day = v.pipe(v.string(), v.isoDate());
const schema = v.fallback(v.object({ weeks: v.array(day), day: v.fallback(day, '') }), {
  weeks: [],
  day: '',
});

/** The weeks that the user has been told of. */
export async function readTold(): Promise<Told> {
  return v.parse(schema, (await browser.storage.local.get(key))[key]);
}

/** Keeps that a week was told of on a day (empty: it is not to be told of). */
export async function noteTold(week: string, on: string): Promise<void> {
  await browser.storage.local.set({ [key]: withTold(await readTold(), week, on) });
}
