import { sectionOf } from '../domain/catalogue';
import { browser } from './browser';
import { noteFailure } from './health';

/** Closes a tab. The last one of its window opens a new one first, so that the window stays. */
export async function leaveTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const others = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  if (others.length <= 1) await browser.tabs.create(windowId === undefined ? {} : { windowId });
  await browser.tabs.remove(tabId);
}

/** Mutes a tab and loads it again. */
export async function silenceTab(tabId: number): Promise<void> {
  // A browser that cannot mute (Android) still loads the page again, under its hold.
  await browser.tabs.update(tabId, { muted: true }).catch(noteFailure('notMuted'));
  await browser.tabs.reload(tabId);
}

/** Lets a tab be heard again that Tosha muted; a tab that its user muted stays as it is. */
export async function unmuteTab(tabId: number): Promise<void> {
  const { mutedInfo } = await browser.tabs.get(tabId);
  if (mutedInfo?.muted && mutedInfo.reason === 'extension' && mutedInfo.extensionId === browser.runtime.id)
    await browser.tabs.update(tabId, { muted: false });
}

/** True while a tab can be heard. */
export async function isHeard(tabId: number): Promise<boolean> {
  const { audible, mutedInfo } = await browser.tabs.get(tabId);
  return Boolean(audible) && !mutedInfo?.muted;
}

/** Starts the content script in a tab, unless one that is alive answers there. */
async function inject(tabId: number, files: string[]): Promise<void> {
  const listens = await browser.tabs.sendMessage(tabId, { type: 'anyone' }, { frameId: 0 }).then(
    () => true,
    () => false,
  );
  if (!listens) await browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
}

/**
 * Starts the content script in tabs of our sites that were open before the extension was installed, updated or
 * allowed. Chrome never does that by itself, Firefox only after an install.
 */
export async function injectOpenTabs(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  const tabs = await browser.tabs.query({});
  // Only tabs whose site we may see tell their address; sleeping ones load afresh, with the script.
  const ours = tabs.filter(({ url, discarded }) => sectionOf(url ?? '') !== null && !discarded);
  await Promise.all(ours.map(({ id = -1 }) => inject(id, files).catch(noteFailure('notInjected'))));
}
