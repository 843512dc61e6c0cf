import { isSame } from '../domain/changes-between';
import { readKey } from '../domain/sync/items';
import { now } from '../platform/clock';
import { readDeviceId } from '../platform/device-id';
import { nameOf, noteFailure, noteHealth } from '../platform/health';
import { hasConsent, readArea, writeArea } from '../platform/sync-area';
import { type LocalSync, readSync, writeSync } from '../platform/sync-store';
import type { Look } from './look';
import { tellAt, tellErased } from './sync-erase';
import { takeIn } from './sync-in';
import { forgetWeek } from './sync-numbers';
import { nextWrite, send } from './sync-out';

const minute = 60_000;
/** True while there may be something that other devices do not know yet. */
let wanted = false;

/** Something was counted: other devices have to hear of it in time. */
export function wantSync(): void {
  wanted = true;
}

/** Takes out of the browser's sync what this device has put there; what fails is tried again later. */
async function takeOut(local: LocalSync): Promise<void> {
  try {
    const me = await readDeviceId();
    const keys = Object.keys(await readArea());
    const isLast = keys.every((key) => (readKey(key)?.device ?? me) === me);
    await writeArea({}, isLast ? keys : keys.filter((key) => readKey(key)?.device === me));
    await writeSync({ ...local, leaving: false });
  } catch (error) {
    await noteHealth('syncNotLeft', nameOf(error));
    await writeSync({ ...local, tried: now() });
  }
}

/** Stops to sync: from now on nothing is sent, and what this device has sent is taken out. */
export async function leaveSync(): Promise<void> {
  const local = { ...(await readSync()), on: false, leaving: true, problem: null, devices: {} };
  await writeSync(local);
  await takeOut(local);
}

/** While nothing is synced: what is left to be done. Resolves with whether decisions have to be made anew. */
async function followLeft(local: LocalSync, day: string): Promise<boolean> {
  if (local.leaving) await takeOut(local);
  else if (local.joined > 0) await forgetWeek(local, day);
  if (local.pending.length === 0) return false;
  const before = await readSync();
  return (await tellErased(before, await readDeviceId(), day)) !== before;
}

/**
 * Takes in what other devices have written, and writes what they do not know yet when it is time to. Costs nothing
 * while sync is off. Resolves with whether something came in that decisions are made from.
 */
export async function followSync(seen: Look): Promise<boolean> {
  const local = await readSync();
  if (local.on && !(await hasConsent())) {
    await leaveSync();
    return false;
  }
  const { day } = seen.standing.state;
  if (!local.on) return followLeft(local, day);
  const me = await readDeviceId();
  const told = await tellErased(local, me, day);
  const area = await readArea();
  const { next: taken, isNews } = await takeIn(told, area, me, day);
  const { next, waits } = await send(taken, area, me, day);
  wanted = waits;
  if (!isSame(taken, next)) await writeSync(next);
  return isNews || told !== local;
}

/** When sync has to be looked after next, UTC ms; `null`: not before something happens. */
export async function syncAt(): Promise<number | null> {
  const local = await readSync();
  const told = tellAt(local);
  const moments = (local.on && wanted) || local.leaving ? [...told, nextWrite(local)] : told;
  if (moments.length === 0) return null;
  // What is late is done in the next minute, whoever asks within it.
  const soon = (Math.floor(now() / minute) + 1) * minute;
  return Math.max(Math.min(...moments), soon);
}

/** Takes a device out of the browser's sync. If it lives, it comes back with its next write. */
export async function forgetDevice(device: string): Promise<void> {
  const keys = Object.keys(await readArea()).filter((key) => readKey(key)?.device === device);
  await writeArea({}, keys);
  const local = await readSync();
  const { [device]: _, ...devices } = local.devices;
  await writeSync({ ...local, devices });
}

/** Follows sync; what goes wrong is noted, and tried again later. */
export async function followSyncSafely(seen: Look): Promise<boolean> {
  return (await followSync(seen).catch(noteFailure('syncNotFollowed'))) ?? false;
}
