import { batch, signal } from '@preact/signals';
import { isCheckInDue } from '../domain/check-in/is-due';
import { addDays } from '../domain/day';
import { withOthers } from '../domain/report/others';
import { defaultSettings, type Settings } from '../domain/settings';
import type { DayUsage } from '../domain/usage';
import type { Clock } from '../domain/verdict';
import { readAskState } from '../platform/check-in-store';
import { now, zone } from '../platform/clock';
import { noteFailure } from '../platform/health';
import { readOthers } from '../platform/history';
import { language, loadWords } from '../platform/i18n';
import { missingHosts } from '../platform/permissions';
import { isKeptOut } from '../platform/private-access';
import { onSettingsChanged, readSettings } from '../platform/settings-store';
import { shortcutOf } from '../platform/shortcut';
import { readDays, readToday } from '../platform/usage-store';

/** How often the open popup looks again, ms: as often as a page reports. */
const everyMs = 5_000;

/** How many days before today are read: all that the bars and a usual day need, however long the history is. */
const daysBefore = 14;

/** What has been read of today. */
export type TodayRead = Awaited<ReturnType<typeof readToday>>;

export const settings = signal<Settings>(defaultSettings);
export const today = signal<TodayRead | null>(null);

/** The moment for which all is shown. */
export const clock = signal<Clock>({ now: 0, zone: 'UTC' });

/** The days before today; `null` until they have been read. */
export const earlier = signal<readonly DayUsage[] | null>(null);

/** Hosts that the browser keeps from Tosha. */
export const missing = signal<readonly string[]>([]);

/** True where the browser keeps Tosha out of private windows, and the user may open some. */
export const keptOut = signal(false);

/** True where a check-in may be asked for. */
export const checkInDue = signal(false);

/** The keys of the shortcut for a pause; `null` where there are none. */
export const shortcut = signal<string | null>(null);

/** The language that the popup speaks: it is drawn again when it changes. */
export const spoken = signal('');

async function take(changed: Settings): Promise<void> {
  await loadWords(changed.language);
  batch(() => {
    settings.value = changed;
    spoken.value = language();
    clock.value = { now: now(), zone: zone() };
  });
}

/** Reads what the first number needs, and no more. */
export async function load(): Promise<void> {
  const [, read] = await Promise.all([readSettings().then(take), readToday()]);
  today.value = read;
}

async function readEarlier(day: string): Promise<void> {
  const [from, to] = [addDays(day, -daysBefore), addDays(day, -1)];
  const [days, others] = await Promise.all([readDays(from, to), readOthers(from, to)]);
  // Today has what other devices have counted in it, too.
  earlier.value = withOthers(days, others, to);
}

async function look(): Promise<void> {
  const before = today.value?.usage.day;
  const read = await readToday();
  batch(() => {
    today.value = read;
    clock.value = { now: now(), zone: zone() };
  });
  if (read.usage.day !== before) await readEarlier(read.usage.day);
}

async function check(): Promise<void> {
  missing.value = await missingHosts(settings.value);
}

async function readAsk(): Promise<void> {
  const read = today.value;
  if (read) checkInDue.value = isCheckInDue(await readAskState(), settings.value, read, clock.value);
}

async function askBrowser(): Promise<void> {
  const [out, keys] = await Promise.all([isKeptOut(), shortcutOf('pause')]);
  batch(() => {
    keptOut.value = out;
    shortcut.value = keys;
  });
}

/** Reads the rest, and keeps everything fresh while the popup is open. */
export async function follow(): Promise<void> {
  onSettingsChanged((changed) => void take(changed));
  setInterval(() => void look().catch(noteFailure('popupNotRead')), everyMs);
  const day = today.value?.usage.day;
  await Promise.all([
    day && readEarlier(day),
    check(),
    readAsk(),
    askBrowser().catch(noteFailure('popupNotAsked')),
  ]);
}
