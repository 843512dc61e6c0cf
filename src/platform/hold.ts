import { getSection, matchesOf, type SectionId, siteOf } from '../domain/catalogue';
import { browser } from './browser';

const prefix = 'hold:';

function scriptFor(section: SectionId) {
  const kind = getSection(section).short ? 'short' : 'rest';
  return {
    id: prefix + section,
    matches: matchesOf(siteOf(section)),
    js: [`hold/${kind}.js`],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}

/**
 * Makes the browser hold exactly these sections: a script at `document_start` tells the content script, without
 * asking anybody, that a section of the site is closed. Changes only what differs.
 */
export async function holdSections(wanted: ReadonlySet<SectionId>): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const held = new Set(registered.map(({ id }) => id).filter((id) => id.startsWith(prefix)));
  const ids = new Set([...wanted].map((section) => prefix + section));
  const stale = [...held].filter((id) => !ids.has(id));
  const missing = [...wanted].filter((section) => !held.has(prefix + section));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(scriptFor));
}
