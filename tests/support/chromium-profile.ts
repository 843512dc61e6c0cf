import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Marks an extension that Chromium forgets when it ends, as it does with what a debugger has installed. */
const forgotten = 1 << 15;

/** The file in which Chromium keeps what is installed. */
export function preferencesOf(profile: string): string {
  return join(profile, 'Default', 'Preferences');
}

/** Makes a new profile one in which unpacked extensions may run after a restart. */
export function allowUnpacked(profile: string): void {
  const file = preferencesOf(profile);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/** Before a restart: makes Chromium keep the extension as it keeps one that its user has loaded. */
export function keepExtension(profile: string, id: string): void {
  const file = preferencesOf(profile);
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const entry = preferences.extensions?.settings?.[id];
  if (!entry) throw new Error(`${profile} does not have the extension ${id}: launch with permanent first`);
  entry.creation_flags &= ~forgotten;
  writeFileSync(file, JSON.stringify(preferences));
}
