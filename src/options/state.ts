import { signal } from '@preact/signals';
import { defaultSettings, type Settings } from '../domain/settings';
import { language, loadWords } from '../platform/i18n';
import { ask } from '../platform/messaging';
import { onSettingsChanged, readSettings } from '../platform/settings-store';
import { readToday } from '../platform/usage-store';
import { type RouteName, routeOf } from './routes';

/** The settings as they are stored now. Pages read them here and change them by messages to the worker. */
export const settings = signal<Settings>(defaultSettings);

/** Today's usage; `null` until it has been read. */
export const today = signal<Awaited<ReturnType<typeof readToday>> | null>(null);

/** The language that the page speaks: what shows words is drawn again when it changes. */
export const spoken = signal('');

/** The page that is shown. */
export const route = signal<RouteName>('week');

/** Reads today's usage again. */
export async function refreshToday(): Promise<void> {
  today.value = await readToday();
}

async function take(changed: Settings): Promise<void> {
  await loadWords(changed.language);
  settings.value = changed;
  spoken.value = language();
}

/** Switches the language at once, here and everywhere else. */
export async function chooseLanguage(tag: string): Promise<void> {
  await loadWords(tag);
  spoken.value = language();
  await ask('choose', { language: tag });
}

/** Reads everything that every page needs, and keeps it fresh from then on. */
export async function start(): Promise<void> {
  // A usage that cannot be read is noted, and every page says what it is missing; the settings are still to be had.
  const [stored] = await Promise.all([readSettings(), refreshToday().catch(reportError)]);
  await take(stored);
  const follow = () => {
    route.value = routeOf(location.hash, settings.value.welcomed);
  };
  follow();
  addEventListener('hashchange', follow);
  onSettingsChanged((changed) => void take(changed));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refreshToday();
  });
}
