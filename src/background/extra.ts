import type { SectionId } from '../domain/catalogue';
import { type Extra, leftOf } from '../domain/decision';
import { extraMs } from '../domain/limit';
import type { Answer } from '../domain/messages';
import { sectionsOf } from '../domain/settings';
import { timeOf } from '../domain/usage';
import { storeExtra } from '../platform/budget-store';
import { addEvent } from '../platform/event-log';
import type { Sender } from '../platform/message-door';
import { storePrivateExtra } from '../platform/private-usage';
import { decisionsFor, enforce } from './enforce';
import { type Look, look } from './look';
import { inOrder } from './queue';

/** Five counted minutes for every limit that blocks this section now. */
function extraFor(section: SectionId, { settings, today }: Look): Extra {
  const blocking = settings.limits.filter(
    (limit) => sectionsOf(limit.target, settings).has(section) && leftOf(limit, settings, today) <= 0,
  );
  const until = blocking.map((limit) => {
    const used = timeOf(today.usage, sectionsOf(limit.target, settings));
    return [limit.id, Math.max(limit.perDayMs, used) + extraMs] as const;
  });
  return { day: today.usage.day, until: Object.fromEntries(until) };
}

/** Grants *5 more minutes*, once a day in all. */
export function onExtra({ section }: { section: SectionId }, sender: Sender): Promise<Answer<'extra'>> {
  return inOrder(async () => {
    const seen = await look();
    const before = await enforce(seen);
    const decision = before[section];
    if (decision?.state !== 'block' || !decision.extraAvailable)
      return { granted: false, decisions: decisionsFor(before, section) };
    const extra = extraFor(section, seen);
    const { today, standing } = seen;
    if (sender.isPrivate) await storePrivateExtra(extra, standing);
    else {
      await storeExtra(extra, standing);
      await addEvent('extra', standing.state.day, section);
    }
    const more = { ...today, extra };
    const kept = sender.isPrivate ? standing : { ...standing, today: { ...standing.today, extra } };
    const after = await enforce({ ...seen, today: more, standing: kept }, true);
    return { granted: true, decisions: decisionsFor(after, section) };
  });
}
