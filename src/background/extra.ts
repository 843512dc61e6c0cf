import type { SectionId } from '../domain/catalogue';
import { othersMs } from '../domain/counted';
import { sectionsOf } from '../domain/coverage';
import { closingRules } from '../domain/decide';
import { isTyped } from '../domain/friction';
import type { Answer } from '../domain/messages';
import type { Extra, Today } from '../domain/today';
import { timeOf } from '../domain/usage';
import { storeExtra } from '../platform/budget-store';
import { now, zone } from '../platform/clock';
import { addEvent } from '../platform/event-log';
import { type Begun, endBegun, findBegun, noteTaken } from '../platform/friction-store';
import { isUnlocked } from '../platform/lock-store';
import type { Sender } from '../platform/message-door';
import { storePrivateExtra } from '../platform/private-usage';
import { decisionsFor, decisionsOf, enforce } from './enforce';
import { type Look, look } from './look';
import { inOrder } from './queue';

/** The page's clock and the worker's may differ by so much: 0.5 s. */
const toleranceMs = 500;
const minute = 60_000;

/**
 * More counted time for every rule that closes this section now.
 * @param today with or without what private windows counted
 */
function extraFor(section: SectionId, { settings, today: all }: Look, today: Today): Extra {
  const before = today.extra?.day === today.usage.day ? today.extra : null;
  const rules = closingRules(section, settings, all, { now: now(), zone: zone() });
  const until = rules.map(({ rule, target }) => {
    const covered = sectionsOf(target, settings);
    // A grant is for this device: what others tell of later does not use it up.
    const used = timeOf(today.usage, covered) - othersMs(today, covered);
    return [rule, used + settings.extra.ms] as const;
  });
  // Of two rules of one name, which only a file can bring, the smaller grant comes last and holds.
  until.sort(([, one], [, other]) => other - one);
  return {
    day: today.usage.day,
    used: (before?.used ?? 0) + 1,
    until: { ...before?.until, ...Object.fromEntries(until) },
  };
}

/** What was done for it, if it was done: in the page that asks, or by typing in a page of ours. */
async function findDone(section: SectionId, sender: Sender, seen: Look): Promise<Begun | null> {
  const { isOwn } = sender;
  const begun = await findBegun(isOwn ? null : sender.tabId, section);
  if (!begun || !(await isUnlocked(seen.settings))) return null;
  if (isOwn) return isTyped(begun.kind) ? begun : null;
  const took = now() - begun.at;
  return !isTyped(begun.kind) && took >= begun.ms - toleranceMs ? begun : null;
}

/** Keeps what is granted. Numbers in which private windows have a part stay in memory. */
async function store({ section, kind, isPrivate }: Begun, seen: Look): Promise<void> {
  const { settings, standing, today } = seen;
  await endBegun();
  const whole = extraFor(section, seen, today);
  if (isPrivate) {
    await storePrivateExtra(whole, standing);
    return;
  }
  const own = extraFor(section, seen, standing.today);
  if (JSON.stringify(own) !== JSON.stringify(whole)) await storePrivateExtra(whole, standing);
  await noteTaken();
  await storeExtra(own, standing);
  await addEvent('extra', standing.state.day, `${section} ${settings.extra.ms / minute} ${kind}`);
}

/** Grants a little more, once what has to be done for it is done, and as often a day as was chosen. */
export function onExtra({ section }: { section: SectionId }, sender: Sender): Promise<Answer<'extra'>> {
  return inOrder(async () => {
    const seen = await look();
    const before = decisionsOf(seen.settings, seen.today);
    const refused = { granted: false, decisions: decisionsFor(before, section) };
    if (!before[section]?.extraAvailable) return refused;
    const begun = await findDone(section, sender, seen);
    if (!begun) return refused;
    await store(begun, seen);
    return { granted: true, decisions: decisionsFor(await enforce(await look(), true), section) };
  });
}
