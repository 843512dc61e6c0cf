import { applyChange, withdraw } from '../domain/commitment';
import { goalId } from '../domain/limit';
import type { Answer, Request } from '../domain/messages';
import type { Settings } from '../domain/settings';
import type { Handlers, Sender } from '../platform/message-door';
import { openPage } from '../platform/open-page';
import { updateSettings } from '../platform/settings-store';
import { isHeard, leaveTab, silenceTab } from '../platform/tabs';
import { addEvent, eraseHistory, readToday } from '../platform/usage-store';
import { onExtra } from './extra';
import { inOrder } from './queue';
import { reconcile } from './reconcile';
import { onBeat } from './record';
import { onScreen } from './screen';

function tabOf({ tabId }: Sender): number {
  if (tabId === null) throw new TypeError('this message has to come from a tab');
  return tabId;
}

/** Changes the settings and makes the change felt at once. */
async function changeSettings(change: (settings: Settings) => Settings): Promise<null> {
  await updateSettings(change);
  await inOrder(reconcile);
  return null;
}

async function onChange(change: Request<'change'>): Promise<Answer<'change'>> {
  const { usage } = await readToday();
  let outcome: Answer<'change'> = 'now';
  await changeSettings((settings) => {
    const applied = applyChange(settings, change, usage.day);
    outcome = applied.outcome;
    return applied.settings;
  });
  await addEvent(outcome === 'now' ? 'changed' : 'queued', usage.day, change.type);
  return outcome;
}

async function onLeave(_: Request<'leave'>, sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  if (!sender.isPrivate) {
    const { usage } = await readToday();
    await addEvent('leave', usage.day, '');
  }
  await leaveTab(tabId);
  return null;
}

async function onTampered(_: Request<'tampered'>, sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  await inOrder(reconcile);
  await silenceTab(tabId);
  return null;
}

function onFinishWelcome({ sites, goalMinutes }: Request<'finishWelcome'>): Promise<null> {
  return changeSettings((settings) => {
    const chosen = Object.entries(settings.sites).map(([id, site]) => [
      id,
      { ...site, tracked: sites.includes(id) },
    ]);
    const welcomed = { ...settings, welcomed: true, sites: Object.fromEntries(chosen) };
    // Whoever comes back to the welcome later makes the same promises as on the limits page.
    if (settings.welcomed || goalMinutes === null) return settings.welcomed ? settings : welcomed;
    const limit = { id: goalId, target: 'all', perDayMs: goalMinutes * 60_000 };
    return { ...welcomed, limits: [limit, ...settings.limits.filter(({ id }) => id !== goalId)] };
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
  finishWelcome: onFinishWelcome,
  erase: () =>
    inOrder(async () => {
      await eraseHistory(await readToday());
      return null;
    }),
  reconcile: () => changeSettings((settings) => settings),
};
