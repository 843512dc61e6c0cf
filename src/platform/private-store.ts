import { type Counters, countersOf, noCounters } from '../domain/counters';
import type { Line } from '../domain/line';
import { addIntervals, type StoredInterval } from '../domain/record';
import type { Sequence } from '../domain/sequence';
import type { Extra, Standing, Today } from '../domain/today';
import { type DayUsage, emptyDay } from '../domain/usage';
import { weekStart } from '../domain/week';
import { browser } from './browser';

/** What private windows did today. It lives in `storage.session`, and so in memory, only. */
export interface PrivateUsage {
  readonly day: string;
  readonly line: Line;
  readonly intervals: readonly StoredInterval[];
  /** Views and skips only. */
  readonly clips: DayUsage;
  readonly documents: Readonly<Record<string, Sequence>>;
  readonly extra: Extra | null;
  /** With what other windows have watched since: a visit goes on in whatever window. */
  readonly runs: Today['runs'];
  readonly doors: Today['doors'];
  /** What the earlier days of the week have counted, as bare numbers. */
  readonly week: Counters;
  /** What had been counted when the history was erased. */
  readonly kept: Counters | null;
}

const key = 'private';
/** `undefined` until this worker has read or written once. */
let known: PrivateUsage | null | undefined;

/** What is kept now; `null` when no private window was used since the browser started. */
export async function readPrivate(): Promise<PrivateUsage | null> {
  return ((await browser.storage.session.get(key))[key] as PrivateUsage | undefined) ?? null;
}

/** As `readPrivate`, without asking where this worker knows: only the worker writes. */
export async function knownPrivate(): Promise<PrivateUsage | null> {
  if (known === undefined) known = await readPrivate();
  return known;
}

/** Keeps it for as long as the browser runs. */
export async function writePrivate(usage: PrivateUsage): Promise<void> {
  await browser.storage.session.set({ [key]: usage });
  known = usage;
}

/** What is kept for the day in force, begun anew where that is of an earlier day. */
export async function readPrivateOn({ state, line }: Standing): Promise<PrivateUsage> {
  const stored = await readPrivate();
  if (stored?.day === state.day) return stored;
  return {
    day: state.day,
    line,
    intervals: [],
    clips: emptyDay(state.day, state.zone),
    documents: stored?.documents ?? {},
    extra: null,
    runs: stored?.runs ?? {},
    doors: stored?.doors ?? {},
    week: stored && stored.day >= weekStart(state.day, 1) ? weekAfter(stored) : noCounters,
    kept: null,
  };
}

/** What private windows have counted in the week, once their day is over. Overlaps with other windows count twice. */
export function weekAfter({ week, clips, intervals, kept, day }: PrivateUsage): Counters {
  const timed = addIntervals(emptyDay(day, clips.zone), 0, [], intervals);
  return countersOf([week, timed, { atoms: {}, views: clips.views }, ...(kept ? [kept] : [])]);
}
