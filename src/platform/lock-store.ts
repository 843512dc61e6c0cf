import * as v from 'valibot';
import { afterWrong, noTries, type Tries, unlockedMs, waitLeft } from '../domain/lock';
import type { Settings } from '../domain/settings';
import { browser } from './browser';
import { now } from './clock';
import { updateSettings } from './settings-store';

const triesKey = 'pinTries';
const windowKey = 'unlocked';

const moment = v.pipe(v.number(), v.safeInteger());
const triesSchema = v.fallback(
  v.object({ wrong: v.pipe(moment, v.minValue(0)), last: moment, until: moment }),
  noTries,
);
const windowSchema = v.fallback(v.object({ from: moment, until: moment }), { from: 0, until: 0 });

/** Wrong tries so far; they survive a restart. */
export async function readTries(): Promise<Tries> {
  return v.parse(triesSchema, (await browser.storage.local.get(triesKey))[triesKey]);
}

/** Writes a wrong try down, before anybody is told of it; resolves with how long to wait now, ms. */
export async function noteWrong(): Promise<number> {
  const tries = afterWrong(await readTries(), now());
  await browser.storage.local.set({ [triesKey]: tries });
  return waitLeft(tries, now());
}

/** The PIN was given: changes are let through for `unlockedMs`, as long as the browser runs. */
export async function openWindow(): Promise<void> {
  await browser.storage.local.set({ [triesKey]: noTries });
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

/** Adds to every wait of the lock what a clock has run ahead without a reason, ms: it has not been waited. */
export async function addUnexplained(ms: number): Promise<void> {
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
