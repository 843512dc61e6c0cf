import { backupVersion } from '../../domain/backup';
import { parseSettings, type Settings } from '../../domain/settings';
import type { WordKey } from '../../platform/i18n';

/** What a file of Tosha holds of settings. */
export interface SettingsFile {
  readonly settings: Settings;
  /** When it was saved, UTC ms; `null` where the file does not say. */
  readonly savedAt: number | null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is said to the user, who chose the file: nothing of ours has failed.
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the settings of an exported file, or says what is wrong with the file. */
export function readBackup(text: string): SettingsFile | { readonly error: WordKey } {
  const file = parse(text);
  if (!isObject(file) || file.format !== 'tosha' || !isObject(file.settings))
    return { error: 'dataBringNotTosha' };
  // A higher version may mean other things by the same names.
  if (typeof file.version !== 'number' || file.version > backupVersion) return { error: 'dataBringNewer' };
  const savedAt = typeof file.exportedAt === 'string' ? Date.parse(file.exportedAt) : Number.NaN;
  return { settings: parseSettings(file.settings), savedAt: Number.isNaN(savedAt) ? null : savedAt };
}
