import { countedSections } from '../../domain/report';
import { ownToday } from '../../domain/report/others';
import { timeOf } from '../../domain/usage';
import { readDeviceId } from '../../platform/device-id';
import { readTodayOfOthers } from '../../platform/others-store';
import { hasSync, needsConsent, ownName } from '../../platform/sync-area';
import { type LocalSync, readSync } from '../../platform/sync-store';
import { readToday } from '../../platform/usage-store';
import { settings } from '../state';

/** A device of the user's, this one first. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly isThis: boolean;
  /** The last day it was here, `YYYY-MM-DD`. */
  readonly seen: string;
  /** Ms today of what counts towards the goal, as in the popup; `null` where it has told of none. */
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
  const { day } = today.usage;
  const counted = countedSections(settings.value);
  const others = await readTodayOfOthers(day, counted);
  const own = timeOf(ownToday(today), counted);
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
