import * as v from 'valibot';
import { changeSchema } from '../domain/change';
import { parseSettings } from '../domain/settings';
import type { Device } from '../domain/sync/device';
import { mostBytes } from '../domain/sync/items';
import type { OtherSums } from '../domain/sync/others';
import { nothingSynced, type SyncState } from '../domain/sync/state';
import { browser } from './browser';
import { storeWithSums } from './others-store';

const key = 'sync';
const object = <T>(otherwise: T) =>
  v.fallback(
    v.custom<T>((value) => typeof value === 'object' && value !== null),
    otherwise as T & object,
  );
const number = v.fallback(v.number(), 0);
const text = v.fallback(v.string(), '');

const schema = v.object({
  /** True: numbers and settings go to the user's other devices. */
  on: v.fallback(v.boolean(), false),
  /** True while what this device has put into the browser's sync has to be taken out, because it was switched off. */
  leaving: v.fallback(v.boolean(), false),
  /** What the user has called this device; empty: nothing yet. */
  name: text,
  /** When sync was switched on last, UTC ms; 0: never. */
  joined: number,
  /** True once the browser's sync has been read since then. */
  met: v.fallback(v.boolean(), false),
  /** What is known of all devices. */
  state: v.fallback(
    v.object({
      shared: v.object({
        fields: object<SyncState['shared']['fields']>({}),
        clamps: object<SyncState['shared']['clamps']>({}),
      }),
      usage: object<SyncState['usage']>({}),
      weights: object<SyncState['weights']>({}),
      erasures: object<SyncState['erasures']>({}),
    }),
    nothingSynced,
  ),
  /** The settings as they were when this device's own changes were noted last. */
  noted: v.fallback(
    v.nullable(
      v.pipe(
        v.unknown(),
        v.check((value) => value !== null),
        v.transform(parseSettings),
      ),
    ),
    null,
  ),
  /** See `Received`. */
  waiting: v.fallback(v.array(changeSchema), []),
  /** The devices that the browser's sync has, this one too. */
  devices: object<Readonly<Record<string, Device>>>({}),
  /** What was erased here, and has not been told to other devices yet: from when (UTC ms) it may be. */
  pending: v.fallback(
    v.array(
      v.object({
        from: v.string(),
        to: v.string(),
        site: v.nullable(v.string()),
        at: v.number(),
      }),
    ),
    [],
  ),
  /** When it was tried to write last (UTC ms), and on which day. */
  tried: number,
  triedOn: text,
  /** When something was sent last, UTC ms; 0: never. */
  sent: number,
  /** What went wrong the last time, and since when it does (UTC ms). */
  problem: v.fallback(
    v.nullable(v.object({ kind: v.picklist(['full', 'failed']), since: v.number() })),
    null,
  ),
  /** How many bytes all items may take: fewer after the browser has said that there is no room. */
  most: v.fallback(v.number(), mostBytes),
  /** See `Packed`. */
  leftOut: v.fallback(v.array(v.string()), []),
});
export type LocalSync = v.InferOutput<typeof schema>;

/** What the worker knows without asking: only it writes. */
let known: LocalSync | null = null;

/**
 * What this device knows of sync.
 * @param fresh true in a page, where the worker may have written meanwhile
 */
export async function readSync(fresh = false): Promise<LocalSync> {
  if (!known || fresh) {
    const stored = (await browser.storage.local.get(key))[key];
    known = v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});
  }
  return known;
}

/** Keeps what this device knows of sync, and the sums that come of it, at once. Only the worker does. */
export async function writeSync(next: LocalSync, sums: OtherSums | null = null): Promise<void> {
  if (next === known && !sums) return;
  if (sums) await storeWithSums({ [key]: next }, sums);
  else await browser.storage.local.set({ [key]: next });
  known = next;
}

/** Calls back when the worker has written about sync, or about what other devices have counted; returns the way to stop. */
export function onSyncWritten(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (key in changes || 'syncSums' in changes)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
