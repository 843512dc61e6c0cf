import type { Answer, Request } from '../domain/messages';
import { now } from '../platform/clock';
import { readDeviceId } from '../platform/device-id';
import { noteFailure } from '../platform/health';
import { isUnlocked } from '../platform/lock-store';
import { readSettings } from '../platform/settings-store';
import { hasConsent, hasSync } from '../platform/sync-area';
import { readSync, writeSync } from '../platform/sync-store';
import { inOrder } from './queue';
import { reconcile, reconcileSoon } from './reconcile';
import { forgetDevice, leaveSync } from './sync';
import { eraseUntold } from './sync-erase';

/** Does what makes limits count less, if the PIN was given. */
async function loosen(work: () => Promise<void>): Promise<'set' | 'locked'> {
  if (!(await isUnlocked(await readSettings()))) return 'locked';
  await work();
  return 'set';
}

/** Switches sync on or off. */
export function onSync({ on }: Request<'sync'>): Promise<Answer<'sync'>> {
  return inOrder(async () => {
    const local = await readSync();
    if (on === local.on) return 'set';
    if (!on) return loosen(leaveSync);
    if (!(await hasSync()) || !(await hasConsent()))
      throw new TypeError('the browser does not let Tosha sync');
    const isFirst = local.joined === 0;
    if (isFirst) await eraseUntold(local);
    const pending = isFirst ? [] : local.pending;
    await writeSync({ ...local, on: true, leaving: false, joined: now(), met: false, pending });
    await reconcile();
    return 'set';
  });
}

/** Names this device. */
export function onRenameDevice({ name }: Request<'renameDevice'>): Promise<null> {
  return inOrder(async () => {
    await writeSync({ ...(await readSync()), name });
    await reconcile();
    return null;
  });
}

/** Forgets another device. */
export function onForgetDevice({ device }: Request<'forgetDevice'>): Promise<Answer<'forgetDevice'>> {
  return inOrder(async () => {
    if (device === (await readDeviceId())) throw new TypeError('this is the device itself');
    return loosen(() => forgetDevice(device));
  });
}

/** The browser's sync has changed: costs nothing while Tosha does not use it. */
export function onSyncChanged(_: unknown, area: string): void {
  if (area !== 'sync') return;
  readSync().then(({ on }) => {
    if (on) reconcileSoon();
  }, noteFailure('syncNotFollowed'));
}

/** Reads what other devices have written. */
export function onSyncNow(): Promise<null> {
  return inOrder(async () => {
    await reconcile();
    return null;
  });
}
