import { type SectionId, sectionOf, siteOf } from '../domain/catalogue';
import { applyDue } from '../domain/commitment';
import type { Today } from '../domain/decision';
import { decide } from '../domain/decision';
import type { Beat, BeatAnswer } from '../domain/messages';
import type { Settings } from '../domain/settings';
import { mergeToday } from '../domain/today';
import { forgetBadge } from '../platform/badge';
import { noteHealth } from '../platform/health';
import type { Sender } from '../platform/message-door';
import { readMirror, storeBeatInMirror, writeMirror } from '../platform/mirror';
import { storePrivateBeat } from '../platform/private-usage';
import { readSettings, updateSettings } from '../platform/settings-store';
import { rememberTab, unmuteTab } from '../platform/tabs';
import { readToday, type StoredBeat, storeBeat, withPrivate } from '../platform/usage-store';
import { enforce, showLeft } from './enforce';
import { inOrder } from './queue';
import { reconcile } from './reconcile';

/** True once this worker has compared everything with what the browser has. */
let reconciled = false;
/** What the mirror knew when this worker started: it may know more than a database that was replaced. */
let mirrored: Promise<Today | null> | null = null;

async function storePublic(beat: Beat, dayStart: number): Promise<StoredBeat> {
  try {
    const { stored, today } = await storeBeat(beat, dayStart);
    mirrored ??= readMirror();
    const merged = mergeToday(today, await mirrored);
    await writeMirror(merged);
    return { stored, today: merged };
  } catch (error) {
    await noteHealth('beatNotStored', error instanceof Error ? error.name : 'unknown');
    return storeBeatInMirror(beat, dayStart);
  }
}

async function store(beat: Beat, isPrivate: boolean, dayStart: number): Promise<StoredBeat> {
  if (!isPrivate) {
    const { stored, today } = await storePublic(beat, dayStart);
    return { stored, today: await withPrivate(today) };
  }
  const stored = await storePrivateBeat(beat, await readToday());
  return { stored, today: await readToday() };
}

/** Only sites that are on the user's list are counted. */
function countedOnly(beat: Beat, settings: Settings): Beat {
  const isCounted = ({ section }: { section: SectionId }) =>
    settings.sites[siteOf(section).id]?.tracked ?? false;
  return { ...beat, intervals: beat.intervals.filter(isCounted), watched: beat.watched.filter(isCounted) };
}

/** Stores a beat and answers with what is decided now. Beats are taken one at a time, in order. */
export function onBeat(beat: Beat, sender: Sender): Promise<BeatAnswer> {
  return inOrder(async () => {
    const before = await readSettings();
    const { stored, today } = await store(countedOnly(beat, before), sender.isPrivate, before.dayStart);
    const settings = applyDue(before, today.usage.day);
    if (settings !== before) await updateSettings((now) => applyDue(now, today.usage.day));
    if (!reconciled) await reconcile();
    reconciled = true;
    await enforce(settings, today, false, sender.isPrivate);
    await serveTab(beat, sender, settings, today);
    const section = beat.section ?? sectionOf(sender.url);
    const site = section ? siteOf(section) : null;
    const ids = site ? [site.short.id, site.rest.id] : [];
    return {
      stored,
      decisions: Object.fromEntries(ids.map((id) => [id, decide(id, settings, today)])),
      countBackground: settings.countBackground,
    };
  });
}

async function serveTab(beat: Beat, { tabId }: Sender, settings: Settings, today: Today): Promise<void> {
  if (beat.unfit && beat.section) await noteHealth('siteChanged', siteOf(beat.section).id);
  if (tabId === null) return;
  await rememberTab(tabId);
  const decision = beat.section ? decide(beat.section, settings, today) : undefined;
  // The first beat of a document follows a navigation.
  if (beat.seq === 1) {
    forgetBadge(tabId);
    if (decision?.state !== 'block') await unmuteTab(tabId);
  }
  await showLeft(tabId, decision);
}
