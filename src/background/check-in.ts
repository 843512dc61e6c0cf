import { mayChipAsk, quietFrom } from '../domain/check-in/ask-state';
import { isCheckInDue } from '../domain/check-in/is-due';
import { sectionsOf } from '../domain/coverage';
import type { Answer, Request } from '../domain/messages';
import { timeOf } from '../domain/usage';
import { addCheckIn, eraseCheckIns, noteAsk, readAskState, readCheckIn } from '../platform/check-in-store';
import { now, zone } from '../platform/clock';
import type { Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { type Look, look } from './look';
import { inOrder } from './queue';

/**
 * True where a check-in may be asked for in a page. Never in a private window, nor for what was watched in one: both
 * would be told by what is kept then. Costs nothing where check-ins are off.
 */
export async function mayAsk({ settings, standing }: Look, { isPrivate }: Sender): Promise<boolean> {
  if (!settings.checkIns || isPrivate) return false;
  return isCheckInDue(await readAskState(), settings, standing.today, { now: now(), zone: zone() });
}

/** True where a chip may ask for one, over the page that has just reported. */
export async function mayShowChip(seen: Look, sender: Sender): Promise<boolean> {
  return (await mayAsk(seen, sender)) && mayChipAsk(await readAskState(), now());
}

/** Keeps an answer; nothing of a private window. */
export function onCheckIn(
  { feeling, worth, instead }: Request<'checkIn'>,
  { isPrivate }: Sender,
): Promise<Answer<'checkIn'>> {
  return inOrder(async () => {
    if (isPrivate) return { at: null };
    const { settings, standing } = await look();
    const { usage } = standing.today;
    const before = instead === null ? undefined : await readCheckIn(instead);
    const { at, day } = before ?? { at: now(), day: standing.state.day };
    // What was watched in private windows is none of what is kept.
    const watched = timeOf(usage, sectionsOf('all', settings)) > 0;
    await addCheckIn({ at, day, feeling, worth: watched ? worth : null });
    return { at };
  });
}

/** A chip has asked, or somebody said no, which holds for a fortnight. */
export function onAskedCheckIn({ no }: Request<'askedCheckIn'>, { isPrivate }: Sender): Promise<null> {
  return inOrder(async () => {
    if (isPrivate) return null;
    const { day } = (await look()).standing.state;
    await noteAsk({ askedAt: now(), ...(no ? { quietUntil: quietFrom(day) } : {}) });
    return null;
  });
}

export async function onOpenCheckIn(): Promise<null> {
  await openPage('checkin');
  return null;
}

export function onEraseCheckIns({ at }: Request<'eraseCheckIns'>): Promise<null> {
  return inOrder(async () => {
    await eraseCheckIns(at);
    return null;
  });
}
