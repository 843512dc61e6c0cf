import { parseSettings, type Settings } from '../domain/settings';
import { withManaged } from '../domain/with-managed';
import { browser } from './browser';
import { noteFailure } from './health';
import { onManagedChanged, readManaged } from './managed-store';

const key = 'settings';
/** The user's own settings, as they are stored. */
let cached: Settings | null = null;
/** The same with what a policy of the browser sets on top. */
let merged: Settings | null = null;
let writing: Promise<unknown> = Promise.resolve();

/** Keeps content scripts away from our storage, where the browser can (Firefox cannot yet). */
export async function guardStorage(): Promise<void> {
  const { local } = browser.storage as {
    local: { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The user's own settings, without what a policy sets. */
export async function readOwn(): Promise<Settings> {
  if (!cached) {
    const stored = await browser.storage.local.get(key);
    cached = parseSettings(stored[key]);
  }
  return cached;
}

/** The settings of now, with what a policy sets. Never fails on what is stored: a bad field has its default. */
export async function readSettings(): Promise<Settings> {
  const own = await readOwn();
  merged ??= withManaged(own, await readManaged());
  return merged;
}

/** Takes over what was stored. */
function take(own: Settings): void {
  cached = own;
  merged = null;
}

/**
 * Changes the user's own settings: one change at a time, each from the result of the one before. Nothing is written when the
 * very same object comes back. Resolves with the settings that hold then.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const before = await readOwn();
    const after = change(before);
    if (after !== before) {
      await browser.storage.local.set({ [key]: after });
      take(after);
    }
    return readSettings();
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Calls back with the new settings when another context or a policy has changed them; returns the way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const tell = () => {
    readSettings().then(callback).catch(noteFailure('settingsNotRead'));
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    const stored = parseSettings(change.newValue);
    // Whoever wrote them knows them already.
    if (cached && JSON.stringify(cached) === JSON.stringify(stored)) return;
    take(stored);
    tell();
  };
  browser.storage.onChanged.addListener(listener);
  const stop = onManagedChanged(() => {
    merged = null;
    tell();
  });
  return () => {
    browser.storage.onChanged.removeListener(listener);
    stop();
  };
}
