import type { SectionId } from '../domain/catalogue';
import { decide, type Extra, leftOf, type Today } from '../domain/decision';
import { extraMs } from '../domain/limit';
import type { Answer } from '../domain/messages';
import { type Settings, sectionsOf } from '../domain/settings';
import { timeOf } from '../domain/usage';
import type { Sender } from '../platform/message-door';
import { writeMirror } from '../platform/mirror';
import { readSettings } from '../platform/settings-store';
import { addEvent, readToday, storeExtra } from '../platform/usage-store';
import { decideAll, enforce } from './enforce';
import { inOrder } from './queue';

/** Five counted minutes for every limit that blocks this section now. */
function extraFor(section: SectionId, settings: Settings, today: Today): Extra {
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
    const settings = await readSettings();
    const today = await readToday();
    const { state, extraAvailable } = decide(section, settings, today);
    if (state !== 'block' || !extraAvailable)
      return { granted: false, decisions: decideAll(settings, today) };
    const extra = extraFor(section, settings, today);
    await storeExtra(extra);
    const after = { ...today, extra };
    if (!sender.isPrivate) {
      await writeMirror(after, true);
      await addEvent('extra', today.usage.day, section);
    }
    await enforce(settings, after, true);
    return { granted: true, decisions: decideAll(settings, after) };
  });
}
