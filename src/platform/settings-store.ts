import { parseSettings, type Settings } from '../domain/settings';
import { browser } from './browser';

const key = 'settings';
let cached: Settings | null = null;
let writing: Promise<unknown> = Promise.resolve();

/** Keeps content scripts away from our storage, where the browser can (Firefox cannot yet). */
export async function guardStorage(): Promise<void> {
  const { local } = browser.storage as {
    local: { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The settings of now. Never fails on what is stored: a bad field has its default. */
export async function readSettings(): Promise<Settings> {
  if (!cached) {
    const stored = await browser.storage.local.get(key);
    cached = parseSettings(stored[key]);
  }
  return cached;
}

/**
 * Changes the settings: one change at a time, each from the result of the one before. Nothing is written when the
 * very same object comes back. Resolves with the settings that hold then.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const before = await readSettings();
    const after = change(before);
    if (after !== before) {
      await browser.storage.local.set({ [key]: after });
      cached = after;
    }
    return after;
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Calls back with the new settings when another context has changed them; returns the way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    const stored = parseSettings(change.newValue);
    // Whoever wrote them knows them already.
    if (cached && JSON.stringify(cached) === JSON.stringify(stored)) return;
    cached = stored;
    callback(stored);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
