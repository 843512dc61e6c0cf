import type { SectionId } from '../domain/catalogue';
import { isClosed } from '../domain/decision';
import { ask as askWorker } from '../platform/messaging';
import { createChips } from './chips';
import { createCover, type Decisions } from './cover';
import { createGrey, greyOf } from './grey';
import { isOver, type Left, leftOf } from './left';
import type { Total } from './outbox';
import { createQuiet } from './quiet';
import { createScreenWords } from './screen-words';
import { type Sensor, startSensor } from './sensor';
import { playSingle, type SingleVideo } from './single-video';
import { createStillWatching } from './still-watching';

/** When the page thinks that the time is used it waits this long for the worker's word before it draws: 150 ms. */
const patienceMs = 150;
/** The longest wait that `setTimeout` can take: 24.8 days. */
const longestWaitMs = 0x7fffffff;

/** Obeys the decisions of the worker in one page. */
export interface Guard {
  /** The page was stopped before it began: covers it until the worker allows it, and then loads it again. */
  hold(section: SectionId): void;
  /** The section is closed, and the page was opened by the address of a single video: that one may play. */
  letOne(section: SectionId): void;
  /** Decisions that the worker sent by itself. */
  decide(decisions: Decisions): void;
}

/** Starts the sensor and shows what the worker decides of it, until the signal aborts. */
export function startGuard(isAlive: () => boolean, signal: AbortSignal): Guard {
  let decisions: Decisions = {};
  let then: Total = { ms: 0, views: 0 };
  let held = false;
  let asking = false;
  let single: SingleVideo | null = null;
  let reached: ReturnType<typeof setTimeout> | undefined;

  const sensor: Sensor = startSensor(
    {
      onAnswer(answer, total) {
        decisions = answer.decisions;
        then = total;
        asking = false;
        check();
        if (answer.asksCheckIn && cover.section() === null && sensor.counting()) chips.askCheckIn();
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
  const chips = createChips(words.fetch, signal);
  const grey = createGrey(signal);
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

  /** Compares the page with what was decided; runs at every change, so it has to be cheap. */
  function check(): void {
    const section = sensor.section();
    const decision = section ? decisions[section] : undefined;
    const covered = cover.section();
    if (!section || !decision) {
      grey.set(0);
      if (!held && covered !== null && covered !== section) cover.lower();
      return;
    }
    clearTimeout(reached);
    const left = leftOf(decision, then, sensor.total(), sensor.wall());
    if (isClosed(decision)) {
      if (!decision.friend || !single?.isOn()) block(section);
    } else if (held) location.reload();
    else if (isOver(left)) enough(section);
    else {
      grey.set(greyOf(decision, left));
      proceed(left, decision.windDown);
    }
  }

  /** The section is open for so much more. */
  function proceed(left: Left, winds: boolean): void {
    if (cover.section() !== null) cover.lower();
    const ms = sensor.counting() ? Math.min(left.ms, left.untilClosed) : left.untilClosed;
    if (Number.isFinite(ms)) reached = setTimeout(takeStep, Math.min(ms, longestWaitMs));
    if (sensor.counting()) chips.show(left, winds);
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
    grey.set(0);
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
    then = sensor.total();
    check();
  }

  signal.addEventListener('abort', () => clearTimeout(reached));

  /** The one video is over, or another has come: the closed section is as closed as it was. */
  function endSingle(): void {
    single = null;
    const section = sensor.section();
    if (!section) return;
    // Open meanwhile, or not even told yet: the worker says.
    if (decisions[section]) check();
    else sensor.report();
  }

  return {
    letOne(section) {
      single = playSingle(sensor.players, endSingle, signal);
      const refuse = () => {
        single?.end();
        if (sensor.section() === section) block(section);
      };
      askWorker('friend', { section }).then(({ granted }) => !granted && refuse(), refuse);
    },
    hold(section) {
      held = true;
      block(section);
    },
    decide,
  };
}
