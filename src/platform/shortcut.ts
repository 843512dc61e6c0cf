import { browser } from './browser';

/** The keys that the browser has given to a command of the manifest, as it writes them: "Alt+Shift+P". */
export async function shortcutOf(command: string): Promise<string | null> {
  // Firefox for Android has no keyboard shortcuts.
  const { commands } = browser as Partial<typeof browser>;
  const all = (await commands?.getAll()) ?? [];
  return all.find(({ name }) => name === command)?.shortcut || null;
}
