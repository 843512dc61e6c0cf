import { frictionFor, frictionMs } from '../domain/friction';
import type { Answer, Request } from '../domain/messages';
import { now } from '../platform/clock';
import { begin, countTaken, meet } from '../platform/friction-store';
import type { Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { look } from './look';
import { inOrder } from './queue';

/** Begins what has to be done for a little more, and says what it is. */
export function onFriction(
  { section }: Request<'friction'>,
  { tabId, isPrivate }: Sender,
): Promise<Answer<'friction'>> {
  return inOrder(async () => {
    const { settings, today } = await look();
    const { friction } = settings.extra;
    const usedToday = today.extra?.day === today.usage.day ? today.extra.used : 0;
    const kind = frictionFor(friction, await countTaken(), settings.lock !== null);
    const ms = frictionMs(kind, usedToday, settings.breathing);
    if (tabId !== null) await begin(tabId, { section, kind, at: now(), ms, isPrivate });
    // A private window leaves no trace, not even of this.
    const changed = friction === 'rotate' && kind !== 'pin' && !isPrivate && (await meet(kind));
    return { kind, ms, breathing: settings.breathing, changed };
  });
}

/** Opens the page of ours on which something is typed. */
export async function onTypeForExtra(
  { section }: Request<'typeForExtra'>,
  { tabId, isPrivate }: Sender,
): Promise<null> {
  // The address may get into the browser's history: where a private window was is only in memory, in what was begun.
  if (isPrivate) await openPage('extra');
  else await openPage(`extra?section=${encodeURIComponent(section)}`, tabId);
  return null;
}
