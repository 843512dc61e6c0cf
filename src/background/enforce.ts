import { type SectionId, siteOf } from '../domain/catalogue';
import { sitesIn } from '../domain/coverage';
import { decideAll } from '../domain/decide';
import { allow, type Decision, isClosed, windDownMs } from '../domain/decision';
import { warnMs } from '../domain/ends';
import { networkRules } from '../domain/network-rules';
import { levelAt } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { withOthers } from '../domain/sync/others';
import type { Today } from '../domain/today';
import { showBadge } from '../platform/badge';
import { now, zone } from '../platform/clock';
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

/** The decisions for every section. Nothing limits those of sites that are not counted. */
export function decisionsOf(settings: Settings, today: Today): Decisions {
  const all = sitesIn(settings).flatMap(({ short, rest }) => [short.id, rest.id]);
  const open = Object.fromEntries(all.map((id) => [id, allow]));
  return { ...open, ...decideAll(settings, today, { now: now(), zone: zone() }) };
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

/** The decisions of the sections that are closed. */
function closedBy(decisions: Decisions): [SectionId, Decision][] {
  return (Object.entries(decisions) as [SectionId, Decision][]).filter(([, decision]) => isClosed(decision));
}

/** Makes the browser itself keep the sections closed, or open them again. */
async function hold(settings: Settings, held: ReadonlyMap<SectionId, boolean>): Promise<boolean> {
  const level = levelAt(settings, now(), zone());
  const results = await Promise.allSettled([
    holdSections(held),
    setRules(networkRules(level === null ? null : { level, engines: settings.engines }, held)),
  ]);
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failed) await noteFailure('notHeld')(reason);
  return failed.length === 0;
}

/** One event a day for each rule that closes something; what only private windows have reached leaves no trace. */
async function noteBlocks({ settings, standing, today }: Look): Promise<void> {
  const stored = withOthers(standing.today, today.others ?? null);
  const blocking = Object.values(decisionsOf(settings, stored)).filter(({ state }) => state === 'block');
  if (blocking.length === 0) return;
  await writeMirror(standing, true);
  for (const rule of new Set(blocking.map((decision) => decision.rule)))
    await addEvent('block', standing.state.day, rule, true);
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
  const decisions = decisionsOf(seen.settings, seen.today);
  const closed = closedBy(decisions);
  const held = new Map(closed.map(([id, { friend }]) => [id, friend]));
  const name = closed
    .map(([id, { state, reason, rule, friend }]) => [id, state, reason, rule, friend].join())
    .join(' ');
  if (name === enforced && !always) return decisions;
  enforced = (await hold(seen.settings, held)) ? name : null;
  const isNews = (await lastTold()) !== name;
  // Nobody waits for a tab: one that hangs would hold up every other.
  if (isNews || always) tellTabs(decisions, name).catch(noteFailure('notTold'));
  if (isNews || always) showAll(decisions).catch(noteFailure('badgeNotShown'));
  if (isNews) noteBlocks(seen).catch(noteFailure('blockNotNoted'));
  return decisions;
}

/** Shows on a tab's badge what is left for its section: counted time, or the time until hours close it. */
export function showLeft(tabId: number, decision: Decision | undefined): Promise<void> {
  if (!decision) return showBadge(tabId, null, warnMs);
  if (isClosed(decision)) return showBadge(tabId, 0, warnMs);
  const { remainingMs, closesAt } = decision;
  const untilClosed = closesAt === null ? null : closesAt - now();
  const isSoon = untilClosed !== null && untilClosed <= windDownMs;
  const left = isSoon ? Math.min(untilClosed, remainingMs ?? untilClosed) : remainingMs;
  return showBadge(tabId, left, warnMs);
}
