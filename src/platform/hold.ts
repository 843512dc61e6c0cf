import { getSection, matchesOf, type SectionId, siteOf } from '../domain/catalogue';
import { browser } from './browser';

const prefix = 'hold:';

interface Registered {
  readonly id: string;
  readonly js?: readonly string[];
}

function scriptFor([section, friend]: readonly [SectionId, boolean]) {
  const kind = getSection(section).short ? 'short' : 'rest';
  return {
    id: prefix + section,
    matches: matchesOf(siteOf(section)),
    js: [`hold/${kind}${friend ? '-friend' : ''}.js`],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}

/** Browsers may give a script's file back with its whole address. */
function isSame(one: Registered, other: Registered): boolean {
  return one.id === other.id && (one.js?.[0]?.endsWith(other.js?.[0] ?? '') ?? false);
}

/**
 * Makes the browser hold exactly these sections: a script at `document_start` tells the content script, without
 * asking anybody, that a section of the site is closed. Changes only what differs.
 * @param wanted by section whether a single video may play that is opened by its own address
 */
export async function holdSections(wanted: ReadonlyMap<SectionId, boolean>): Promise<void> {
  const registered: readonly Registered[] = await browser.scripting.getRegisteredContentScripts();
  const held = registered.filter(({ id }) => id.startsWith(prefix));
  const scripts = [...wanted].map(scriptFor);
  const stale = held.filter((one) => !scripts.some((script) => isSame(one, script)));
  const missing = scripts.filter((script) => !held.some((one) => isSame(one, script)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}
