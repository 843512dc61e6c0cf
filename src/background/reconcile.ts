import { applyDue } from '../domain/commitment';
import { lockDue, nextProof } from '../domain/lock';
import { visitGapMs } from '../domain/record';
import { nextLevelChange } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { wakeAt } from '../platform/alarms';
import { now, zone } from '../platform/clock';
import { keepContentScripts } from '../platform/content-scripts';
import { addEvent } from '../platform/event-log';
import { noteFailure } from '../platform/health';
import { followWait, isWaiting } from '../platform/lock-store';
import { withdrawnSites } from '../platform/permissions';
import { guardStorage, updateSettings } from '../platform/settings-store';
import { type Decisions, enforce } from './enforce';
import { followClock } from './jumps';
import { type Look, look } from './look';
import { inOrder } from './queue';
import { keepRestriction } from './restriction';

/** Makes the queued changes whose day has come. Costs nothing while there are none. */
export async function withDueChanges(seen: Look): Promise<Look> {
  const { day } = seen.standing.state;
  const { lock } = seen.settings;
  if (lock) await followWait().catch(noteFailure('clockNotFollowed'));
  const due = (before: Settings) => lockDue(applyDue(before, day), now());
  if (due(seen.settings) === seen.settings) return seen;
  const settings = await updateSettings(due);
  if (lock && !settings.lock) await addEvent('changed', day, 'lock removed');
  return { ...seen, settings };
}

/**
 * Compares what should be with what the browser has, and mends the difference: queued changes that are due, holds,
 * network rules, the alarm, the badges. Idempotent; runs whenever one of them may have been lost.
 */
export async function reconcile(): Promise<Decisions> {
  const first = await look();
  await followClock(0, first.standing.state.day).catch(noteFailure('clockNotFollowed'));
  const seen = await withDueChanges(first);
  const decisions = await enforce(seen, true);
  await keepWatch(seen, decisions, true);
  return decisions;
}

/**
 * The next moment at which something opens or closes by the clock, UTC ms. Moments that move with every beat are
 * rounded up to a minute, so that the alarm need not be set again each time.
 */
function nextMoment({ settings, today }: Look, decisions: Decisions): number {
  const at = now();
  const minute = 60_000;
  const visits = Object.values(today.runs).map(
    ({ end }) => Math.ceil((end - today.shift + visitGapMs) / minute) * minute,
  );
  const moments = Object.values(decisions).flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]);
  const level = nextLevelChange(settings, at, zone());
  const due = [
    today.endsAt,
    level,
    settings.lock?.opensAt ?? null,
    ...moments,
    ...(settings.door ? visits : []),
  ];
  return Math.min(...due.filter((moment) => moment !== null).filter((moment) => moment > at));
}

async function followMoments(seen: Look, decisions: Decisions, doubt: boolean): Promise<void> {
  const next = nextMoment(seen, decisions);
  // While somebody waits for the lock, only a clock that is looked at often tells waiting from a clock set forward.
  await wakeAt((await isWaiting(seen.settings)) ? Math.min(next, nextProof(now())) : next, doubt);
}

/** What is due next, and who may read our storage. An error in one does not keep the other from being done. */
export async function keepWatch(seen: Look, decisions: Decisions, doubt: boolean): Promise<void> {
  await followMoments(seen, decisions, doubt).catch(noteFailure('alarmNotSet'));
  if (!doubt) return;
  await guardStorage().catch(noteFailure('storageNotGuarded'));
  await keepContentScripts(seen.settings).catch(noteFailure('scriptsNotKept'));
  await keepRestriction(seen.settings).catch(noteFailure('restrictionNotKept'));
  await noteWithdrawn(seen).catch(noteFailure('accessNotChecked'));
}

/** A site that is to be counted, and that the browser does not show us any more: once a day it is written down. */
async function noteWithdrawn({ settings, standing }: Look): Promise<void> {
  for (const site of await withdrawnSites(settings))
    await addEvent('withdrawn', standing.state.day, site, true);
}

/** For events that nobody waits for: an error is noted, and the next event tries again. */
export function reconcileSoon(): void {
  inOrder(reconcile).catch(noteFailure('reconcileFailed'));
}
