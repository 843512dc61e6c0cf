import { changeDetail } from '../domain/change-detail';
import { applyDue } from '../domain/commitment';
import { lockDue, nextProof } from '../domain/lock';
import { visitGapMs } from '../domain/record';
import { nextLevelChange } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { wakeAt } from '../platform/alarms';
import { now, zone } from '../platform/clock';
import { keepContentScripts } from '../platform/content-scripts';
import { addEvent } from '../platform/event-log';
import { forgetPast } from '../platform/forget-past';
import { noteFailure } from '../platform/health';
import { followWait, isWaiting } from '../platform/lock-store';
import { trackedSites, withdrawnSites } from '../platform/permissions';
import { guardStorage, updateSettings } from '../platform/settings-store';
import { followWithdrawn } from '../platform/withdrawn-log';
import { type Decisions, enforce } from './enforce';
import { followClock } from './jumps';
import { type Look, look } from './look';
import { inOrder } from './queue';
import { keepRestriction } from './restriction';
import { summaryAt, tellSummary } from './summary';
import { followSyncSafely, syncAt } from './sync';

/** Makes the queued changes whose day has come. Costs nothing while there are none. */
export async function withDueChanges(seen: Look): Promise<Look> {
  const { day } = seen.standing.state;
  const { lock } = seen.settings;
  if (lock) await followWait().catch(noteFailure('clockNotFollowed'));
  const due = (before: Settings) => lockDue(applyDue(before, day), now());
  if (due(seen.settings) === seen.settings) return seen;
  const settings = await updateSettings(due);
  for (const { change, after } of seen.settings.queued)
    if (after < day) await addEvent('changed', day, changeDetail(change, seen.settings));
  if (lock && !settings.lock) await addEvent('changed', day, 'lock removed');
  return { ...seen, settings };
}

/** The day on which this worker has forgotten what is past. */
let forgottenOn = '';

async function forgetOnce({ standing }: Look): Promise<void> {
  const { day } = standing.state;
  if (forgottenOn === day) return;
  await forgetPast(standing);
  forgottenOn = day;
}

/**
 * Compares what should be with what the browser has, and mends the difference: queued changes that are due, holds,
 * network rules, the alarm, the badges. Idempotent; runs whenever one of them may have been lost.
 */
export async function reconcile(): Promise<Decisions> {
  const first = await look();
  await followClock(0, first.standing.state.day).catch(noteFailure('clockNotFollowed'));
  const due = await withDueChanges(first);
  const seen = (await followSyncSafely(due)) ? await look() : due;
  const decisions = await enforce(seen, true);
  await keepWatch(seen, decisions, true);
  await forgetOnce(seen).catch(noteFailure('pastNotForgotten'));
  await tellSummary(seen).catch(noteFailure('summaryNotTold'));
  return decisions;
}

/**
 * The next moment at which something opens or closes by the clock, UTC ms. Moments that move with every beat are
 * rounded up to a minute, so that the alarm need not be set again each time.
 */
function nextMoment(seen: Look, decisions: Decisions): number {
  const { settings, today } = seen;
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
    summaryAt(seen),
    ...moments,
    ...(settings.door ? visits : []),
  ];
  return Math.min(...due.filter((moment) => moment !== null).filter((moment) => moment > at));
}

async function followMoments(seen: Look, decisions: Decisions, doubt: boolean): Promise<void> {
  const next = Math.min(nextMoment(seen, decisions), (await syncAt()) ?? Number.POSITIVE_INFINITY);
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

/** Sites that are to be counted, and that the browser does not show us any more, or shows again. */
async function noteWithdrawn({ settings, standing }: Look): Promise<void> {
  const withdrawn = await withdrawnSites(settings);
  const tracked = trackedSites(settings).map(({ id }) => id);
  const seen = tracked.filter((id) => !withdrawn.includes(id));
  await followWithdrawn(standing.state.day, withdrawn, seen);
}

/** For events that nobody waits for: an error is noted, and the next event tries again. */
export function reconcileSoon(): void {
  inOrder(reconcile).catch(noteFailure('reconcileFailed'));
}
