import type { SectionId } from '../domain/catalogue';
import type { Decision } from '../domain/decision';
import { browser } from './browser';

/** The tabs whose pages have reported, as long as the browser runs, and what they were told last. */
interface Reporting {
  /** The section each tab was in. */
  readonly tabs: Readonly<Record<string, SectionId | null>>;
  /** The closed sections, in one string. */
  readonly told: string;
}

const key = 'reporting';
let known: Reporting | null = null;

async function read(): Promise<Reporting> {
  known ??= ((await browser.storage.session.get(key))[key] as Reporting | undefined) ?? {
    tabs: {},
    told: '',
  };
  return known;
}

/** Changes what is known without waiting in between, so that no change is lost. */
async function change(how: (before: Reporting) => Reporting): Promise<void> {
  const before = await read();
  known = how(known ?? before);
  if (known !== before) await browser.storage.session.set({ [key]: known });
}

/** Remembers that a tab has a page that reports. */
export function rememberTab(tabId: number, section: SectionId | null): Promise<void> {
  return change((before) =>
    before.tabs[tabId] === section ? before : { ...before, tabs: { ...before.tabs, [tabId]: section } },
  );
}

/** The tabs that have reported, and the section of each. */
export async function reportingTabs(): Promise<{ tabId: number; section: SectionId | null }[]> {
  const { tabs } = await read();
  return Object.entries(tabs).map(([tabId, section]) => ({ tabId: Number(tabId), section }));
}

/** The closed sections that the tabs were told of last; empty after a start of the browser. */
export async function lastTold(): Promise<string> {
  return (await read()).told;
}

/** Tells every page that has reported what was decided. A tab that no longer listens is forgotten. */
export async function tellTabs(decisions: Readonly<Record<string, Decision>>, told: string): Promise<void> {
  await change((before) => (before.told === told ? before : { ...before, told }));
  const tabs = await reportingTabs();
  const message = { type: 'decisions', decisions };
  const gone = new Set<string>();
  await Promise.all(
    tabs.map(({ tabId }) =>
      // Rejects where nothing of ours listens any more: that tab has gone elsewhere.
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => gone.add(String(tabId))),
    ),
  );
  if (gone.size === 0) return;
  await change((before) => ({
    ...before,
    tabs: Object.fromEntries(Object.entries(before.tabs).filter(([tabId]) => !gone.has(tabId))),
  }));
}
