import { changeDetail } from '../domain/change-detail';
import { isSame } from '../domain/changes-between';
import { defaultSettings, type Settings } from '../domain/settings';
import { newErasures } from '../domain/sync/erasures';
import type { Items } from '../domain/sync/items';
import { type Received, receiveSettings } from '../domain/sync/receive';
import { clampShared, noteJoining, noteLocal } from '../domain/sync/registers';
import { aheadMs } from '../domain/sync/stamp';
import { mergeStates, type SyncState } from '../domain/sync/state';
import { unpack } from '../domain/sync/unpack';
import { now } from '../platform/clock';
import { eraseUsage } from '../platform/erase-store';
import { addEvent } from '../platform/event-log';
import { noteGap } from '../platform/gaps-store';
import { eraseOthers } from '../platform/others-store';
import { readOwn, updateSettings } from '../platform/settings-store';
import { type LocalSync, writeSync } from '../platform/sync-store';
import { look } from './look';
import { selectionOf } from './sync-erase';
import { keepNumbers, withOwnDays } from './sync-numbers';

/** This device's own changes of the settings, and what the others have written. Who joins listens first. */
function mergeIn(
  { state, noted, met }: LocalSync,
  incoming: SyncState,
  own: Settings,
  me: string,
): SyncState {
  const note = (one: SyncState) =>
    noted ? { ...one, shared: noteLocal(one.shared, noted, own, now(), me) } : one;
  if (met) {
    const merged = mergeStates(note(state), incoming);
    return { ...merged, shared: clampShared(merged.shared, now()) };
  }
  const merged = mergeStates(state, incoming);
  const noticed = note({ ...merged, shared: clampShared(merged.shared, now()) });
  return { ...noticed, shared: noteJoining(noticed.shared, own, defaultSettings, me) };
}

/**
 * Erases here what was erased elsewhere. What was erased before this device joined does not concern its own history;
 * what was erased by a clock that is ahead may be, where this device has only just met the others.
 */
async function eraseToo(
  { state, met, joined, devices }: LocalSync,
  { erasures }: SyncState,
  me: string,
): Promise<void> {
  const isKnown = Object.keys(devices).some((device) => device !== me);
  const latest = isKnown ? Number.POSITIVE_INFINITY : now() + aheadMs;
  for (const { erasure, generation } of newErasures(state.erasures, erasures)) {
    const selection = selectionOf(erasure);
    const own = met && generation > joined && generation <= latest;
    await eraseOthers(selection);
    if (!own) continue;
    const seen = await look();
    await eraseUsage(selection, seen);
    await noteGap(selection, seen.standing.state.day, now());
  }
}

/**
 * Takes over settings like local changes, and writes down what has become of them. Where they come from is kept before
 * they hold: a worker that dies in between must not take them for this device's own.
 */
async function receive(local: LocalSync, { shared }: SyncState, day: string): Promise<Received> {
  const plan = receiveSettings(await readOwn(), shared, day, local.waiting);
  if (plan.made.length > 0)
    await writeSync({ ...local, state: { ...local.state, shared }, waiting: [...plan.waiting] });
  let received: Received | null = null;
  const settings = await updateSettings((own) => {
    received = receiveSettings(own, shared, day, local.waiting);
    return received.settings;
  });
  const { made, waiting } = received ?? { made: [], waiting: local.waiting };
  for (const { change, outcome, before } of made as Received['made'])
    await addEvent(outcome === 'now' ? 'changed' : 'queued', day, changeDetail(change, before));
  return { settings, made, waiting };
}

/**
 * Takes in what other devices have written, and keeps it. Settings come like local changes; what was erased elsewhere is erased here.
 * Resolves with what is known then, and whether something came in that decisions are made from.
 */
export async function takeIn(
  local: LocalSync,
  area: Items,
  me: string,
  day: string,
): Promise<{ next: LocalSync; isNews: boolean }> {
  const { state: incoming, devices } = unpack(area);
  const before = await readOwn();
  const merged = mergeIn(local, incoming, before, me);
  await eraseToo(local, merged, me);
  const { waiting } = await receive(local, merged, day);
  const state = await withOwnDays(merged, me, day);
  const sums = await keepNumbers(local.state, state, me, day);
  const noted = await readOwn();
  const next: LocalSync = {
    ...local,
    state,
    noted,
    waiting: [...waiting],
    met: true,
    devices,
  };
  if (sums || !isSame(local, next)) await writeSync(next, sums);
  return { next, isNews: sums !== null || noted !== before };
}
