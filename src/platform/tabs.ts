import type { Decision } from '../domain/decision';
import { browser } from './browser';

const key = 'reportingTabs';
let known: Set<number> | null = null;

async function readReporting(): Promise<Set<number>> {
  if (!known) {
    const stored = await browser.storage.session.get(key);
    known = new Set(Array.isArray(stored[key]) ? (stored[key] as number[]) : []);
  }
  return known;
}

/** Remembers that a tab has a page that reports, for as long as the browser runs. */
export async function rememberTab(tabId: number): Promise<void> {
  const tabs = await readReporting();
  if (tabs.has(tabId)) return;
  tabs.add(tabId);
  await browser.storage.session.set({ [key]: [...tabs] });
}

/** Tells every page that has reported what was decided. A tab that no longer listens is forgotten. */
export async function tellTabs(decisions: Readonly<Record<string, Decision>>): Promise<void> {
  const tabs = await readReporting();
  const gone: number[] = [];
  await Promise.all(
    [...tabs].map((tabId) =>
      browser.tabs.sendMessage(tabId, { type: 'decisions', decisions }).catch(() => gone.push(tabId)),
    ),
  );
  if (gone.length === 0) return;
  for (const tabId of gone) tabs.delete(tabId);
  await browser.storage.session.set({ [key]: [...tabs] });
}

/** Closes a tab. The last one of its window opens a new one first, so that the window stays. */
export async function leaveTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const others = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  if (others.length <= 1) await browser.tabs.create(windowId === undefined ? {} : { windowId });
  await browser.tabs.remove(tabId);
}

/** Mutes a tab and loads it again. */
export async function silenceTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { muted: true });
  await browser.tabs.reload(tabId);
}

/** Lets a tab be heard again that Tosha muted; a tab that its user muted stays as it is. */
export async function unmuteTab(tabId: number): Promise<void> {
  const { mutedInfo } = await browser.tabs.get(tabId);
  if (mutedInfo?.muted && mutedInfo.reason === 'extension')
    await browser.tabs.update(tabId, { muted: false });
}

/** True while a tab can be heard. */
export async function isHeard(tabId: number): Promise<boolean> {
  const { audible, mutedInfo } = await browser.tabs.get(tabId);
  return Boolean(audible) && !mutedInfo?.muted;
}

/**
 * Starts the content script in tabs that were open before the extension was installed or updated. Chrome does not do
 * that by itself; Firefox does, and then the script finds itself and begins anew. Returns in how many tabs.
 */
export async function injectOpenTabs(): Promise<number> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  // Firefox does not filter by address without the `tabs` permission; a tab of another site refuses the script.
  const tabs = await browser.tabs.query({});
  const injected = await Promise.allSettled(
    tabs.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files })),
  );
  return injected.filter(({ status }) => status === 'fulfilled').length;
}
