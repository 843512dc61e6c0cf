import { applyDue } from '../domain/commitment';
import { wakeAt } from '../platform/alarms';
import { noteFailure } from '../platform/health';
import { guardStorage, updateSettings } from '../platform/settings-store';
import { type Decisions, enforce } from './enforce';
import { type Look, look } from './look';
import { inOrder } from './queue';

/** Makes the queued changes whose day has come. Costs nothing while there are none. */
export async function withDueChanges(seen: Look): Promise<Look> {
  const { day } = seen.standing.state;
  if (applyDue(seen.settings, day) === seen.settings) return seen;
  return { ...seen, settings: await updateSettings((before) => applyDue(before, day)) };
}

/**
 * Compares what should be with what the browser has, and mends the difference: queued changes that are due, holds,
 * network rules, the alarm, the badges. Idempotent; runs whenever one of them may have been lost.
 */
export async function reconcile(): Promise<Decisions> {
  const seen = await withDueChanges(await look());
  const decisions = await enforce(seen, true);
  await keepWatch(seen, true);
  return decisions;
}

/** What is due next, and who may read our storage. An error in one does not keep the other from being done. */
export async function keepWatch({ today }: Look, doubt: boolean): Promise<void> {
  await wakeAt(today.endsAt, doubt).catch(noteFailure('alarmNotSet'));
  if (doubt) await guardStorage().catch(noteFailure('storageNotGuarded'));
}

/** For events that nobody waits for: an error is noted, and the next event tries again. */
export function reconcileSoon(): void {
  inOrder(reconcile).catch(noteFailure('reconcileFailed'));
}
