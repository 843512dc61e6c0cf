import { applyDue } from '../domain/commitment';
import { wakeAt } from '../platform/alarms';
import { noteHealth } from '../platform/health';
import { updateSettings } from '../platform/settings-store';
import { readToday } from '../platform/usage-store';
import { enforce } from './enforce';
import { inOrder } from './queue';

/**
 * Compares what should be with what the browser has, and mends the difference: queued changes that are due, holds,
 * network rules, the alarm. Idempotent; runs whenever one of them may have been lost.
 */
export async function reconcile(): Promise<void> {
  const today = await readToday();
  const settings = await updateSettings((before) => applyDue(before, today.usage.day));
  await enforce(settings, today, true);
  await wakeAt(today.endsAt);
}

/** For events that nobody waits for: an error is noted, and the next event tries again. */
export function reconcileSoon(): void {
  inOrder(reconcile).catch((error: unknown) =>
    noteHealth('reconcileFailed', error instanceof Error ? error.name : 'unknown'),
  );
}
