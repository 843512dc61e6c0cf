import * as v from 'valibot';
import { browser } from '../platform/browser';
import { monotonic, now } from '../platform/clock';
import { addEvent } from '../platform/event-log';
import { addUnexplained } from '../platform/lock-store';

/** The wall clock may run ahead of the other by so much before it is worth a word: 1 minute. */
const leastMs = 60_000;
/** What two pages and the worker tell of the same jump differs by less: 30 s. */
const sameMs = 30_000;

const key = 'jump';
const schema = v.fallback(v.object({ at: v.number(), ms: v.number() }), { at: 0, ms: 0 });

let last: { readonly wall: number; readonly steady: number } | null = null;

/** How far the wall clock has run ahead of the steady one since this was asked last, ms; 0 in a worker that just began. */
function aheadSince(): number {
  const before = last;
  last = { wall: now(), steady: monotonic() };
  return before ? Math.max(0, last.wall - before.wall - (last.steady - before.steady)) : 0;
}

/**
 * Notices a wall clock that was set forward, or a computer that slept: no extension can tell them apart, so it is
 * written down, and a wait that must be waited out grows by it. One jump is taken once, whoever tells of it.
 * @param told ms that a page says its wall clock has jumped forward
 * @param day the day in force
 */
export async function followClock(told: number, day: string): Promise<void> {
  const ms = Math.round(Math.max(told, aheadSince()));
  if (ms < leastMs) return;
  const at = now();
  const known = v.parse(schema, (await browser.storage.session.get(key))[key]);
  if (Math.abs(known.ms - ms) < sameMs && Math.abs(at - known.at) < sameMs + ms / 10) return;
  await browser.storage.session.set({ [key]: { at, ms } });
  await addEvent('clockAhead', day, String(ms));
  await addUnexplained(ms);
}
