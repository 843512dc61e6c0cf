import { browser } from './browser';

/** Where a tab that is brought back begins: a page that says nothing of what was read. */
const harmless = '#week';

/**
 * Empties the page at once, then puts an empty tab in its place: the browser's own, which looks like everybody's. Its
 * list of closed tabs, and its history, may still name Tosha.
 */
export async function leaveQuietly(): Promise<void> {
  document.body.replaceChildren();
  history.replaceState(null, '', harmless);
  try {
    const tab = await browser.tabs.getCurrent();
    await browser.tabs.create({});
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  } catch {
    // Not noted: that somebody has left in a hurry is nobody's business.
    location.replace('about:blank');
  }
}
