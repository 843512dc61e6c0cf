import * as v from 'valibot';
import type { Beat } from '../domain/beat';
import { isSectionId, type SectionId } from '../domain/catalogue';
import { countersOf, noCounters } from '../domain/counters';
import { enterBeat, placeWatched } from '../domain/enter-beat';
import { spanOf } from '../domain/line';
import { place, type StoredInterval } from '../domain/record';
import { addToRuns, tracksOf } from '../domain/runs';
import { type Sequence, storedUpTo, takeNumber } from '../domain/sequence';
import type { Settings } from '../domain/settings';
import { momentAt, purposes, type Standing, standingOf, type Today } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { weekStart } from '../domain/week';
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

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counters = v.fallback(v.record(v.string(), count), {});
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const mirrorSchema = v.object({
  state: v.object({
    day,
    start: v.number(),
    end: v.number(),
    zone: v.string(),
    zones: v.fallback(v.array(v.string()), []),
    dayStart: v.number(),
    previous: v.nullable(v.object({ day, start: v.number() })),
  }),
  line: v.object({ last: v.number(), shift: v.number() }),
  atoms: counters,
  views: counters,
  week: v.fallback(v.object({ atoms: counters, views: counters }), { atoms: {}, views: {} }),
  runs: v.fallback(v.record(v.string(), v.object({ ms: count, views: count, end: v.number() })), {}),
  doors: v.fallback(
    v.record(
      v.custom<SectionId>(isSectionId),
      v.object({ purpose: v.picklist(purposes), ms: count, at: v.number() }),
    ),
    {},
  ),
  extra: v.fallback(v.nullable(v.object({ day, used: v.fallback(count, 1), until: counters })), null),
  book: v.fallback(v.nullable(v.object({ documents: v.any(), intervals: v.any() })), null),
});

async function read(): Promise<{ standing: Standing; book: Book | null } | null> {
  const parsed = v.safeParse(mirrorSchema, (await browser.storage.local.get(key))[key]);
  if (!parsed.success) return null;
  const { state, line, atoms, views, book, ...others } = parsed.output;
  const usage = { ...emptyDay(state.day, state.zone), atoms, views };
  const zones = state.zones.length > 0 ? state.zones : [state.zone];
  const today = { ...others, usage, endsAt: state.end, shift: line.shift, zones } as Today;
  return { standing: { state: { ...state, zones }, line, today }, book };
}

/** Where things stood when it was mirrored last; `null` when it never was, or makes no sense. */
export async function readMirror(): Promise<Standing | null> {
  return (await read())?.standing ?? null;
}

async function write({ state, line, today }: Standing, book: Book | null): Promise<void> {
  const { usage, week, runs, doors, extra } = today;
  const { atoms, views } = usage;
  await browser.storage.local.set({ [key]: { state, line, atoms, views, week, runs, doors, extra, book } });
}

/** Mirrors today's counters, so that a limit holds even without the database. Private windows must not be in them. */
export async function writeMirror(standing: Standing, atOnce = false): Promise<void> {
  const at = monotonic();
  if (!atOnce && at - writtenAt < everyMs) return;
  writtenAt = at;
  await write(standing, atOnce ? ((await read())?.book ?? null) : null);
}

/** Mirrors today's bare counters, and nothing else: what the mirror knew for itself goes with an erased history. */
export async function eraseMirror(standing: Standing): Promise<void> {
  await write(standing, null);
}

function onlyLast(documents: Readonly<Record<string, Sequence>>): Record<string, Sequence> {
  return Object.fromEntries(Object.entries(documents).slice(-mostDocuments));
}

/** Where things stand by the mirror alone. For `span` see `moveLine`. */
export async function standingByMirror(at: number, dayStart: number, span = 0): Promise<Standing> {
  const mirror = await readMirror();
  const moment = momentAt(mirror, at, zone(), dayStart, span);
  if (!mirror) return standingOf(moment, { usage: undefined, week: noCounters, runs: {}, budget: null });
  const { runs, doors, extra, usage, week } = mirror.today;
  const { day } = moment.state;
  const isSameWeek = usage.day >= weekStart(day, 1);
  return standingOf(moment, {
    usage: usage.day === day ? usage : undefined,
    week: !isSameWeek ? noCounters : usage.day === day ? week : countersOf([week, usage]),
    runs,
    budget: { extra, doors, kept: {} },
  });
}

/**
 * Counts a beat in the mirror, when there is no database: the limit still holds. The numbers of the beats are in the
 * same object, so a beat is counted once here too.
 * @param at when the beat came, UTC ms
 */
export async function storeBeatInMirror(
  beat: Beat,
  at: number,
  settings: Settings,
): Promise<{ stored: number; isNew: boolean; standing: Standing }> {
  const book = (await read())?.book ?? { documents: {}, intervals: [] };
  const standing = await standingByMirror(at, settings.dayStart, spanOf(beat, at));
  const { sequence, isNew } = takeNumber(book.documents[beat.document] ?? null, beat.seq);
  if (!isNew) return { stored: storedUpTo(sequence), isNew, standing };
  const { usage } = standing.today;
  const { [beat.document]: _, ...others } = book.documents;
  const placed = place(beat, standing.line, at, standing.state, zoneOffsetAt);
  const stored: ReadonlyMap<string, DayUsage> = new Map([[usage.day, usage]]);
  const watched = placeWatched(beat, at);
  const { days, rows } = enterBeat(placed, watched, book.intervals, stored, standing);
  const { shift } = standing.line;
  const runs = addToRuns(standing.today.runs, tracksOf(settings), placed, watched, shift);
  const next = { ...standing, today: { ...standing.today, usage: days.get(usage.day) ?? usage, runs } };
  const from = now() + standing.line.shift - nearbyMs;
  await write(next, {
    documents: onlyLast({ ...others, [beat.document]: sequence }),
    intervals: rows.filter(({ until }) => until > from),
  });
  return { stored: storedUpTo(sequence), isNew, standing: next };
}
