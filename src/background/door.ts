import type { Answer, Request } from '../domain/messages';
import { storeDoor } from '../platform/budget-store';
import { now } from '../platform/clock';
import { addEvent } from '../platform/event-log';
import type { Sender } from '../platform/message-door';
import { storePrivateDoor } from '../platform/private-usage';
import { decisionsFor, decisionsOf, enforce } from './enforce';
import { look } from './look';
import { inOrder } from './queue';

const minute = 60_000;

/** Takes the answer to the question at the door: the budget of this visit. Refused where nothing was asked. */
export function onDoor({ section, purpose, ms }: Request<'door'>, sender: Sender): Promise<Answer<'door'>> {
  return inOrder(async () => {
    const { settings, today, standing } = await look();
    const before = decisionsOf(settings, today);
    if (before[section]?.state !== 'ask') return { decisions: decisionsFor(before, section) };
    const answer = { purpose, ms, at: now() + today.shift };
    if (sender.isPrivate) await storePrivateDoor(section, answer, standing);
    else {
      await storeDoor(section, answer, standing);
      await addEvent('door', standing.state.day, `${section} ${purpose} ${ms / minute}`);
    }
    return { decisions: decisionsFor(await enforce(await look(), true), section) };
  });
}
