import { isCheckInDue, mayChipAsk, quietDays } from '../domain/check-in/is-due';
import { addDays } from '../domain/day';
import type { Answer, Request } from '../domain/messages';
import { addCheckIn, eraseCheckIns, noteAsk, readAskState } from '../platform/check-in-store';
import { now, zone } from '../platform/clock';
import type { Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { type Look, look } from './look';
import { inOrder } from './queue';

/** True where a check-in may be asked for. Costs nothing where check-ins are off. */
export async function isDue({ settings, today }: Pick<Look, 'settings' | 'today'>): Promise<boolean> {
  return (
    settings.checkIns && isCheckInDue(await readAskState(), settings, today, { now: now(), zone: zone() })
  );
}

/** True where a chip may ask for a check-in over the page that has just reported; it is taken to have asked. */
export async function asksCheckIn(seen: Look, { isPrivate }: Sender): Promise<boolean> {
  if (isPrivate || !(await isDue(seen)) || !mayChipAsk(await readAskState(), now())) return false;
  await noteAsk({ askedAt: now() });
  return true;
}

/** Keeps an answer; nothing of a private window. */
export function onCheckIn(
  { feeling, worth }: Request<'checkIn'>,
  { isPrivate }: Sender,
): Promise<Answer<'checkIn'>> {
  return inOrder(async () => {
    if (isPrivate) return { stored: false };
    const { day } = (await look()).standing.state;
    await addCheckIn({ at: now(), day, feeling, worth });
    return { stored: true };
  });
}

/** Somebody said no: that holds for a fortnight. */
export function onDeclineCheckIn(): Promise<null> {
  return inOrder(async () => {
    const { day } = (await look()).standing.state;
    await noteAsk({ quietUntil: addDays(day, quietDays) });
    return null;
  });
}

export async function onOpenCheckIn(): Promise<null> {
  await openPage('checkin');
  return null;
}

export function onEraseCheckIns({ since }: Request<'eraseCheckIns'>): Promise<null> {
  return inOrder(async () => {
    await eraseCheckIns(since);
    return null;
  });
}
