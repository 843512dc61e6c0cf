import * as v from 'valibot';
import { advanceDay } from '../domain/day';
import type { Today } from '../domain/decision';
import type { Beat } from '../domain/messages';
import { addIntervals, addWatched, place } from '../domain/record';
import { freshToday } from '../domain/today';
import { emptyDay } from '../domain/usage';
import { browser } from './browser';
import { now, zone, zoneOffsetAt } from './clock';

const key = 'mirror';
/** The mirror is written at most every 30 s, unless it matters at once. */
const everyMs = 30_000;
let writtenAt = Number.NEGATIVE_INFINITY;

const counters = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
const mirrorSchema = v.object({
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  zone: v.string(),
  atoms: v.fallback(counters, {}),
  views: v.fallback(counters, {}),
  extra: v.fallback(v.nullable(v.object({ day: v.string(), until: counters })), null),
  endsAt: v.number(),
});

/** Today's bare counters as they were mirrored last; `null` when there are none, or they make no sense. */
export async function readMirror(): Promise<Today | null> {
  const stored = await browser.storage.local.get(key);
  const parsed = v.safeParse(mirrorSchema, stored[key]);
  if (!parsed.success) return null;
  const { day, zone, atoms, views, extra, endsAt } = parsed.output;
  return { usage: { ...emptyDay(day, zone), atoms, views }, extra, endsAt };
}

/** Mirrors today's counters, so that a limit holds even without the database. */
export async function writeMirror(today: Today, atOnce = false): Promise<void> {
  const at = now();
  if (!atOnce && Math.abs(at - writtenAt) < everyMs) return;
  writtenAt = at;
  const { day, zone, atoms, views } = today.usage;
  await browser.storage.local.set({
    [key]: { day, zone, atoms, views, extra: today.extra, endsAt: today.endsAt },
  });
}

const lastSeq = new Map<string, number>();

/**
 * Counts a beat in the mirror alone, when no database can be opened: the limit still holds. Two tabs at once count
 * twice here, because there are no intervals to compare with.
 * @param dayStart minutes after midnight
 */
export async function storeBeatInMirror(
  beat: Beat,
  dayStart: number,
): Promise<{ stored: number; today: Today }> {
  const at = now();
  const mirror = await readMirror();
  const today = mirror && at < mirror.endsAt ? mirror : freshToday(at, zone(), dayStart);
  const last = lastSeq.get(beat.document) ?? 0;
  if (beat.seq <= last) return { stored: last, today };
  const state = { ...advanceDay(null, at, zone(), dayStart), day: today.usage.day };
  const added = place(beat, { last: at, shift: 0 }, at, state, zoneOffsetAt);
  const counted = added.filter(({ day }) => day === today.usage.day);
  const usage = addWatched(addIntervals(today.usage, state.start, [], counted), beat.watched);
  const next = { ...today, usage };
  await writeMirror(next, true);
  lastSeq.set(beat.document, beat.seq);
  return { stored: beat.seq, today: next };
}
