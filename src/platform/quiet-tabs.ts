import * as v from 'valibot';
import { type QuietPart, quietParts } from '../domain/quiet/parts';
import { styleFile, undoing } from '../domain/quiet/style';
import { browser } from './browser';
import { noteFailure } from './health';
import { openTabs } from './open-tabs';

const key = 'quietTold';
const schema = v.fallback(v.nullable(v.array(v.picklist(quietParts))), null);

/** Makes a part quiet in a page that is open, or gives the page its own style back. */
async function change(tabId: number, part: QuietPart, on: boolean): Promise<void> {
  const file = styleFile(part);
  if (file === null) return;
  const target = { tabId };
  const own = { target, files: [file] };
  // What the browser itself has added at the start of a page cannot be removed: it is undone.
  const undo = { target, css: undoing(part), origin: 'USER' as const };
  if (on) {
    await browser.scripting.removeCSS(undo);
    await browser.scripting.insertCSS(own);
  } else {
    await browser.scripting.removeCSS(own);
    await browser.scripting.insertCSS(undo);
  }
}

/** Makes exactly these parts quiet in the pages that are open; changes what has changed since the last time. */
export async function quietOpenTabs(quiet: readonly QuietPart[]): Promise<void> {
  const before = v.parse(schema, (await browser.storage.session.get(key))[key]) ?? [];
  await browser.storage.session.set({ [key]: [...quiet] });
  const changed = quietParts.filter((part) => before.includes(part) !== quiet.includes(part));
  for (const site of new Set(changed.map((part) => part.slice(0, part.indexOf('/'))))) {
    const parts = changed.filter((part) => part.startsWith(`${site}/`));
    for (const tabId of await openTabs(site))
      for (const part of parts)
        await change(tabId, part, quiet.includes(part)).catch(noteFailure('notQuiet'));
  }
}
