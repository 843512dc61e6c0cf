import { isClosed } from '../domain/decision';
import type { Screen } from '../domain/screen';
import type { BlockActions, Friction } from './block-actions';
import { makeBlockView } from './block-view';
import { makeBreathing } from './breathing';
import { makeDoorView } from './door-view';
import { makeExtraView } from './extra-view';
import { addStyle, createShadowScreen, make, makeBowl, makeButton } from './shadow-screen';
import { raiseShield } from './shield';

/** The screen that covers a page whose time is used. */
export interface BlockScreen {
  /** Shows the numbers and words of now. */
  update(screen: Screen): void;
  /** Shows what has to be done for a little more, until it is done or somebody thinks better of it. */
  offerExtra(friction: Friction): void;
  /** The words do not come: at least the way out is there, in the browser's own language. */
  offerExit(label: string): void;
  /** Says that the page played on, and what Tosha did about it. */
  insist(): void;
  close(): void;
}

/** Everything that is drawn, so that nothing is drawn twice under somebody's fingers. */
function essence({ words, decision, language, breathing, bedtime }: Screen, insisted: boolean): string {
  const { state, extraAvailable } = decision;
  return JSON.stringify([words, state, extraAvailable, language, breathing, bedtime, insisted]);
}

/** The exit, which has the focus, is read out together with what happened and when it ends. */
function describe(element: HTMLElement): void {
  const ids = [...element.querySelectorAll('h1, .which, .opens')].map((said, index) => {
    said.id = `said-${index}`;
    return said.id;
  });
  element.querySelector('.leave')?.setAttribute('aria-describedby', ids.join(' '));
}

/** Covers the page at once; the words may come later, the cover does not wait for them. */
export function openBlockScreen(known: Screen | null, actions: BlockActions): BlockScreen {
  // What was fetched for a chip speaks of an open section.
  const screen = known && isClosed(known.decision) ? known : null;
  const { host, root } = createShadowScreen(screen?.language ?? '', screen?.dir ?? 'ltr');
  host.style.setProperty('height', '100%', 'important');
  const page = make('div', 'screen');
  root.append(page);
  let insisted = false;
  let shown = screen;
  let drawn = '';
  /** True while a little more is being worked for: nothing else is drawn then. */
  let isBusy = false;
  let isClosing = false;
  let stop: () => void = () => undefined;
  const shield = raiseShield(host, screen?.words.title ?? 'Tosha', actions.fought);

  function view(now: Screen): HTMLElement {
    if (now.decision.state === 'ask') return makeDoorView(now, actions);
    if (now.decision.state !== 'pause' && !now.bedtime) return makeBlockView(now, insisted, actions);
    const breathing = makeBreathing(now.breathing, now.words, () => undefined);
    stop = breathing.stop;
    return makeBlockView(now, insisted, actions, breathing.element);
  }

  function put(element: HTMLElement): void {
    const focused = root.activeElement?.className ?? 'leave';
    describe(element);
    page.replaceChildren(element);
    const again =
      root.querySelector<HTMLButtonElement>(`button.${focused}:enabled`) ?? root.querySelector('button');
    again?.focus({ preventScroll: true });
  }

  function draw(): void {
    addStyle(root);
    if (!shown) {
      page.replaceChildren(make('main', '', makeBowl()));
      return;
    }
    // What has opened is on its way: it is not drawn any more.
    if (isBusy || !isClosed(shown.decision) || essence(shown, insisted) === drawn) return;
    drawn = essence(shown, insisted);
    const { words, language, dir } = shown;
    host.lang = language;
    host.dir = dir;
    host.style.setProperty('direction', dir, 'important');
    host.parentElement?.setAttribute('aria-label', words.title);
    stop();
    put(view(shown));
  }

  function endExtra(): void {
    if (isClosing) return;
    isBusy = false;
    drawn = '';
    draw();
  }

  draw();
  return {
    update(next) {
      shown = next;
      draw();
    },
    offerExtra(friction) {
      if (!shown) return;
      stop();
      isBusy = true;
      const extra = makeExtraView(shown, friction, {
        ...actions,
        cancel: endExtra,
        // Nothing else is shown before the answer: a press too many must not fall on another button.
        takeExtra: () => actions.takeExtra().finally(endExtra),
      });
      stop = extra.stop;
      page.replaceChildren(extra.element);
      const first = root.querySelector<HTMLElement>('.doing button') ?? root.querySelector('h1');
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'nearest' });
    },
    offerExit(label) {
      if (shown) return;
      const leave = makeButton('leave', label, actions.leave);
      page.replaceChildren(make('main', '', makeBowl(), leave));
      leave.focus({ preventScroll: true });
    },
    insist() {
      insisted = true;
      draw();
    },
    close() {
      isClosing = true;
      stop();
      shield.close();
    },
  };
}
