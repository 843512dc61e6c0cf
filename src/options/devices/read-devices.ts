import { timeOf } from '../../domain/usage';
import { readDeviceId } from '../../platform/device-id';
import { readTodayOfOthers } from '../../platform/others-store';
import { hasSync, needsConsent, ownName } from '../../platform/sync-area';
import { type LocalSync, readSync } from '../../platform/sync-store';
import { readToday } from '../../platform/usage-store';

/** A device of the user's, this one first. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly isThis: boolean;
  /** The last day it was here, `YYYY-MM-DD`. */
  readonly seen: string;
  /** Ms today; `null` where it has told of none. */
  readonly todayMs: number | null;
}

/** What the page of the devices shows. */
export interface Devices {
  /** False where the browser has no sync. */
  readonly isHere: boolean;
  readonly needsConsent: boolean;
  readonly sync: LocalSync;
  readonly rows: readonly DeviceRow[];
}

/** Reads everything about sync and the user's devices. */
export async function readDevices(): Promise<Devices> {
  const isHere = await hasSync();
  const [sync, today, me] = await Promise.all([readSync(true), readToday(), readDeviceId()]);
  const { day, atoms } = today.usage;
  const others = await readTodayOfOthers(day);
  const every = (all: Readonly<Record<string, number>>) =>
    timeOf({ atoms: all }, new Set(Object.keys(all).flatMap((key) => key.split('+'))));
  const own = every(atoms) - every(today.others?.usage.atoms ?? {});
  const listed = Object.entries(sync.devices)
    .filter(([id]) => id !== me)
    .map(([id, { name, seen }]) => ({ id, name, isThis: false, seen, todayMs: others[id] ?? null }));
  const name = sync.name || (await ownName());
  return {
    isHere,
    needsConsent: isHere && (await needsConsent()),
    sync,
    rows: [{ id: me, name, isThis: true, seen: day, todayMs: own }, ...listed],
  };
}
