import type { SectionId } from '../domain/catalogue';
import { type Decision, isClosed } from '../domain/decision';
import type { Purpose } from '../domain/today';
import { ask } from '../platform/messaging';
import { plainWord } from '../platform/worker-link';
import { type BlockScreen, openBlockScreen } from './block-screen';
import type { Quiet } from './quiet';
import type { ScreenWords } from './screen-words';
import type { Sensor } from './sensor';

/** While a screen is up the page is looked after once a second. */
const watchMs = 1_000;
/** A page that fought is given this long to be loaded again before it is asked for once more: 5 s. */
const fightBackMs = 5_000;
/** A player that no script can find is asked for by ear, once the pause has had time to be heard: 4 s. */
const listenAfter = 4;

/** The decisions of the worker, by section. */
export type Decisions = Readonly<Record<string, Decision>>;

/** Keeps the block screen over a page, and the page quiet below it. */
export interface Cover {
  /** The section whose time is used; `null` while the page is open. */
  section(): SectionId | null;
  raise(section: SectionId): void;
  lower(): void;
  /** The page works against the screen: the worker is told, and loads the tab again. */
  fought(): void;
}

interface Page {
  readonly sensor: Sensor;
  readonly quiet: Quiet;
  readonly words: ScreenWords;
  /** The page was stopped before it began: nothing is there that could work against the screen. */
  isHeld(): boolean;
  /** When the section opens by the clock, UTC ms; nothing when that is not known. */
  opensAt(section: SectionId): number | null | undefined;
  /** Decisions that came with an answer. */
  onDecisions(decisions: Decisions): void;
}

/** A cover for one page, until the signal aborts. */
export function createCover(page: Page, isAlive: () => boolean, signal: AbortSignal): Cover {
  const { sensor, quiet, words } = page;
  let covered: SectionId | null = null;
  let coveredFor = 0;
  let heard = 0;
  let foughtBack = false;
  let screen: BlockScreen | null = null;

  async function refresh(): Promise<void> {
    try {
      const fresh = await words.fetch();
      if (fresh) screen?.update(fresh);
    } catch {
      // The worker may be starting: the cover stays up, and the next second asks again.
      words.forget();
    }
  }

  /** A press that failed changes nothing: the screen is still there, and can be pressed again. */
  function tell(asked: Promise<unknown>): void {
    asked.catch(() => refresh());
  }

  /** Asks the worker for what a press on the screen wants, and obeys what it decided then. */
  async function decideBy(asked: Promise<{ readonly decisions: Decisions }>): Promise<void> {
    try {
      page.onDecisions((await asked).decisions);
    } finally {
      await refresh();
    }
  }

  const actions = {
    leave: () => tell(ask('leave', {})),
    support: () => tell(ask('support', {})),
    checkIn: () => tell(ask('openCheckIn', {})),
    enter: (purpose: Purpose, ms: number) => {
      if (covered) tell(decideBy(ask('door', { section: covered, purpose, ms })));
    },
    startExtra() {
      if (covered)
        tell(ask('friction', { section: covered }).then((friction) => screen?.offerExtra(friction)));
    },
    async takeExtra() {
      // A failure changes nothing: the screen is still there, and says what holds.
      if (covered) await decideBy(ask('extra', { section: covered })).catch(() => undefined);
    },
    typeForExtra: () => {
      if (covered) tell(ask('typeForExtra', { section: covered }));
    },
    fought,
  };

  function fought(): void {
    // Once is enough: the worker loads the tab again.
    if (covered === null || page.isHeld() || foughtBack || !isAlive()) return;
    foughtBack = true;
    setTimeout(() => {
      foughtBack = false;
    }, fightBackMs);
    screen?.insist();
    tell(ask('tampered', { section: covered }));
  }

  async function listen(): Promise<void> {
    if (coveredFor < listenAfter || coveredFor % 2 !== 0 || coveredFor > 4 * listenAfter) return;
    heard = (await ask('heard', {})) ? heard + 1 : 0;
    if (heard > 1) fought();
  }

  async function watch(): Promise<void> {
    if (covered === null || !isAlive()) return;
    coveredFor++;
    // Words that were made a moment too early speak of an open section.
    const known = words.known();
    if (!known || !isClosed(known.decision)) await refresh();
    if (!words.known()) screen?.offerExit(plainWord('pageLeavePlain'));
    const opensAt = covered && page.opensAt(covered);
    if (opensAt && sensor.wall() >= opensAt) sensor.report();
    sensor.players.search();
    quiet.hush();
    await listen();
  }

  const timer = setInterval(() => watch().catch(() => undefined), watchMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    screen?.close();
    screen = null;
  });

  return {
    section: () => covered,
    raise(section) {
      quiet.hush();
      if (covered === section) return;
      covered = section;
      coveredFor = 0;
      heard = 0;
      sensor.cover(true);
      screen ??= openBlockScreen(words.known(), actions);
      void refresh();
    },
    lower() {
      covered = null;
      words.forget();
      screen?.close();
      screen = null;
      sensor.cover(false);
      quiet.resume();
    },
    fought,
  };
}
