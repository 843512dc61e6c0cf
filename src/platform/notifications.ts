import { browser } from './browser';

type Notifications = typeof browser.notifications;

/** There is none before the user has allowed it, and where a browser has none. */
const api = () => (browser as { readonly notifications?: Partial<Notifications> }).notifications;

/**
 * Calls back with the id of a notification that is pressed, where the browser has the API: to be called at the start,
 * synchronously, and again when a permission was granted. The same callback is registered once.
 */
export function onNotificationPressed(callback: (id: string) => void): void {
  api()?.onClicked?.addListener(callback);
}

/** Shows a notification, without a sound where the browser can. False where none can be shown. */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  const { create } = api() ?? {};
  if (!create) return false;
  const options = {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message,
  } as const;
  const quiet = { ...options, silent: true };
  try {
    await browser.notifications.create(id, quiet);
  } catch {
    // Firefox knows no `silent`, and refuses what it does not know.
    await browser.notifications.create(id, options);
  }
  return true;
}

/** Takes a notification away. Firefox does so by itself when it is pressed. */
export async function clearNotification(id: string): Promise<void> {
  await api()?.clear?.(id);
}

/** Asks for notifications. Only from a click, and from a tab. False when the user says no, and where there are none. */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Gives the permission back. */
export async function giveBackNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] });
}
