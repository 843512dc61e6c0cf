import { forgottenMs, isSameHash, lockRounds, waitLeft } from '../domain/lock';
import type { Answer, Outcome, Request } from '../domain/messages';
import { now } from '../platform/clock';
import { addEvent } from '../platform/event-log';
import {
  beginWait,
  closeWindow,
  followWait,
  forgetTries,
  isUnlocked,
  noteWrong,
  openWindow,
  readTries,
} from '../platform/lock-store';
import { hashPin, makeSalt } from '../platform/pin-hash';
import { readSettings, updateSettings } from '../platform/settings-store';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';

async function note(what: 'lock set' | 'lock removed' | 'lock forgotten' | 'lock found'): Promise<void> {
  await addEvent('changed', (await look()).standing.state.day, what);
}

/** Sets a PIN, or another one; the one before must have been given. */
export function onSetLock({ pin }: Request<'setLock'>): Promise<Answer<'setLock'>> {
  return inOrder(async () => {
    if (!(await isUnlocked(await readSettings()))) return 'locked';
    const salt = makeSalt();
    const hash = await hashPin(pin, salt, lockRounds);
    const lock = { salt, hash, rounds: lockRounds, since: now(), opensAt: null };
    // First, so that a page that hears of the new lock does not take it for open.
    await closeWindow();
    await forgetTries();
    await updateSettings((settings) => ({ ...settings, lock }));
    await note('lock set');
    return 'set';
  });
}

/** Tries a PIN. The try is written down before the answer is known to anybody, so that ending the worker saves none. */
export function onUnlock({ pin }: Request<'unlock'>): Promise<Answer<'unlock'>> {
  return inOrder(async () => {
    const { lock } = await readSettings();
    if (!lock) return { ok: true, waitMs: 0 };
    // A clock that was set forward does not shorten the wait.
    await followWait();
    const left = waitLeft(await readTries(), now());
    // A wait is followed by alarms: one that began anew has none yet.
    if (left > 0) await reconcile();
    if (left > 0) return { ok: false, waitMs: left };
    const waitMs = await noteWrong();
    if (!isSameHash(await hashPin(pin, lock.salt, lock.rounds), lock.hash)) {
      if (waitMs > 0) await reconcile();
      return { ok: false, waitMs };
    }
    await openWindow();
    // Whoever knows it has not forgotten it.
    if (lock.opensAt !== null)
      await updateSettings((settings) => ({ ...settings, lock: { ...lock, opensAt: null } }));
    return { ok: true, waitMs: 0 };
  });
}

/** The PIN is forgotten: the lock goes in 24 hours. A wait that has begun goes on; found again, it is taken back. */
export function onForgotPin({ forgotten }: Request<'forgotPin'>): Promise<null> {
  return inOrder(async () => {
    const { lock } = await readSettings();
    if (!lock || (lock.opensAt !== null) === forgotten) return null;
    await beginWait();
    const opensAt = forgotten ? now() + forgottenMs : null;
    await updateSettings((settings) => ({ ...settings, lock: { ...lock, opensAt } }));
    await note(forgotten ? 'lock forgotten' : 'lock found');
    await reconcile();
    return null;
  });
}

/** Takes the PIN away; it must have been given. Runs within a turn of the queue. */
export async function removeLock(): Promise<Outcome> {
  if (!(await isUnlocked(await readSettings()))) return 'locked';
  await updateSettings((settings) => (settings.lock ? { ...settings, lock: null } : settings));
  await closeWindow();
  await note('lock removed');
  return 'now';
}
