import { isClosed } from '../domain/decision';
import type { Answer, Request } from '../domain/messages';
import { addEvent } from '../platform/event-log';
import { takeFriendLink } from '../platform/friend-count';
import type { Sender } from '../platform/message-door';
import { decisionsOf } from './enforce';
import { look } from './look';
import { inOrder } from './queue';

/** So many single videos a day may be opened while their feed is closed: more of them would be a feed. */
const mostFriendLinks = 10;

/** Lets a single video play that was opened by its own address, although its feed is closed by a limit. */
export function onFriend({ section }: Request<'friend'>, sender: Sender): Promise<Answer<'friend'>> {
  return inOrder(async () => {
    const { settings, today, standing } = await look();
    const decision = decisionsOf(settings, today)[section];
    // Open by now: there is nothing to be asked.
    if (!decision || !isClosed(decision)) return { granted: true };
    const { day } = standing.state;
    const granted = decision.friend && (await takeFriendLink(day, mostFriendLinks, sender.isPrivate));
    if (granted && !sender.isPrivate) await addEvent('friend', day, section);
    return { granted };
  });
}
