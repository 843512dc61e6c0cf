import { isClosed } from '../domain/decision';
import type { Request } from '../domain/messages';
import { withTick } from '../domain/ticks';
import { noteAsk } from '../platform/check-in-store';
import { addEvent } from '../platform/event-log';
import type { Handlers, Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { injectOpenTabs, isHeard, leaveTab, silenceTab } from '../platform/tabs';
import { changeSettings, onAdopt, onChange, onWithdraw } from './change';
import { onAskedCheckIn, onCheckIn, onEraseCheckIns, onOpenCheckIn } from './check-in';
import { onForgetDevice, onRenameDevice, onSync, onSyncNow } from './devices';
import { onDoor } from './door';
import { onErase, onTakeBack } from './erase';
import { onExtra } from './extra';
import { finishWelcome } from './finish-welcome';
import { onFriction, onTypeForExtra } from './friction';
import { onFriend } from './friend';
import { onImported } from './imported';
import { onForgotPin, onSetLock, onUnlock } from './lock';
import { look } from './look';
import { onPause } from './pause';
import { inOrder } from './queue';
import { reconcile } from './reconcile';
import { onBeat } from './record';
import { onRestriction, onSelfCheck, onYouTubeBit } from './restriction';
import { onScreen } from './screen';
import { onChosenSummary } from './summary';

function tabOf({ tabId }: Sender): number {
  if (tabId === null) throw new TypeError('this message has to come from a tab');
  return tabId;
}

async function onLeave(_: Request<'leave'>, sender: Sender): Promise<null> {
  // The way out waits for nothing.
  await leaveTab(tabOf(sender));
  if (!sender.isPrivate) await addEvent('leave', (await look()).standing.state.day, '');
  return null;
}

function onTampered({ section }: Request<'tampered'>, sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  return inOrder(async () => {
    const decisions = await reconcile();
    const decision = decisions[section];
    if (!decision || !isClosed(decision)) return null;
    await silenceTab(tabId);
    if (!sender.isPrivate) await addEvent('tampered', (await look()).standing.state.day, section, true);
    return null;
  });
}

/** What the worker does for every message of the protocol. */
export const handlers: Handlers = {
  beat: onBeat,
  screen: onScreen,
  leave: onLeave,
  extra: onExtra,
  tampered: onTampered,
  support: async () => {
    await openPage('support');
    return null;
  },
  openCheckIn: onOpenCheckIn,
  askedCheckIn: onAskedCheckIn,
  heard: (_, sender) => isHeard(tabOf(sender)),
  restriction: onRestriction,
  selfCheck: onSelfCheck,
  youtubeBit: onYouTubeBit,
  change: onChange,
  adopt: onAdopt,
  withdraw: onWithdraw,
  pause: onPause,
  friend: onFriend,
  door: onDoor,
  friction: onFriction,
  typeForExtra: onTypeForExtra,
  setLock: onSetLock,
  unlock: onUnlock,
  forgotPin: onForgotPin,
  choose: async (choice) => {
    // Who switches check-ins on wants to be asked, whatever they said before.
    if (choice.checkIns) await noteAsk({ quietUntil: '' });
    if (choice.summary) await onChosenSummary(choice.summary);
    return changeSettings((settings) => ({ ...settings, ...choice }));
  },
  tick: ({ id, done }) =>
    changeSettings((settings, today) => ({
      ...settings,
      ticks: withTick(settings.ticks, id, done ? today : null),
    })),
  checkIn: onCheckIn,
  eraseCheckIns: onEraseCheckIns,
  finishWelcome: (chosen) => changeSettings((settings, today) => finishWelcome(settings, chosen, today)),
  erase: onErase,
  takeBack: onTakeBack,
  imported: onImported,
  sync: onSync,
  renameDevice: onRenameDevice,
  forgetDevice: onForgetDevice,
  syncNow: onSyncNow,
  reconcile: async () => {
    await inOrder(reconcile);
    // A site may just have been allowed: pages of it that are open start to count.
    await injectOpenTabs();
    return null;
  },
};
