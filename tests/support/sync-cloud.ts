import { vi } from 'vitest';
import type { Settings } from '../../src/domain/settings';
import type { FakeBrowser } from './fake-browser';
import { startWorker, type Worker } from './worker';

type Items = Record<string, unknown>;

/** The quotas of `storage.sync`; a fake that is kinder than the browsers would prove nothing. */
const most = { bytes: 102_400, itemBytes: 8_192, items: 512, writesAnHour: 1_800, writesAMinute: 120 };
const sizeOf = (key: string, value: unknown) => key.length + Buffer.byteLength(JSON.stringify(value));

/** Another device's browser with a worker in it, and what it sees of the sync. */
export interface SyncedDevice {
  readonly worker: Worker;
  /** What is in its `storage.sync`. */
  readonly view: Items;
  /** When it wrote, UTC ms. */
  readonly writes: number[];
  /** What its next writes are refused with. */
  refusal: string | null;
  room: number;
}

interface Kept extends SyncedDevice {
  /** Keys that were written and have not travelled yet. */
  readonly waiting: Set<string>;
  readonly idb: IDBFactory;
}

/** Devices of one user whose browsers sync, each with its own view; what is written travels when a test says so. */
export class SyncCloud {
  readonly items: Items = {};
  readonly devices: Kept[] = [];

  /** Starts a device; it is the one that acts from then on. */
  async add(settings: Partial<Settings> = {}): Promise<SyncedDevice> {
    const at = Date.now();
    const isFirst = this.devices.length === 0;
    const worker = await startWorker(settings);
    if (!isFirst) vi.setSystemTime(at);
    const device: Kept = {
      worker,
      waiting: new Set(),
      idb: globalThis.indexedDB,
      view: {},
      writes: [],
      refusal: null,
      room: most.bytes,
    };
    this.devices.push(device);
    this.plugIn(device);
    return device;
  }

  private plugIn(device: Kept): void {
    const { api, events } = device.worker.browser;
    const tell = (changes: Items) => events.onChanged.fire(changes, 'sync');
    const write = (change: Items, removed: string[]) => {
      const now = Date.now();
      if (device.refusal) throw new Error(device.refusal);
      const recent = (ms: number) => device.writes.filter((at) => at > now - ms).length;
      if (recent(60_000) >= most.writesAMinute || recent(3_600_000) >= most.writesAnHour)
        throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
      const next = { ...device.view, ...change };
      for (const key of removed) delete next[key];
      const sizes = Object.entries(next).map(([key, value]) => sizeOf(key, value));
      if (sizes.some((size) => size > most.itemBytes)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      if (sizes.reduce((sum, size) => sum + size, 0) > device.room)
        throw new Error('QUOTA_BYTES quota exceeded');
      if (sizes.length > most.items) throw new Error('MAX_ITEMS quota exceeded');
      device.writes.push(now);
      for (const key of [...Object.keys(change), ...removed]) device.waiting.add(key);
      for (const key of removed) delete device.view[key];
      Object.assign(device.view, structuredClone(change));
      tell({ ...change, ...Object.fromEntries(removed.map((key) => [key, {}])) });
    };
    const sync = {
      get: async () => structuredClone(device.view),
      set: async (change: Items) => write(change, []),
      remove: async (keys: string[]) => write({}, keys),
    };
    Object.assign(api.storage, { sync });
    Object.assign(api.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });
    Object.assign(api.permissions, { getAll: async () => ({ origins: [], permissions: [] }) });
  }

  /** From now on this device acts: the others' workers sleep. */
  turnTo(device: SyncedDevice): void {
    const holder = globalThis as { fakeBrowser?: FakeBrowser };
    holder.fakeBrowser = device.worker.browser;
    globalThis.indexedDB = (device as Kept).idb;
  }

  /** Does something on a device, and waits until nothing goes on there any more. */
  async on<T>(device: SyncedDevice, work: () => Promise<T> | T): Promise<T> {
    this.turnTo(device);
    let wrote = device.writes.length;
    const result = await work();
    // Its worker does one thing after the other: once this is done, all before it is. It hears of what it writes itself.
    await device.worker.ask('syncNow');
    while (device.writes.length > wrote) {
      wrote = device.writes.length;
      await device.worker.ask('syncNow');
    }
    await new Promise((done) => setTimeout(done, 5));
    return result;
  }

  /** What a device has written travels to all others, which hear of it: whole items, the last one stays. */
  async deliver(from: SyncedDevice, to: readonly SyncedDevice[] = this.devices): Promise<void> {
    const { view, waiting } = from as Kept;
    for (const key of waiting) {
      if (key in view) this.items[key] = structuredClone(view[key]);
      else delete this.items[key];
    }
    waiting.clear();
    for (const device of to as readonly Kept[]) {
      // What has not travelled yet is not overwritten.
      const keys = new Set([...Object.keys(device.view), ...Object.keys(this.items)]);
      for (const key of keys) {
        if (device.waiting.has(key)) continue;
        if (key in this.items) device.view[key] = structuredClone(this.items[key]);
        else delete device.view[key];
      }
      if (device === from) continue;
      await this.on(device, () => void device.worker.browser.events.onChanged.fire({}, 'sync'));
    }
  }
}
