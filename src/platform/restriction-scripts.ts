import { matchesOf, type SiteId, siteById } from '../domain/catalogue';
import type { RestrictedLevel } from '../domain/choices';
import { partsOfSite, type QuietPart, quietSites } from '../domain/quiet/parts';
import { browser } from './browser';
import { noteFailure } from './health';
import { grantedHosts } from './permissions';

/** What the browser is to do in the pages of the sites that restricted mode knows. */
export interface WantedRestriction {
  /** The level in force; `null`: off. */
  readonly level: RestrictedLevel | null;
  readonly quiet: readonly QuietPart[];
  /** Sites in which something of ours has still to be taken out. */
  readonly undo: readonly SiteId[];
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

const prefix = 'restrict:';
const script = 'restrict.js';
const toldKey = 'restrictionTold';

function scriptFor(site: SiteId, { level, quiet, undo }: WantedRestriction): Script[] {
  const known = siteById(site);
  const isNeeded = level !== null || undo.includes(site) || partsOfSite(quiet, site).length > 0;
  if (!known || !isNeeded) return [];
  const strict = level === 'strict' ? ['restrict/strict.js'] : [];
  return [{ id: prefix + site, matches: matchesOf(known), js: [...strict, script] }];
}

/** Scripts of sites that the browser does not let Tosha see are left out. */
async function wantedScripts(wanted: WantedRestriction): Promise<Script[]> {
  const scripts = quietSites.flatMap((site) => scriptFor(site, wanted));
  const granted = new Set(await grantedHosts(scripts.flatMap(({ matches }) => matches)));
  return scripts.filter(({ matches }) => matches.some((match) => granted.has(match)));
}

/** Browsers may give files back with their whole address. */
function nameOf({ id, matches, js }: Script): string {
  const files = js.map((file) => file.replace(browser.runtime.getURL(''), ''));
  return JSON.stringify([id, [...matches].sort(), files]);
}

/** Makes the browser run the scripts of restricted mode in exactly the pages that need them. Changes only what differs. */
export async function keepRestrictionScripts(restriction: WantedRestriction): Promise<void> {
  const wanted = await wantedScripts(restriction);
  const registered = (
    (await browser.scripting.getRegisteredContentScripts()) as unknown as readonly Script[]
  ).filter(({ id }) => id.startsWith(prefix));
  const should = new Set(wanted.map(nameOf));
  const known = new Set(registered.map(nameOf));
  const stale = registered.filter((one) => !should.has(nameOf(one))).map(({ id }) => id);
  const missing = wanted.filter((one) => !known.has(nameOf(one)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (missing.length > 0)
    await browser.scripting.registerContentScripts(
      missing.map(({ id, matches, js }) => ({
        id,
        matches: [...matches],
        js: [...js],
        runAt: 'document_start' as const,
        persistAcrossSessions: true,
      })),
    );
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16)).join('-');
}

/**
 * Tells the open pages that restricted mode asks something else of them now; does nothing while `what` is what they
 * were told last. A script that is there already asks anew.
 */
export async function tellOfRestriction(restriction: WantedRestriction, what: string): Promise<void> {
  const told = await digest(what);
  const before = (await browser.storage.session.get(toldKey))[toldKey];
  if (before === told) return;
  await browser.storage.session.set({ [toldKey]: told });
  const wanted = await wantedScripts(restriction);
  // In a browser that has just started no page can have heard of a mode that is off.
  if (wanted.length === 0 && before === undefined) return;
  const known = quietSites.flatMap((site) => siteById(site) ?? []);
  const matches = await grantedHosts(known.flatMap(matchesOf));
  const tabs = matches.length > 0 ? await browser.tabs.query({ url: matches, discarded: false }) : [];
  await Promise.all(
    tabs.map(({ id: tabId = -1 }) =>
      wanted.length > 0
        ? browser.scripting
            .executeScript({ target: { tabId }, files: [script], injectImmediately: true })
            .catch(noteFailure('notInjected'))
        : browser.tabs.sendMessage(tabId, { type: 'restriction' }, { frameId: 0 }).catch(() => null),
    ),
  );
}
