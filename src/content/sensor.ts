import {
  type Attention,
  advance,
  currentKind,
  type Facts,
  moveBy,
  prove,
  startAttention,
} from '../domain/attention';
import { type SectionId, sectionAt } from '../domain/catalogue';
import type { BeatAnswer } from '../domain/messages';
import type { Interval, Watched } from '../domain/usage';
import { createClipCounter } from './clip-counter';
import { createFitCheck } from './fit-check';
import { createLine } from './line';
import { createOutbox, type Total } from './outbox';
import { watchPage } from './page-events';
import { readFacts } from './page-facts';
import type { Player } from './player';
import { type PlayerEvent, type Players, watchPlayers } from './players';
import { createPulse } from './pulse';
import { onRouteChange } from './route';

/** Layout is read at most once a second while a clip plays on. */
const lookMs = 1_000;
/** A player that runs and is not in view may be on its way in, by a swipe: it is looked at with every `timeupdate`. */
const soonMs = 100;
/** A clip that becomes a view is looked at no more often than this: 25 ms. */
const dueMs = 25;

/** What a page's guard needs of its sensor. */
export interface Sensor {
  readonly players: Players;
  section(): SectionId | null;
  /** What this document has counted so far, and whether time is being counted at this moment. */
  total(): Total;
  counting(): boolean;
  /** True while *Still watching?* waits for input. */
  waiting(): boolean;
  /** The time on the page's line, UTC ms. */
  wall(): number;
  /** Takes the time up to now. */
  step(): void;
  /** A block screen covers the page, or no longer does. */
  cover(covered: boolean): void;
  /** Sends a beat now and asks for decisions. */
  report(): void;
}

export interface SensorEvents {
  onAnswer(answer: BeatAnswer, total: Total): void;
  /** Anything that may change what is counted, or the section. */
  onChange(): void;
  /** *Still watching?* is due (true), or input has answered it (false). */
  onStill(waiting: boolean): void;
}

/** Turns the events of a page into attention, and attention into beats, until the signal aborts. */
export function startSensor(events: SensorEvents, isAlive: () => boolean, signal: AbortSignal): Sensor {
  const line = createLine();
  const clips = createClipCounter(line.now());
  let attention: Attention = startAttention(line.now());
  let away = false;
  let countBackground = false;
  let lastLook = 0;
  let viewTimer: ReturnType<typeof setTimeout> | undefined;
  const isUnfit = createFitCheck();
  const outbox = createOutbox(line, isAlive, (answer, total) => {
    countBackground = answer.countBackground;
    events.onAnswer(answer, total);
  });
  const players = watchPlayers(onPlayer, signal);
  const pulse = createPulse(() => currentKind(attention) !== null, beat, signal);

  /** Takes the time up to now and looks at the page anew. */
  function step(change: Partial<Facts> = {}): void {
    if (!isAlive()) return;
    followClock();
    const at = line.now();
    const main = players.main();
    const watched = clips.look(sectionAt(location.href), main, at);
    const before = {
      kind: currentKind(attention),
      section: attention.facts.section,
      asked: attention.askedAt,
    };
    const facts = readFacts(players, main, { away, clipSince: clips.clipSince(), countBackground });
    const moved = advance(attention, at, { ...facts, ...change });
    attention = moved.state;
    take(moved.intervals, watched);
    lastLook = at;
    const kind = currentKind(attention);
    const asked = attention.askedAt;
    if (before.kind !== kind) page.expectClose(kind !== null);
    if ((before.asked === null) !== (asked === null)) events.onStill(asked !== null);
    if (before.section !== attention.facts.section) pulse.restart();
    else if (before.kind !== kind) {
      outbox.flush(attention.facts.section);
      if (kind) pulse.wake();
    }
    awaitView(main);
    events.onChange();
  }

  /** `timeupdate` comes four times a second, and a swipe may come between: a view is counted when it is one. */
  function awaitView(main: Player | null): void {
    clearTimeout(viewTimer);
    const due = clips.viewDue(main);
    if (due !== null) viewTimer = setTimeout(() => step(), Math.max(due, dueMs));
  }

  /** A wall clock that jumped starts a new line; what was measured on the old one is sent as such. */
  function followClock(): void {
    const at = line.now();
    const origin = line.origin();
    const jump = line.follow();
    if (jump === 0) return;
    const moved = advance(attention, at);
    attention = moveBy(moved.state, jump);
    outbox.addOn(origin, moved.intervals, attention.facts.section);
    if (jump > 0) outbox.noteAhead(jump);
  }

  function take(intervals: readonly Interval[], watched: readonly Watched[]): void {
    outbox.add(intervals, watched);
    const counted = intervals.reduce((ms, { start, end }) => ms + end - start, 0);
    const views = watched.filter(({ outcome }) => outcome === 'view').length;
    if (isUnfit(attention.facts, counted, views)) outbox.noteUnfit();
  }

  function onPlayer(type: PlayerEvent, player: Player): void {
    const at = line.now();
    const main = players.main();
    const isDue = at - lastLook >= (attention.facts.playing ? lookMs : soonMs);
    if (type !== 'timeupdate' || isDue) step();
    else attention = prove(attention, at);
    take([], clips.progress(player, main, at));
    if (type === 'timeupdate') attention = prove(attention, at);
  }

  function onInput(): void {
    const at = line.now();
    const { lastInput } = attention.facts;
    if (attention.askedAt === null && lastInput !== null && at - lastInput < lookMs) return;
    step({ lastInput: at });
  }

  function beat(isFirst: boolean): void {
    if (!isAlive()) return;
    step();
    outbox.flush(attention.facts.section, isFirst);
    if (!attention.facts.playing && attention.facts.visible) players.search();
  }

  const page = watchPage(
    {
      onInput,
      onChange: () => step(),
      onHidden() {
        step();
        outbox.flushNow(attention.facts.section);
      },
      onShown() {
        step();
        pulse.restart();
      },
      onMayLeave() {
        step();
        outbox.flushNow(attention.facts.section);
      },
      onLeave() {
        away = true;
        outbox.add([], clips.end(line.now()));
        step();
        outbox.flushNow(attention.facts.section);
      },
      onReturn() {
        away = false;
        outbox.startOver();
        pulse.restart();
      },
    },
    signal,
  );
  onRouteChange(() => step(), signal);
  signal.addEventListener('abort', () => clearTimeout(viewTimer));
  pulse.restart();

  return {
    players,
    section: () => sectionAt(location.href),
    total: outbox.total,
    counting: () => currentKind(attention) !== null,
    waiting: () => attention.askedAt !== null,
    wall: line.now,
    step: () => step(),
    cover: (covered) => step({ covered }),
    report() {
      step();
      outbox.flush(attention.facts.section, true);
    },
  };
}
