import type { SectionId } from '../domain/catalogue';
import type { Decision } from '../domain/decision';
import type { Screen } from '../domain/messages';
import { ask } from '../platform/messaging';
import { plainWord } from '../platform/worker-link';
import { type BlockScreen, openBlockScreen } from './block-screen';
import { createChips } from './chips';
import { type Notice, showNotice } from './notice';
import { createQuiet } from './quiet';
import { type Sensor, startSensor } from './sensor';

/** When the page thinks that the time is used it waits this long for the worker's word before it draws: 150 ms. */
const patienceMs = 150;
/** While a screen is up the page is looked after once a second. */
const watchMs = 1_000;
/** A page that fought is given this long to be loaded again before it is asked for once more: 5 s. */
const fightBackMs = 5_000;
/** A player that no script can find is asked for by ear, once the pause has had time to be heard: 4 s. */
const listenAfter = 4;

type Decisions = Readonly<Record<string, Decision>>;

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
  let foughtBack = false;
  let blocked: SectionId | null = null;
  let blockedFor = 0;
  let heard = 0;
  let screen: BlockScreen | null = null;
  let words: Screen | null = null;
  let asking = false;
  let question: Notice | null = null;
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
      onStill: (waiting) => void still(waiting),
    },
    isAlive,
    signal,
  );
  const quiet = createQuiet(sensor.players, () => blocked !== null || question !== null, fought, signal);
  const chips = createChips(async () => words ?? (await fetchWords()), signal);

  const leftOf = ({ remainingMs }: Decision) =>
    remainingMs === null ? Number.POSITIVE_INFINITY : remainingMs - (sensor.counted() - countedThen);

  /** Compares the page with what was decided; runs at every change, so it has to be cheap. */
  function check(): void {
    const section = sensor.section();
    const decision = section ? decisions[section] : undefined;
    if (!section || !decision) {
      if (!held && blocked !== null && blocked !== section) lift();
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
    if (blocked !== null) lift();
    if (!sensor.counting()) return;
    chips.show(left);
    if (Number.isFinite(left)) reached = setTimeout(sensorStep, Math.min(left, 0x7fffffff));
  }

  function sensorStep(): void {
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
    quiet.hush();
    if (blocked === section) return;
    blocked = section;
    sensor.cover(true);
    blockedFor = 0;
    heard = 0;
    question?.close();
    question = null;
    chips.close();
    screen ??= openBlockScreen(words, { leave, extra, support, fought });
    void refresh();
  }

  function lift(): void {
    blocked = null;
    words = null;
    screen?.close();
    screen = null;
    sensor.cover(false);
    quiet.resume();
  }

  async function fetchWords(): Promise<Screen | null> {
    const section = sensor.section();
    if (!section || !isAlive()) return null;
    words = await ask('screen', { section });
    return words;
  }

  async function refresh(): Promise<void> {
    try {
      const fresh = await fetchWords();
      if (fresh) screen?.update(fresh);
    } catch {
      // The worker may be starting: the cover stays up, and the next second asks again.
      words = null;
    }
  }

  async function watch(): Promise<void> {
    if (!isAlive()) return;
    blockedFor++;
    if (!words) await refresh();
    if (!words) screen?.offerExit(plainWord('pageLeavePlain'));
    const opensAt = blocked && decisions[blocked]?.opensAt;
    if (opensAt && sensor.wall() >= opensAt) sensor.report();
    sensor.players.search();
    quiet.hush();
    if (blockedFor >= listenAfter && blockedFor % 2 === 0 && blockedFor <= 4 * listenAfter) {
      heard = (await ask('heard', {})) ? heard + 1 : 0;
      if (heard > 1) fought();
    }
  }

  function fought(): void {
    // Once is enough: the worker loads the tab again.
    if (blocked === null || held || foughtBack || !isAlive()) return;
    foughtBack = true;
    setTimeout(() => {
      foughtBack = false;
    }, fightBackMs);
    screen?.insist();
    tell(ask('tampered', { section: blocked }));
  }

  function leave(): void {
    tell(ask('leave', {}));
  }

  function support(): void {
    tell(ask('support', {}));
  }

  function extra(): void {
    const section = blocked;
    if (!section) return;
    tell(
      ask('extra', { section }).then((answer) => {
        guard.decide(answer.decisions);
        return answer.granted ? undefined : refresh();
      }),
    );
  }

  /** A press that failed changes nothing: the screen is still there, and can be pressed again. */
  function tell(asked: Promise<unknown>): void {
    asked.catch(() => refresh());
  }

  async function still(waiting: boolean): Promise<void> {
    if (!waiting) {
      question?.close();
      question = null;
      if (blocked === null) quiet.resume();
      return;
    }
    const section = sensor.section();
    if (!section || blocked !== null) return;
    quiet.hush();
    const { language, dir, words: said } = (await fetchWords()) ?? {};
    if (!said || !sensor.waiting()) return;
    const button = said.stillYes;
    question = showNotice(
      { language: language ?? '', dir: dir ?? 'ltr', title: said.stillTitle, text: said.stillText, button },
      () => undefined,
    );
  }

  const timer = setInterval(() => blocked !== null && watch().catch(() => undefined), watchMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(reached);
    question?.close();
    screen?.close();
    screen = null;
  });

  const guard: Guard = {
    hold(section) {
      held = true;
      block(section);
    },
    decide(fresh) {
      decisions = { ...decisions, ...fresh };
      countedThen = sensor.counted();
      check();
    },
  };
  return guard;
}
