import type { SectionId } from '../domain/catalogue';
import type { Decision } from '../domain/decision';
import { createChips } from './chips';
import { createCover, type Decisions } from './cover';
import { createQuiet } from './quiet';
import { createScreenWords } from './screen-words';
import { type Sensor, startSensor } from './sensor';
import { createStillWatching } from './still-watching';

/** When the page thinks that the time is used it waits this long for the worker's word before it draws: 150 ms. */
const patienceMs = 150;
/** The longest wait that `setTimeout` can take: 24.8 days. */
const longestWaitMs = 0x7fffffff;

/** Obeys the decisions of the worker in one page. */
export interface Guard {
  /** The page was stopped before it began: covers it until the worker allows it, and then loads it again. */
  hold(section: SectionId): void;
  /** Decisions that the worker sent by itself. */
  decide(decisions: Decisions): void;
}

/** Starts the sensor and shows what the worker decides of it, until the signal aborts. */
export function startGuard(isAlive: () => boolean, signal: AbortSignal): Guard {
  let decisions: Decisions = {};
  let countedThen = 0;
  let held = false;
  let asking = false;
  let reached: ReturnType<typeof setTimeout> | undefined;

  const sensor: Sensor = startSensor(
    {
      onAnswer(answer, counted) {
        decisions = answer.decisions;
        countedThen = counted;
        asking = false;
        check();
      },
      onChange: check,
      onStill: ask,
    },
    isAlive,
    signal,
  );
  const words = createScreenWords(sensor.section, isAlive);
  const quiet = createQuiet(
    sensor.players,
    () => cover.section() !== null || still.isAsking(),
    () => cover.fought(),
    signal,
  );
  const still = createStillWatching(sensor, quiet, words, signal);
  const chips = createChips(async () => words.known() ?? (await words.fetch()), signal);
  const cover = createCover(
    {
      sensor,
      quiet,
      words,
      isHeld: () => held,
      opensAt: (section) => decisions[section]?.opensAt,
      onDecisions: decide,
    },
    isAlive,
    signal,
  );

  const leftOf = ({ remainingMs }: Decision) =>
    remainingMs === null ? Number.POSITIVE_INFINITY : remainingMs - (sensor.counted() - countedThen);

  /** Compares the page with what was decided; runs at every change, so it has to be cheap. */
  function check(): void {
    const section = sensor.section();
    const decision = section ? decisions[section] : undefined;
    const covered = cover.section();
    if (!section || !decision) {
      if (!held && covered !== null && covered !== section) cover.lower();
      return;
    }
    clearTimeout(reached);
    const left = leftOf(decision);
    if (decision.state === 'block') block(section);
    else if (held) location.reload();
    else if (left <= 0) enough(section);
    else proceed(left);
  }

  /** The section is open for `left` more counted ms. */
  function proceed(left: number): void {
    if (cover.section() !== null) cover.lower();
    if (!sensor.counting()) return;
    chips.show(left);
    if (Number.isFinite(left)) reached = setTimeout(takeStep, Math.min(left, longestWaitMs));
  }

  function takeStep(): void {
    if (isAlive()) sensor.step();
  }

  /** By the page's own count the time is used: it stops at once, and the worker has the last word. */
  function enough(section: SectionId): void {
    quiet.hush();
    if (asking) return;
    asking = true;
    sensor.report();
    setTimeout(() => asking && sensor.section() === section && block(section), patienceMs);
  }

  function block(section: SectionId): void {
    still.close();
    chips.close();
    cover.raise(section);
  }

  /** *Still watching?* is due, or input has answered it. */
  function ask(waiting: boolean): void {
    const isOpen = cover.section() === null;
    // A question that cannot be worded now is asked by the quiet alone: any input ends it.
    if (waiting && isOpen) still.ask().catch(() => undefined);
    if (waiting) return;
    still.close();
    if (isOpen) quiet.resume();
  }

  function decide(fresh: Decisions): void {
    decisions = { ...decisions, ...fresh };
    countedThen = sensor.counted();
    check();
  }

  signal.addEventListener('abort', () => clearTimeout(reached));

  return {
    hold(section) {
      held = true;
      block(section);
    },
    decide,
  };
}
