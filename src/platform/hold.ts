import { getSection, matchesOf, type SectionId, siteOf } from '../domain/catalogue';
import { browser } from './browser';
import { noteFailure } from './health';

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

/** One that the browser does not take, e.g. for an address of the user's own, must not let the others go. */
async function register(scripts: ReturnType<typeof scriptFor>[]): Promise<void> {
  try {
    await browser.scripting.registerContentScripts(scripts);
  } catch (error) {
    // The browser takes all or none.
    for (const script of scripts)
      await browser.scripting.registerContentScripts([script]).catch(noteFailure('notHeld'));
    throw error;
  }
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
  if (missing.length > 0) await register(missing);
}
