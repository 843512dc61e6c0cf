import { getSection, type SectionId } from './catalogue';
import type { AttentionKind, Interval } from './usage';

/** What a page can tell about itself. All times are ms on the page's own line, which never jumps. */
export interface Facts {
  readonly section: SectionId | null;
  /** In front in its window: not hidden, prerendered, frozen or in the back/forward cache. */
  readonly visible: boolean;
  readonly focused: boolean;
  /** The main player plays, and enough of it is in view. */
  readonly playing: boolean;
  /** A picture-in-picture window of this page plays. */
  readonly pip: boolean;
  readonly audible: boolean;
  /** The last trusted pointer, key, wheel or touch; `null` before the first. */
  readonly lastInput: number | null;
  /** Since when the same clip has been the main one. */
  readonly clipSince: number;
  /** Live, or longer than 10 minutes: nobody touches anything for that long, and rightly. */
  readonly exempt: boolean;
  readonly countBackground: boolean;
  /** A block screen covers the page: whatever is pressed there, nothing is watched. */
  readonly covered: boolean;
}

/** The state machine of one page: what it does now and what was taken from it up to `at`. */
export interface Attention {
  readonly facts: Facts;
  readonly at: number;
  /** The last proof of life: input, or the player's own progress. */
  readonly proof: number;
  /** When the present section was entered. */
  readonly entered: number;
  /** *Still watching?* waits for input since this moment; `null` when it does not. */
  readonly askedAt: number | null;
}

/** After input a page counts for this long although nothing plays: photo carousels, comments. 60 s. */
export const inputMs = 60_000;
/** A gap longer than two beats is cut at the last proof of life. 10 s. */
export const gapMs = 10_000;
/** Without input a looping clip is taken for unwatched after 5 minutes, */
export const loopMs = 5 * 60_000;
/** and a feed that moves on by itself after 20. */
export const feedMs = 20 * 60_000;

/** A page of which nothing is known yet, at the moment `at`. */
export function startAttention(at: number): Attention {
  const facts: Facts = {
    section: null,
    visible: false,
    focused: false,
    playing: false,
    pip: false,
    audible: false,
    lastInput: null,
    clipSince: at,
    exempt: false,
    countBackground: false,
    covered: false,
  };
  return { facts, at, proof: at, entered: at, askedAt: null };
}

function kindOf(state: Attention, at: number): AttentionKind | null {
  const { section, visible, focused, playing, pip, audible, lastInput, countBackground, covered } =
    state.facts;
  if (section === null || covered || state.askedAt !== null) return null;
  if (visible) {
    const touched = lastInput !== null && at < lastInput + inputMs;
    if (!playing && !touched) return null;
    return focused ? 'focused' : 'beside';
  }
  if (pip) return 'pip';
  return audible && countBackground ? 'background' : null;
}

/** The moment at which *Still watching?* is due, or `Infinity`. */
export function askDue({ facts, entered }: Attention): number {
  const { section, playing, pip, exempt, lastInput, clipSince } = facts;
  if (section === null || !getSection(section).short || exempt || !(playing || pip))
    return Number.POSITIVE_INFINITY;
  const since = Math.max(entered, lastInput ?? entered);
  return Math.min(since + feedMs, Math.max(since, clipSince) + loopMs);
}

/** What is counted at this moment: `null` when nothing is. */
export function currentKind(state: Attention): AttentionKind | null {
  return kindOf(state, state.at);
}

/**
 * Moves the machine on to `at`, by what was known until now, and then takes the new facts. Returns the intervals that
 * were watched in between, in order and without overlap. A gap of more than two beats ends at the last proof of life:
 * sleep adds nothing.
 */
export function advance(
  state: Attention,
  at: number,
  change: Partial<Facts> = {},
): { state: Attention; intervals: Interval[] } {
  const until = at - state.at > gapMs ? Math.min(at, Math.max(state.at, state.proof)) : at;
  const intervals: Interval[] = [];
  let current = state;
  let from = state.at;
  while (from < until) {
    const due = askDue(current);
    if (current.askedAt === null && due <= from) {
      current = { ...current, askedAt: from };
      break;
    }
    const stops = [until, due, (current.facts.lastInput ?? Number.NEGATIVE_INFINITY) + inputMs];
    const to = Math.min(...stops.filter((stop) => stop > from));
    const kind = kindOf(current, from);
    const { section } = current.facts;
    const last = intervals.at(-1);
    if (kind && section && last?.kind === kind && last.end === from) {
      intervals[intervals.length - 1] = { ...last, end: to };
    } else if (kind && section) {
      intervals.push({ section, kind, start: from, end: to });
    }
    from = to;
  }
  if (current.askedAt === null && at - state.at <= gapMs && askDue(current) <= at)
    current = { ...current, askedAt: at };
  const facts = { ...current.facts, ...change };
  const touched = facts.lastInput !== current.facts.lastInput;
  const moved = facts.section !== current.facts.section;
  return {
    intervals,
    state: {
      facts,
      at: Math.max(at, state.at),
      proof: touched ? at : current.proof,
      entered: moved ? at : current.entered,
      askedAt: touched || moved ? null : current.askedAt,
    },
  };
}

/** Notes that the player itself went on, without taking time: proof that the page is alive at `at`. */
export function prove(state: Attention, at: number): Attention {
  return at > state.proof ? { ...state, proof: at } : state;
}

/** The same state on a line that was moved by `ms`, after the wall clock jumped. */
export function moveBy(state: Attention, ms: number): Attention {
  const { facts } = state;
  return {
    facts: {
      ...facts,
      lastInput: facts.lastInput === null ? null : facts.lastInput + ms,
      clipSince: facts.clipSince + ms,
    },
    at: state.at + ms,
    proof: state.proof + ms,
    entered: state.entered + ms,
    askedAt: state.askedAt === null ? null : state.askedAt + ms,
  };
}
