import { applyChange, withdraw } from '../domain/commitment';
import type { Answer, Request } from '../domain/messages';
import type { Change, Settings } from '../domain/settings';
import { eraseHistory } from '../platform/budget-store';
import { addEvent } from '../platform/event-log';
import type { Handlers, Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { updateSettings } from '../platform/settings-store';
import { injectOpenTabs, isHeard, leaveTab, silenceTab } from '../platform/tabs';
import { onExtra } from './extra';
import { finishWelcome } from './finish-welcome';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';
import { onBeat } from './record';
import { onScreen } from './screen';

function tabOf({ tabId }: Sender): number {
  if (tabId === null) throw new TypeError('this message has to come from a tab');
  return tabId;
}

/** Changes the settings and makes the change felt at once. `today` is the day in force. */
function changeSettings(change: (settings: Settings, today: string) => Settings): Promise<null> {
  return inOrder(async () => {
    const { standing } = await look();
    await updateSettings((settings) => change(settings, standing.state.day));
    await reconcile();
    return null;
  });
}

function nameOf(change: Change): string {
  if (change.type === 'limit') return change.limit.id;
  return change.type === 'removeLimit' ? change.id : change.site;
}

function onChange(change: Request<'change'>): Promise<Answer<'change'>> {
  return inOrder(async () => {
    const { day } = (await look()).standing.state;
    let outcome: Answer<'change'> = 'now';
    await updateSettings((settings) => {
      const applied = applyChange(settings, change, day);
      outcome = applied.outcome;
      return applied.settings;
    });
    await addEvent(outcome === 'now' ? 'changed' : 'queued', day, `${change.type} ${nameOf(change)}`);
    await reconcile();
    return outcome;
  });
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
    if (decisions[section]?.state !== 'block') return null;
    await silenceTab(tabId);
    if (!sender.isPrivate) await addEvent('tampered', (await look()).standing.state.day, section, true);
    return null;
  });
}

function onErase(): Promise<null> {
  return inOrder(async () => {
    const { standing, today } = await look();
    await eraseHistory(standing, today);
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
  heard: (_, sender) => isHeard(tabOf(sender)),
  change: onChange,
  withdraw: ({ index }) => changeSettings((settings) => withdraw(settings, index)),
  restricted: (restricted) => changeSettings((settings) => ({ ...settings, restricted })),
  choose: (choice) => changeSettings((settings) => ({ ...settings, ...choice })),
  finishWelcome: (chosen) => changeSettings((settings, today) => finishWelcome(settings, chosen, today)),
  erase: onErase,
  reconcile: async () => {
    await inOrder(reconcile);
    // A site may just have been allowed: pages of it that are open start to count.
    await injectOpenTabs();
    return null;
  },
};
