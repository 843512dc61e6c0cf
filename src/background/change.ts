import type { Change } from '../domain/change';
import { changeDetail } from '../domain/change-detail';
import { adopt, applyChange, withdraw } from '../domain/commitment';
import type { Answer, Outcome, Request } from '../domain/messages';
import { overflows } from '../domain/restricted-lists';
import { mostGroups, mostLimits, mostSchedules } from '../domain/rules';
import type { Settings } from '../domain/settings';
import { mergeTicks } from '../domain/ticks';
import { addEvent } from '../platform/event-log';
import { isUnlocked } from '../platform/lock-store';
import { readSettings, updateSettings } from '../platform/settings-store';
import { removeLock } from './lock';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';

/** Changes the settings and makes the change felt at once. `today` is the day in force. */
export function changeSettings(change: (settings: Settings, today: string) => Settings): Promise<null> {
  return inOrder(async () => {
    const { standing } = await look();
    await updateSettings((settings) => change(settings, standing.state.day));
    await reconcile();
    return null;
  });
}

function nameOf(change: Change): string {
  switch (change.type) {
    case 'limit':
      return change.limit.id;
    case 'group':
      return change.group.id;
    case 'hours':
      return change.hours.id;
    case 'site':
    case 'removeSite':
      return change.site;
    case 'choice':
      return change.name;
    case 'items':
      return change.list;
    case 'removeLock':
      return '';
    default:
      return change.id;
  }
}

/** What a policy has set has ids of its own, which nobody else may use. */
function refuseManaged(change: Change): void {
  if (nameOf(change).startsWith('managed:')) throw new TypeError('this is set by a policy of the browser');
}

/** A full list takes no more; nobody is told that a rule was made which was not. */
function refuseFull(settings: Settings, change: Change): void {
  const { limits, groups, hours } = settings;
  const isOver = (list: readonly { readonly id: string }[], id: string, most: number) =>
    list.length >= most && list.every((entry) => entry.id !== id);
  const isFull =
    (change.type === 'limit' && isOver(limits, change.limit.id, mostLimits)) ||
    (change.type === 'group' && isOver(groups, change.group.id, mostGroups)) ||
    (change.type === 'hours' && isOver(hours, change.hours.id, mostSchedules)) ||
    (change.type === 'items' && overflows(settings[change.list], change));
  if (isFull) throw new RangeError('there are as many rules as Tosha keeps');
}

async function apply(change: Change, day: string): Promise<Outcome> {
  const unlocked = await isUnlocked(await readSettings());
  let made: { readonly outcome: Outcome; readonly detail: string } = { outcome: 'now', detail: '' };
  await updateSettings((settings) => {
    refuseFull(settings, change);
    const applied = applyChange(settings, change, day, { unlocked });
    made = { outcome: applied.outcome, detail: changeDetail(change, settings) };
    return applied.settings;
  });
  const { outcome, detail } = made;
  if (outcome !== 'locked') await addEvent(outcome === 'now' ? 'changed' : 'queued', day, detail);
  return outcome;
}

/** Makes a change at once, keeps it waiting, or refuses it without the PIN. */
export function onChange(change: Request<'change'>): Promise<Answer<'change'>> {
  refuseManaged(change);
  return inOrder(async () => {
    const { day } = (await look()).standing.state;
    // Taking the lock away notes itself.
    const outcome = change.type === 'removeLock' ? await removeLock() : await apply(change, day);
    if (outcome === 'locked') return outcome;
    await reconcile();
    return outcome;
  });
}

/** Takes over the settings of a file: what is stricter at once, what is looser like any other change. */
export function onAdopt({ settings: incoming }: Request<'adopt'>): Promise<Answer<'adopt'>> {
  return inOrder(async () => {
    const { day } = (await look()).standing.state;
    const unlocked = await isUnlocked(await readSettings());
    let counts: Record<Outcome, number> = { now: 0, queued: 0, locked: 0 };
    await updateSettings((settings) => {
      const adopted = adopt(settings, incoming, day, { unlocked });
      const ticks = mergeTicks(settings.ticks, incoming.ticks);
      const ticked = Object.keys(ticks).length - Object.keys(settings.ticks).length;
      counts = { ...adopted.counts, now: adopted.counts.now + ticked };
      return ticked === 0 ? adopted.settings : { ...adopted.settings, ticks };
    });
    if (counts.now + counts.queued > 0) await addEvent('changed', day, 'adopted');
    await reconcile();
    return counts;
  });
}

/** Takes back a change that waits: what holds now goes on. */
export function onWithdraw({ index }: Request<'withdraw'>): Promise<null> {
  return changeSettings((settings) => withdraw(settings, index));
}
