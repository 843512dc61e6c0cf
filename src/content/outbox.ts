import type { SectionId } from '../domain/catalogue';
import type { BeatAnswer } from '../domain/messages';
import type { Interval, Watched } from '../domain/usage';
import { monotonic } from '../platform/clock';
import { ask } from '../platform/messaging';
import type { Line } from './line';

/** Retries wait from a quarter of a second to five, so that a dead worker is not hammered. */
const retryMs = [250, 500, 1_000, 2_000, 5_000];

interface Packed {
  readonly seq: number;
  readonly section: SectionId | null;
  readonly intervals: readonly Interval[];
  readonly watched: readonly Watched[];
  readonly unfit: boolean;
  readonly ahead: number;
  /** The line that the intervals are on, even when it has moved since. */
  readonly origin: number;
  /** All counted ms and views of this document up to this beat. */
  readonly total: Total;
}

/** What a document has counted so far: ms and views. */
export interface Total {
  readonly ms: number;
  readonly views: number;
}

/** Keeps what a page has to report until the worker answers that it is stored. */
export interface Outbox {
  add(intervals: readonly Interval[], watched: readonly Watched[]): void;
  /** Packs what there is, and then these, on a line that has moved since. */
  addOn(origin: number, intervals: readonly Interval[], section: SectionId | null): void;
  noteUnfit(): void;
  /** The wall clock has jumped forward by so many ms. */
  noteAhead(ms: number): void;
  total(): Total;
  /** Packs what there is into a beat and sends it; also when there is nothing, if `always`. */
  flush(section: SectionId | null, always?: boolean): void;
  /** Packs what there is, and sends all that is not under way yet: the page may be gone the next moment. */
  flushNow(section: SectionId | null): void;
  /** The page was away, and the answers of that time are lost: what is still here is sent again. */
  startOver(): void;
}

/** @param onAnswer gets each answer with what this document had counted when it asked */
export function createOutbox(
  line: Line,
  isAlive: () => boolean,
  onAnswer: (answer: BeatAnswer, total: Total) => void,
): Outbox {
  const name = crypto.randomUUID();
  const beats: Packed[] = [];
  /** Beats that were sent and have not been answered. */
  const underWay = new Set<Packed>();
  let intervals: Interval[] = [];
  let watched: Watched[] = [];
  let unfit = false;
  let ahead = 0;
  let ms = 0;
  let views = 0;
  let seq = 0;
  let sending: symbol | null = null;
  let failures = 0;

  function pack(section: SectionId | null, origin = line.origin()): void {
    beats.push({ seq: ++seq, section, intervals, watched, unfit, ahead, origin, total: { ms, views } });
    intervals = [];
    watched = [];
    unfit = false;
    ahead = 0;
  }

  async function send(beat: Packed): Promise<void> {
    underWay.add(beat);
    const answer = await ask('beat', {
      document: name,
      seq: beat.seq,
      sentAt: Math.round(beat.origin + monotonic()),
      section: beat.section,
      intervals: beat.intervals,
      watched: beat.watched,
      unfit: beat.unfit,
      ahead: beat.ahead,
    }).finally(() => underWay.delete(beat));
    while (beats[0] && beats[0].seq <= answer.stored) beats.shift();
    failures = 0;
    onAnswer(answer, beat.total);
  }

  async function drain(): Promise<void> {
    if (sending) return;
    const attempt = Symbol();
    sending = attempt;
    try {
      while (beats[0] && sending === attempt && isAlive()) await send(beats[0]);
    } catch {
      // Whatever the reason, the beat is still here: the worker may be starting, or have died on the way.
      setTimeout(drain, retryMs[Math.min(failures++, retryMs.length - 1)]);
    } finally {
      if (sending === attempt) sending = null;
    }
  }

  function add(newIntervals: readonly Interval[], newWatched: readonly Watched[]): void {
    for (const interval of newIntervals) {
      ms += interval.end - interval.start;
      const last = intervals.at(-1);
      const goesOn =
        last?.section === interval.section && last.kind === interval.kind && last.end === interval.start;
      if (last && goesOn) intervals[intervals.length - 1] = { ...last, end: interval.end };
      else intervals.push(interval);
    }
    watched = [...watched, ...newWatched];
    views += newWatched.filter(({ outcome }) => outcome === 'view').length;
  }

  return {
    add,
    addOn(origin, newIntervals, section) {
      add(newIntervals, []);
      if (intervals.length > 0 || watched.length > 0) pack(section, origin);
    },
    noteUnfit() {
      unfit = true;
    },
    noteAhead(ms) {
      ahead += ms;
    },
    total: () => ({ ms, views }),
    flush(section, always = false) {
      if (always || intervals.length > 0 || watched.length > 0 || unfit || ahead > 0) pack(section);
      void drain();
    },
    flushNow(section) {
      if (intervals.length > 0 || watched.length > 0) pack(section);
      void drain();
      if (!isAlive()) return;
      for (const beat of beats)
        if (!underWay.has(beat)) send(beat).catch(() => setTimeout(drain, retryMs[0]));
    },
    startOver() {
      sending = null;
      underWay.clear();
      failures = 0;
      void drain();
    },
  };
}
