import type { Settings } from '../domain/settings';
import type { Standing, Today } from '../domain/today';
import { readSettings } from '../platform/settings-store';
import { readStanding, withPrivate } from '../platform/usage-store';

/** All that a decision is made from. */
export interface Look {
  readonly settings: Settings;
  /** With private windows: what decides. */
  readonly today: Today;
  /** Without private windows: all that may reach the disk. */
  readonly standing: Standing;
}

/** Reads where things stand. */
export async function look(): Promise<Look> {
  const settings = await readSettings();
  const { standing } = await readStanding();
  return { settings, standing, today: await withPrivate(standing) };
}
