import * as v from 'valibot';
import { browser } from './browser';

const key = 'friendLinks';
/** A bare number: which videos they were is written down nowhere. */
const schema = v.fallback(
  v.object({ day: v.string(), used: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  { day: '', used: 0 },
);

async function usedIn(area: 'local' | 'session', day: string): Promise<number> {
  const stored = v.parse(schema, (await browser.storage[area].get(key))[key]);
  return stored.day === day ? stored.used : 0;
}

/**
 * Counts one more of the day's friend's links; false where `most` have been opened already, in private windows and
 * others together.
 */
export async function takeFriendLink(day: string, most: number, isPrivate: boolean): Promise<boolean> {
  const [kept, passing] = await Promise.all([usedIn('local', day), usedIn('session', day)]);
  if (kept + passing >= most) return false;
  const [area, used] = isPrivate ? (['session', passing] as const) : (['local', kept] as const);
  await browser.storage[area].set({ [key]: { day, used: used + 1 } });
  return true;
}
