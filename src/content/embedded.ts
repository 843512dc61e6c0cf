import { type Decision, isClosed } from '../domain/decision';
import type { Screen } from '../domain/screen';
import type { Decisions } from './cover';
import { coverLook } from './cover-look';
import { watchInView } from './frame';
import type { Guard } from './guard';
import type { Total } from './outbox';
import { createQuiet } from './quiet';
import { createScreenWords } from './screen-words';
import { startSensor } from './sensor';
import { addStyle, createShadowScreen, force, make, makeBowl } from './shadow-screen';

/** Nobody tells a frame that its section has opened: it asks. 30 s. */
const askMs = 30_000;
/** How often the page below is asked whether the screen is still there. */
const checkMs = 1_000;

/** Players are often small: the words come before the picture. */
const smallStyle = `@media (max-height: 260px) { .bowl { display: none; } .screen { padding: 8px; }
  h1 { font-size: 17px; margin-block: 0 4px; } .opens { font-size: 14px; line-height: 1.3; } }`;

/** The question at the door belongs to a feed: a single player inside another site does not ask it. */
function isShut(decision: Decision | undefined): boolean {
  return decision !== undefined && isClosed(decision) && decision.state !== 'ask';
}

/** A small screen over an embedded player. It takes no focus from the site around it, and has nothing to press. */
function raiseScreen(): { show(screen: Screen): void; keep(): void; close(): void } {
  const { host, root } = createShadowScreen('', 'ltr');
  force(host, coverLook);
  host.popover = 'manual';
  host.setAttribute('role', 'status');
  const page = make('div', 'screen', make('main', '', makeBowl()));
  root.append(page);
  function keep(): void {
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    // What lies below cannot be reached by the keyboard either.
    if (document.body) document.body.inert = true;
  }
  keep();
  addStyle(root);
  const { sheet } = root.querySelector('style') ?? {};
  sheet?.insertRule(smallStyle, sheet.cssRules.length);
  return {
    show({ language, dir, words }) {
      host.lang = language;
      host.dir = dir;
      host.style.setProperty('direction', dir, 'important');
      page.replaceChildren(
        make('main', '', makeBowl(), make('h1', '', words.title), make('p', 'opens', words.opens)),
      );
    },
    keep,
    close() {
      host.remove();
      if (document.body) document.body.inert = false;
    },
  };
}

/** Counts a player that another site embeds, and covers it while its section is closed, until the signal aborts. */
export function startEmbedded(isAlive: () => boolean, signal: AbortSignal): Guard {
  let decisions: Decisions = {};
  let countedThen = 0;
  let screen: ReturnType<typeof raiseScreen> | null = null;
  let reached: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  const events = {
    onAnswer(answer: { readonly decisions: Decisions }, total: Total) {
      decisions = answer.decisions;
      countedThen = total.ms;
      asking = false;
      check();
    },
    onChange: check,
    onStill: (waiting: boolean) => (waiting ? quiet.hush() : !screen && quiet.resume()),
  };
  const sensor = startSensor(events, isAlive, signal);
  const words = createScreenWords(sensor.section, isAlive);
  const quiet = createQuiet(
    sensor.players,
    () => screen !== null,
    () => undefined,
    signal,
  );

  function check(): void {
    clearTimeout(reached);
    const section = sensor.section();
    const decision = section ? decisions[section] : undefined;
    if (isShut(decision)) close();
    else if (screen) open();
    else if (decision?.remainingMs != null && sensor.counting()) {
      const left = decision.remainingMs - (sensor.total().ms - countedThen);
      reached = setTimeout(ask, Math.min(Math.max(left, 0), askMs));
    }
  }

  /** By its own count the time is used: the worker has the word. */
  function ask(): void {
    if (asking || !isAlive()) return;
    asking = true;
    sensor.report();
  }

  function close(): void {
    quiet.hush();
    if (screen) return;
    screen = raiseScreen();
    sensor.cover(true);
    say();
  }

  function say(): void {
    words.fetch().then(
      (fresh) => fresh && screen?.show(fresh),
      // The cover is up without words; the next check asks again.
      () => undefined,
    );
  }

  function open(): void {
    screen?.close();
    screen = null;
    words.forget();
    sensor.cover(false);
    quiet.resume();
  }

  let asked = 0;
  function watch(): void {
    if (!screen || !isAlive()) return;
    screen.keep();
    quiet.hush();
    if (!words.known()) say();
    asked = (asked + checkMs) % askMs;
    if (asked === 0) sensor.report();
  }

  watchInView(() => isAlive() && sensor.step(), signal);
  const timer = setInterval(watch, checkMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(reached);
    screen?.close();
  });
  return {
    hold: close,
    // No hold script runs in a frame, so nobody is let through here.
    letOne: () => undefined,
    decide(fresh) {
      decisions = { ...decisions, ...fresh };
      countedThen = sensor.total().ms;
      check();
    },
  };
}
