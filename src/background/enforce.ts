import { type SectionId, sections } from '../domain/catalogue';
import { type Decision, decide, type Today, warnMs } from '../domain/decision';
import { networkRules } from '../domain/network-rules';
import type { Settings } from '../domain/settings';
import { showBadge } from '../platform/badge';
import { holdSections } from '../platform/hold';
import { setRules } from '../platform/rules';
import { tellTabs } from '../platform/tabs';
import { addEvent } from '../platform/usage-store';

/** The sections that were blocked when it was last decided; `null` in a worker that has just started. */
let blockedBefore: ReadonlySet<SectionId> | null = null;

/** The decisions for every section. */
export function decideAll(settings: Settings, today: Today): Record<SectionId, Decision> {
  return Object.fromEntries(sections.map(({ id }) => [id, decide(id, settings, today)]));
}

/** The sections that are closed by these decisions. */
export function blockedBy(decisions: Readonly<Record<SectionId, Decision>>): Set<SectionId> {
  const ids = Object.keys(decisions) as SectionId[];
  return new Set(ids.filter((id) => decisions[id]?.state === 'block'));
}

/**
 * Makes what was decided so: holds, and a word to the pages that are open. Does nothing when no section has opened or
 * closed since the last time, unless `always`.
 * @param isPrivate leaves no trace of a block that private windows have a part in
 */
export async function enforce(
  settings: Settings,
  today: Today,
  always = false,
  isPrivate = false,
): Promise<void> {
  const decisions = decideAll(settings, today);
  const blocked = blockedBy(decisions);
  const before = blockedBefore;
  const same = before !== null && before.size === blocked.size && [...blocked].every((id) => before.has(id));
  if (same && !always) return;
  await holdSections(blocked);
  await setRules(networkRules(settings.restricted.on ? settings.restricted.level : null, blocked));
  blockedBefore = blocked;
  await tellTabs(decisions);
  if (before === null || isPrivate) return;
  const limits = new Set(
    [...blocked].filter((id) => !before.has(id)).map((id) => decisions[id]?.limit?.id ?? ''),
  );
  for (const limit of limits) await addEvent('block', today.usage.day, limit);
}

/** Shows on a tab's badge what is left for its section. */
export function showLeft(tabId: number, decision: Decision | undefined): Promise<void> {
  return showBadge(tabId, decision?.remainingMs ?? null, warnMs);
}
