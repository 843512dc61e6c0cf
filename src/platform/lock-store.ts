import * as v from 'valibot';
import {
  afterWrong,
  lateMs,
  noTries,
  type Tries,
  unexplained,
  unlockedMs,
  waitingFrom,
  waitLeft,
} from '../domain/lock';
import type { Settings } from '../domain/settings';
import { browser } from './browser';
import { now } from './clock';
import { updateSettings } from './settings-store';

const triesKey = 'pinTries';
const windowKey = 'unlocked';
const seenKey = 'lockSeen';

const moment = v.pipe(v.number(), v.safeInteger());
const triesSchema = v.fallback(
  v.object({ wrong: v.pipe(moment, v.minValue(0)), last: moment, until: moment }),
  noTries,
);
const windowSchema = v.fallback(v.object({ from: moment, until: moment }), { from: 0, until: 0 });
const seenSchema = v.fallback(v.nullable(moment), null);

/** Wrong tries so far; they survive a restart. */
export async function readTries(): Promise<Tries> {
  return v.parse(triesSchema, (await browser.storage.local.get(triesKey))[triesKey]);
}

/** Writes a wrong try down, before anybody is told of it; resolves with how long to wait now, ms. */
export async function noteWrong(): Promise<number> {
  const tries = afterWrong(await readTries(), now());
  await browser.storage.local.set({ [triesKey]: tries });
  await beginWait();
  return waitLeft(tries, now());
}

/** Forgets the wrong tries: the PIN was given, or there is a new one. */
export async function forgetTries(): Promise<void> {
  await browser.storage.local.set({ [triesKey]: noTries });
}

/** The PIN was given: changes are let through for `unlockedMs`, as long as the browser runs. */
export async function openWindow(): Promise<void> {
  await forgetTries();
  const from = now();
  await browser.storage.session.set({ [windowKey]: { from, until: from + unlockedMs } });
}

/** Nothing is let through any more. */
export async function closeWindow(): Promise<void> {
  await browser.storage.session.set({ [windowKey]: { from: 0, until: 0 } });
}

/** UTC ms until which changes are let through; 0 when they are not. A clock that was set back closes the window. */
export async function unlockedUntil(): Promise<number> {
  const { from, until } = v.parse(windowSchema, (await browser.storage.session.get(windowKey))[windowKey]);
  const at = now();
  return at >= from && at < until ? until : 0;
}

/** True where nothing asks for the PIN: there is none, or it was given within `unlockedMs`. */
export async function isUnlocked({ lock }: Pick<Settings, 'lock'>): Promise<boolean> {
  return lock === null || (await unlockedUntil()) > 0;
}

/** When the clock was last looked at during a wait, UTC ms; `null` in a browser that has just started. */
async function readSeen(): Promise<number | null> {
  return v.parse(seenSchema, (await browser.storage.session.get(seenKey))[seenKey]);
}

/** A wait begins, or has been followed up to now. */
async function writeSeen(at: number): Promise<void> {
  await browser.storage.session.set({ [seenKey]: at });
}

/** Adds to every wait of the lock what has not been waited, ms. */
async function prolong(ms: number): Promise<void> {
  await updateSettings((settings) => {
    const { lock } = settings;
    if (lock?.opensAt == null) return settings;
    return { ...settings, lock: { ...lock, opensAt: lock.opensAt + ms } };
  });
  const tries = await readTries();
  if (tries.until > now() - ms)
    await browser.storage.local.set({
      [triesKey]: { ...tries, last: tries.last + ms, until: tries.until + ms },
    });
}

/** A wait that lies ahead of a clock which was set back would never end: it begins anew at `at` (UTC ms). */
async function waitAnew(at: number): Promise<void> {
  const tries = await readTries();
  const mended = waitingFrom(tries, at);
  if (mended !== tries) await browser.storage.local.set({ [triesKey]: mended });
}

/** True while somebody waits for the lock to go, or for the next try. */
export async function isWaiting({ lock }: Pick<Settings, 'lock'>): Promise<boolean> {
  return lock !== null && (lock.opensAt !== null || waitLeft(await readTries(), now()) > 0);
}

/** A wait begins now: what the clock did before is none of its business. */
export async function beginWait(): Promise<void> {
  await writeSeen(now());
}

/** Looks at the clock during a wait: what an alarm should have cut short was not waited, and is added to the wait. */
export async function followWait(): Promise<void> {
  const at = now();
  await waitAnew(at);
  const seen = await readSeen();
  // Beats come often, and need not write each time.
  if (seen !== null && at >= seen && at - seen < lateMs) return;
  await writeSeen(at);
  const ms = seen === null ? 0 : unexplained(seen, at);
  if (ms > 0) await prolong(ms);
}

/**
 * Adds to every wait of the lock what a clock has run ahead without a reason, ms: it has not been waited. What lies
 * before the last look at the clock has been added then.
 */
export async function addUnexplained(ms: number): Promise<void> {
  const seen = await readSeen();
  const fresh = seen === null ? ms : Math.min(ms, Math.max(0, now() - seen));
  if (fresh === 0) return;
  if (seen !== null) await writeSeen(seen + fresh);
  await prolong(fresh);
}
