import { type SectionId, sections, siteOf } from '../domain/catalogue';
import { type Decision, decide, type Today, warnMs } from '../domain/decision';
import { networkRules } from '../domain/network-rules';
import type { Settings } from '../domain/settings';
import { showBadge } from '../platform/badge';
import { addEvent } from '../platform/event-log';
import { noteFailure } from '../platform/health';
import { holdSections } from '../platform/hold';
import { writeMirror } from '../platform/mirror';
import { lastTold, reportingTabs, tellTabs } from '../platform/reporting-tabs';
import { setRules } from '../platform/rules';
import type { Look } from './look';

export type Decisions = Readonly<Record<SectionId, Decision>>;

/** What the browser has been made to hold; `null` in a worker that has just started, and after a failure. */
let enforced: string | null = null;

/** The decisions for every section. */
function decideAll(settings: Settings, today: Today): Decisions {
  return Object.fromEntries(sections.map(({ id }) => [id, decide(id, settings, today)]));
}

/** The decisions that a page needs: those of its own site. */
export function decisionsFor(
  decisions: Decisions,
  section: SectionId | null,
): Readonly<Record<string, Decision>> {
  if (section === null) return {};
  const { short, rest } = siteOf(section);
  return Object.fromEntries(Object.entries(decisions).filter(([id]) => id === short.id || id === rest.id));
}

function blockedBy(decisions: Decisions): SectionId[] {
  return sections.map(({ id }) => id).filter((id) => decisions[id]?.state === 'block');
}

/** Makes the browser itself keep the sections closed, or open them again. */
async function hold(settings: Settings, blocked: readonly SectionId[]): Promise<boolean> {
  const { on, level } = settings.restricted;
  const held = new Set(blocked);
  const results = await Promise.allSettled([
    holdSections(held),
    setRules(networkRules(on ? level : null, held)),
  ]);
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failed) await noteFailure('notHeld')(reason);
  return failed.length === 0;
}

/** One event a day for each limit that is reached; what only private windows have reached leaves no trace. */
async function noteBlocks({ settings, standing }: Look): Promise<void> {
  const decisions = decideAll(settings, standing.today);
  const blocked = blockedBy(decisions);
  if (blocked.length === 0) return;
  await writeMirror(standing, true);
  const limits = new Set(blocked.map((id) => decisions[id]?.limit?.id ?? ''));
  for (const limit of limits) await addEvent('block', standing.state.day, limit, true);
}

/** Shows on every reporting tab what is left for its section. */
async function showAll(decisions: Decisions): Promise<void> {
  for (const { tabId, section } of await reportingTabs())
    if (section) await showLeft(tabId, decisions[section]);
}

/**
 * Makes what is decided so: first the holds, so that nobody is told of an open section that is still held, then a word
 * to the open pages. Costs nothing while no section opens or closes, unless `always`. Resolves with the decisions.
 */
export async function enforce(seen: Look, always = false): Promise<Decisions> {
  const decisions = decideAll(seen.settings, seen.today);
  const blocked = blockedBy(decisions);
  const name = blocked.join(' ');
  if (name === enforced && !always) return decisions;
  enforced = (await hold(seen.settings, blocked)) ? name : null;
  const isNews = (await lastTold()) !== name;
  // Nobody waits for a tab: one that hangs would hold up every other.
  if (isNews || always) tellTabs(decisions, name).catch(noteFailure('notTold'));
  if (isNews || always) showAll(decisions).catch(noteFailure('badgeNotShown'));
  if (isNews) noteBlocks(seen).catch(noteFailure('blockNotNoted'));
  return decisions;
}

/** Shows on a tab's badge what is left for its section. */
export function showLeft(tabId: number, decision: Decision | undefined): Promise<void> {
  return showBadge(tabId, decision?.remainingMs ?? null, warnMs);
}
