import { signal } from '@preact/signals';
import { type SiteId, sites } from '../../domain/catalogue';
import { suggestedGoalMinutes } from '../../domain/settings';
import { ask } from '../../platform/messaging';
import { requestHosts } from '../../platform/permissions';

/** Goals that the welcome offers, in minutes a day. */
export const goals = [15, 30, 45, 60, 90, 120] as const;

// Kept outside the page, so that a switch of the language in the middle loses nothing.

/** The sites that are to be counted. */
export const chosenSites = signal<SiteId[]>(sites.filter(({ optional }) => !optional).map(({ id }) => id));

/** The goal in minutes a day; `null`: only count. */
export const chosenGoal = signal<number | null>(suggestedGoalMinutes);

/** Hosts that the browser still has to be asked for, known before *Start* is pressed. */
export const missing = signal<string[]>([]);

/** Keeps the choices. A browser that holds hosts back asks for them first, while the press still counts as consent. */
export async function finish(): Promise<void> {
  if (missing.value.length > 0) await requestHosts(missing.value);
  await ask('finishWelcome', { sites: chosenSites.value, goalMinutes: chosenGoal.value });
}
