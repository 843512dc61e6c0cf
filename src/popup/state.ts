import { batch, signal } from '@preact/signals';
import { matchesOf, sites } from '../domain/catalogue';
import { addDays } from '../domain/day';
import { defaultSettings, type Settings } from '../domain/settings';
import type { DayUsage } from '../domain/usage';
import { language, loadWords } from '../platform/i18n';
import { missingHosts } from '../platform/permissions';
import { onSettingsChanged, readSettings } from '../platform/settings-store';
import { readDays, readToday } from '../platform/usage-store';

/** How often the open popup looks again, ms: as often as a page reports. */
const everyMs = 5_000;

/** How many days before today are read: all that the bars and a usual day need, however long the history is. */
const daysBefore = 14;

/** What has been read of today. */
export type TodayRead = Awaited<ReturnType<typeof readToday>>;

export const settings = signal<Settings>(defaultSettings);
export const today = signal<TodayRead | null>(null);

/** The days before today; `null` until they have been read. */
export const earlier = signal<readonly DayUsage[] | null>(null);

/** Hosts that the browser keeps from Tosha. */
export const missing = signal<readonly string[]>([]);

/** The language that the popup speaks: it is drawn again when it changes. */
export const spoken = signal('');

async function take(changed: Settings): Promise<void> {
  await loadWords(changed.language);
  batch(() => {
    settings.value = changed;
    spoken.value = language();
  });
}

/** Reads what the first number needs, and no more. */
export async function load(): Promise<void> {
  const [, read] = await Promise.all([readSettings().then(take), readToday()]);
  today.value = read;
}

async function readEarlier(day: string): Promise<void> {
  earlier.value = await readDays(addDays(day, -daysBefore), addDays(day, -1));
}

async function look(): Promise<void> {
  const before = today.value?.usage.day;
  const read = await readToday();
  today.value = read;
  if (read.usage.day !== before) await readEarlier(read.usage.day);
}

/** Hosts of sites that are not counted may be missing: nobody misses them. */
async function check(): Promise<void> {
  const wanted = sites.filter(({ id }) => settings.value.sites[id]?.tracked).flatMap(matchesOf);
  missing.value = (await missingHosts()).filter((host) => wanted.includes(host));
}

/** Reads the rest, and keeps everything fresh while the popup is open. */
export async function follow(): Promise<void> {
  onSettingsChanged((changed) => void take(changed));
  setInterval(() => void look(), everyMs);
  const day = today.value?.usage.day;
  await Promise.all([day && readEarlier(day), check()]);
}
