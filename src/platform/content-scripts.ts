import { embedMatches, matchesOf } from '../domain/catalogue';
import type { Settings } from '../domain/settings';
import { browser } from './browser';
import { noteFailure } from './health';
import { giveBackHosts, grantedHosts, trackedSites } from './permissions';
import { scriptFiles, stopEmbeds, stopInTabs } from './tabs';

/** The sites of the manifest have their script from there; every other has one of these. */
const sitePrefix = 'site:';
const embedsId = 'embeds';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

let keeping: Promise<unknown> = Promise.resolve();

/** The host pattern of a match pattern. */
function hostOf(match: string): string {
  return match.replace(/^(\*:\/\/[^/]+\/).*$/, '$1*');
}

/** The scripts there should be; of sites that the browser does not let Tosha see there is none. */
async function wantedScripts(settings: Settings): Promise<Script[]> {
  const tracked = trackedSites(settings);
  const chosen = tracked.filter(({ optional }) => optional);
  const granted = new Set(await grantedHosts(chosen.flatMap(matchesOf)));
  const ofSites = chosen
    .map((site) => ({ id: sitePrefix + site.id, matches: matchesOf(site) }))
    .filter(({ matches }) => matches.some((match) => granted.has(match)));
  const embeds = settings.embeds ? tracked.flatMap(embedMatches) : [];
  return embeds.length > 0 ? [...ofSites, { id: embedsId, matches: embeds }] : ofSites;
}

function toRegister({ id, matches }: Script) {
  return {
    id,
    matches: [...matches],
    js: scriptFiles(),
    allFrames: id === embedsId,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}

function nameOf({ id, matches }: Script): string {
  return [id, ...[...matches].sort()].join(' ');
}

async function keep(settings: Settings): Promise<void> {
  const wanted = await wantedScripts(settings);
  const registered = ((await browser.scripting.getRegisteredContentScripts()) as readonly Script[]).filter(
    ({ id }) => id.startsWith(sitePrefix) || id === embedsId,
  );
  const known = new Set(registered.map(nameOf));
  const should = new Set(wanted.map(nameOf));
  const stale = registered.filter((script) => !should.has(nameOf(script)));
  const missing = wanted.filter((script) => !known.has(nameOf(script)));
  const ids = stale.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(toRegister));
  await leave(
    stale.filter(({ id }) => !wanted.some((script) => script.id === id)),
    settings,
  );
}

/** The user has taken something off the list: its pages that are open are left alone, and its hosts given back. */
async function leave(scripts: readonly Script[], settings: Settings): Promise<void> {
  const tracked = new Set(trackedSites(settings).map(({ id }) => sitePrefix + id));
  const gone = scripts.filter(({ id }) => !tracked.has(id));
  if (gone.length === 0) return;
  const ofSites = gone.filter(({ id }) => id !== embedsId).flatMap(({ matches }) => matches);
  await stopInTabs(ofSites).catch(noteFailure('notStopped'));
  if (gone.some(({ id }) => id === embedsId)) await stopEmbeds().catch(noteFailure('notStopped'));
  const hosts = gone.flatMap(({ matches }) => matches.map(hostOf));
  await giveBackHosts(hosts, settings).catch(noteFailure('hostsNotGivenBack'));
}

/**
 * Makes the browser run the content script on exactly the sites that the user has added, and in embedded players if
 * they are to be counted. Browsers drop such scripts with every update. Changes only what differs; one call at a time.
 */
export function keepContentScripts(settings: Settings): Promise<void> {
  const next = keeping.then(() => keep(settings));
  keeping = next.catch(() => undefined);
  return next;
}
