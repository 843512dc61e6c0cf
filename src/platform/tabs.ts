import { sectionAt, siteOf } from '../domain/catalogue';
import { browser } from './browser';
import { noteFailure } from './health';
import { readSettings } from './settings-store';

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

/** The files of the content script, as the build has named them. Firefox tells whole addresses. */
export function scriptFiles(): string[] {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  return files.map((file) => file.replace(browser.runtime.getURL(''), ''));
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
  const { sites } = await readSettings();
  const files = scriptFiles();
  const tabs = await browser.tabs.query({});
  const isOurs = (url: string) => {
    const section = sectionAt(url);
    const site = section && siteOf(section);
    return site && (!site.optional || sites[site.id]?.tracked);
  };
  // Only tabs whose site we may see tell their address; sleeping ones load afresh, with the script.
  const ours = tabs.filter(({ url, discarded }) => url && isOurs(url) && !discarded);
  await Promise.all(ours.map(({ id = -1 }) => inject(id, files).catch(noteFailure('notInjected'))));
}

/** Takes the content script out of the open pages of a site that is no longer ours. */
export async function stopInTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  const stop = { type: 'stop', embedded: false };
  // Rejects where no script of ours is: then there is nothing to stop.
  await Promise.all(
    tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, stop, { frameId: 0 }).catch(() => null)),
  );
}

/** Takes the content script out of every embedded player that is open, in whatever tab it is. */
export async function stopEmbeds(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const stop = { type: 'stop', embedded: true };
  await Promise.all(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, stop).catch(() => null)));
}
