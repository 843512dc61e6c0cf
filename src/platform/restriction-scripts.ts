import { matchesOf, type SiteId, siteById } from '../domain/catalogue';
import type { RestrictedLevel } from '../domain/choices';
import { quietSites } from '../domain/quiet/kinds';
import { partsOfSite, type QuietPart } from '../domain/quiet/parts';
import { styleFile } from '../domain/quiet/style';
import { browser } from './browser';
import { noteFailure } from './health';
import { openTabs } from './open-tabs';
import { grantedHosts } from './permissions';
import { quietOpenTabs } from './quiet-tabs';

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
  readonly css?: readonly string[];
}

const prefix = 'restrict:';
const script = 'restrict.js';
const toldKey = 'restrictionTold';

function scriptFor(site: SiteId, { level, quiet, undo }: WantedRestriction): Script[] {
  const known = siteById(site);
  const isNeeded = level !== null || undo.includes(site) || partsOfSite(quiet, site).length > 0;
  if (!known || !isNeeded) return [];
  const strict = level === 'strict' ? ['restrict/strict.js'] : [];
  const css = partsOfSite(quiet, site).flatMap((part) => styleFile(part) ?? []);
  return [{ id: prefix + site, matches: matchesOf(known), js: [...strict, script], css: css.sort() }];
}

/** Scripts of sites that the browser does not let Tosha see are left out. */
async function wantedScripts(wanted: WantedRestriction): Promise<Script[]> {
  const scripts = quietSites.flatMap((site) => scriptFor(site, wanted));
  const granted = new Set(await grantedHosts(scripts.flatMap(({ matches }) => matches)));
  return scripts.filter(({ matches }) => matches.some((match) => granted.has(match)));
}

/** Browsers may give files back with their whole address. */
function nameOf({ id, matches, js, css = [] }: Script): string {
  const bare = (files: readonly string[]) =>
    files.map((file) => file.replace(browser.runtime.getURL(''), ''));
  return JSON.stringify([id, [...matches].sort(), bare(js), bare(css).sort()]);
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
      missing.map(({ id, matches, js, css = [] }) => ({
        id,
        matches: [...matches],
        js: [...js],
        ...(css.length > 0 ? { css: [...css] } : {}),
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
  await Promise.all(quietSites.map((site) => tellSite(site, wanted)));
  await quietOpenTabs(restriction.quiet);
}

/** Runs the script in the open pages of a site, or lets the one that is there ask anew. */
async function tellSite(site: SiteId, wanted: readonly Script[]): Promise<void> {
  const isWanted = wanted.some(({ id }) => id === prefix + site);
  await Promise.all(
    (await openTabs(site)).map((tabId) =>
      isWanted
        ? browser.scripting
            .executeScript({ target: { tabId }, files: [script], injectImmediately: true })
            .catch(noteFailure('notInjected'))
        : browser.tabs.sendMessage(tabId, { type: 'restriction' }, { frameId: 0 }).catch(() => null),
    ),
  );
}
