import * as v from 'valibot';
import { enterBeat, placeWatched } from '../domain/enter-beat';
import { spanOf } from '../domain/line';
import type { Beat } from '../domain/messages';
import { place, type StoredInterval } from '../domain/record';
import { type Sequence, storedUpTo, takeNumber } from '../domain/sequence';
import { momentAt, type Standing, standingOf } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { browser } from './browser';
import { monotonic, now, zone, zoneOffsetAt } from './clock';

const key = 'mirror';
/** The mirror is written at most every 30 s, unless it matters at once. */
const everyMs = 30_000;
/** While the mirror stands in for the database, intervals are compared with those of the last 10 minutes. */
const nearbyMs = 10 * 60_000;
const mostDocuments = 50;
let writtenAt = Number.NEGATIVE_INFINITY;

/** What the mirror needs for itself while there is no database. */
interface Book {
  readonly documents: Readonly<Record<string, Sequence>>;
  readonly intervals: readonly StoredInterval[];
}

const counters = v.fallback(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))), {});
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const mirrorSchema = v.object({
  state: v.object({
    day,
    start: v.number(),
    end: v.number(),
    zone: v.string(),
    dayStart: v.number(),
    previous: v.nullable(v.object({ day, start: v.number() })),
  }),
  line: v.object({ last: v.number(), shift: v.number() }),
  atoms: counters,
  views: counters,
  extra: v.fallback(v.nullable(v.object({ day, until: counters })), null),
  book: v.fallback(v.nullable(v.object({ documents: v.any(), intervals: v.any() })), null),
});

async function read(): Promise<{ standing: Standing; book: Book | null } | null> {
  const parsed = v.safeParse(mirrorSchema, (await browser.storage.local.get(key))[key]);
  if (!parsed.success) return null;
  const { state, line, atoms, views, extra, book } = parsed.output;
  const usage = { ...emptyDay(state.day, state.zone), atoms, views };
  return { standing: { state, line, today: { usage, extra, endsAt: state.end } }, book };
}

/** Where things stood when it was mirrored last; `null` when it never was, or makes no sense. */
export async function readMirror(): Promise<Standing | null> {
  return (await read())?.standing ?? null;
}

async function write({ state, line, today }: Standing, book: Book | null): Promise<void> {
  const { atoms, views } = today.usage;
  await browser.storage.local.set({ [key]: { state, line, atoms, views, extra: today.extra, book } });
}

/** Mirrors today's counters, so that a limit holds even without the database. Private windows must not be in them. */
export async function writeMirror(standing: Standing, atOnce = false): Promise<void> {
  const at = monotonic();
  if (!atOnce && at - writtenAt < everyMs) return;
  writtenAt = at;
  await write(standing, atOnce ? ((await read())?.book ?? null) : null);
}

function onlyLast(documents: Readonly<Record<string, Sequence>>): Record<string, Sequence> {
  return Object.fromEntries(Object.entries(documents).slice(-mostDocuments));
}

/** Where things stand by the mirror alone. For `span` see `moveLine`. */
export async function standingByMirror(at: number, dayStart: number, span = 0): Promise<Standing> {
  const mirror = await readMirror();
  const moment = momentAt(mirror, at, zone(), dayStart, span);
  const same = mirror && mirror.state.day === moment.state.day ? mirror.today : null;
  return standingOf(moment, same?.usage, { extra: same?.extra ?? null, kept: null });
}

/**
 * Counts a beat in the mirror, when there is no database: the limit still holds. The numbers of the beats are in the
 * same object, so a beat is counted once here too.
 * @param at when the beat came, UTC ms
 * @param dayStart minutes after midnight
 */
export async function storeBeatInMirror(
  beat: Beat,
  at: number,
  dayStart: number,
): Promise<{ stored: number; standing: Standing }> {
  const book = (await read())?.book ?? { documents: {}, intervals: [] };
  const standing = await standingByMirror(at, dayStart, spanOf(beat, at));
  const { sequence, isNew } = takeNumber(book.documents[beat.document] ?? null, beat.seq);
  if (!isNew) return { stored: storedUpTo(sequence), standing };
  const { usage } = standing.today;
  const { [beat.document]: _, ...others } = book.documents;
  const placed = place(beat, standing.line, at, standing.state, zoneOffsetAt);
  const stored: ReadonlyMap<string, DayUsage> = new Map([[usage.day, usage]]);
  const { days, rows } = enterBeat(placed, placeWatched(beat, at), book.intervals, stored, standing);
  const next = { ...standing, today: { ...standing.today, usage: days.get(usage.day) ?? usage } };
  const from = now() + standing.line.shift - nearbyMs;
  await write(next, {
    documents: onlyLast({ ...others, [beat.document]: sequence }),
    intervals: rows.filter(({ until }) => until > from),
  });
  return { stored: storedUpTo(sequence), standing: next };
}
