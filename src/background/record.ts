import type { Beat } from '../domain/beat';
import { type SectionId, sectionAt, siteOf } from '../domain/catalogue';
import { isClosed } from '../domain/decision';
import type { BeatAnswer } from '../domain/messages';
import type { Settings } from '../domain/settings';
import { forgetBadge } from '../platform/badge';
import { type StoredBeat, storeBeat } from '../platform/beat-store';
import { noteFailure, noteHealth } from '../platform/health';
import type { Sender } from '../platform/message-door';
import { readMirror, storeBeatInMirror, writeMirror } from '../platform/mirror';
import { followOthers, storePrivateBeat } from '../platform/private-usage';
import { rememberTab } from '../platform/reporting-tabs';
import { readSettings } from '../platform/settings-store';
import { unmuteTab } from '../platform/tabs';
import { readStanding, withPrivate } from '../platform/usage-store';
import { mayShowChip } from './check-in';
import { type Decisions, decisionsFor, enforce, showLeft } from './enforce';
import { followClock } from './jumps';
import type { Look } from './look';
import { inOrder } from './queue';
import { keepWatch, withDueChanges } from './reconcile';
import { wantSync } from './sync';

/** True once this worker has compared the alarm and the storage's guard with what they should be. */
let watching = false;
/** True while the database holds all that the mirror knows. A new worker cannot know. */
let healed = false;

async function storePublic(beat: Beat, at: number, settings: Settings): Promise<StoredBeat> {
  try {
    const result = await storeBeat(beat, at, settings, healed ? null : await readMirror());
    healed = true;
    writeMirror(result.standing).catch(noteFailure('notMirrored'));
    return result;
  } catch (error) {
    healed = false;
    await noteFailure('beatNotStored')(error);
    return storeBeatInMirror(beat, at, settings);
  }
}

async function store(
  beat: Beat,
  { isPrivate, receivedAt }: Sender,
  settings: Settings,
): Promise<Omit<StoredBeat, 'isNew'>> {
  if (isPrivate) {
    const { standing } = await readStanding();
    return { stored: await storePrivateBeat(beat, receivedAt, standing, settings), standing };
  }
  const result = await storePublic(beat, receivedAt, settings);
  if (result.isNew) {
    wantSync();
    await followOthers(beat, receivedAt, result.standing, settings).catch(noteFailure('visitNotFollowed'));
  }
  return result;
}

/** Only sites that are on the user's list are counted. */
function countedOnly(beat: Beat, settings: Settings): Beat {
  const isCounted = ({ section }: { readonly section: SectionId }) =>
    settings.sites[siteOf(section).id]?.tracked ?? false;
  return { ...beat, intervals: beat.intervals.filter(isCounted), watched: beat.watched.filter(isCounted) };
}

/** Stores a beat and answers with what is decided now. Beats are taken one at a time, in order. */
export function onBeat(beat: Beat, sender: Sender): Promise<BeatAnswer> {
  return inOrder(async () => {
    const settings = await readSettings();
    const { stored, standing } = await store(countedOnly(beat, settings), sender, settings);
    const seen = await withDueChanges({ settings, standing, today: await withPrivate(standing) });
    const decisions = await enforce(seen);
    // The beat is stored: nothing that goes wrong from here on may make the page send it again.
    serveTab(beat, sender, decisions).catch(noteFailure('tabNotServed'));
    follow(seen, decisions);
    followClock(beat.ahead ?? 0, standing.state.day).catch(noteFailure('clockNotFollowed'));
    return {
      stored,
      decisions: decisionsFor(decisions, beat.section ?? sectionAt(sender.url)),
      countBackground: seen.settings.countBackground,
      asksCheckIn: await mayShowChip(seen, sender).catch(() => false),
    };
  });
}

function follow(seen: Look, decisions: Decisions): void {
  void keepWatch(seen, decisions, !watching);
  watching = true;
}

async function serveTab(beat: Beat, sender: Sender, decisions: Decisions): Promise<void> {
  const { section } = beat;
  if (beat.unfit && section && !sender.isPrivate) await noteHealth('siteChanged', siteOf(section).id);
  const { tabId } = sender;
  if (tabId === null) return;
  const decision = section ? decisions[section] : undefined;
  // The first beat of a document follows a navigation, which clears the tab's badge.
  if (beat.seq === 1) forgetBadge(tabId);
  await rememberTab(tabId, section);
  await showLeft(tabId, decision);
  if (beat.seq === 1 && (!decision || !isClosed(decision))) await unmuteTab(tabId);
}
