import type { Screen } from '../domain/messages';
import { addStyle, createShadowScreen, make, makeBowl, makeButton } from './shadow-screen';
import { raiseShield } from './shield';

/** What the buttons of a block screen do. */
export interface BlockActions {
  leave(): void;
  extra(): void;
  support(): void;
  /** The page fights the screen. */
  fought(): void;
}

/** The screen that covers a page whose time is used. */
export interface BlockScreen {
  /** Shows the numbers and words of now. */
  update(screen: Screen): void;
  /** The words do not come: at least the way out is there, in the browser's own language. */
  offerExit(label: string): void;
  /** Says that the page played on, and what Tosha did about it. */
  insist(): void;
  close(): void;
}

function makeFigure(label: string, value: string): HTMLElement {
  return make('div', '', make('dt', '', label), make('dd', '', value));
}

/** Covers the page at once; `screen` may come later, the cover does not wait for it. */
export function openBlockScreen(screen: Screen | null, actions: BlockActions): BlockScreen {
  const { host, root } = createShadowScreen(screen?.language ?? '', screen?.dir ?? 'ltr');
  host.style.setProperty('height', '100%', 'important');
  const page = make('div', 'screen');
  root.append(page);
  let insisted = false;
  let shown = screen;
  const shield = raiseShield(host, screen?.words.title ?? 'Tosha', actions.fought);

  function draw(): void {
    addStyle(root);
    if (!shown) {
      page.replaceChildren(make('main', '', makeBowl()));
      return;
    }
    const { words, decision, language, dir } = shown;
    host.lang = language;
    host.dir = dir;
    host.style.setProperty('direction', dir, 'important');
    host.parentElement?.setAttribute('aria-label', words.title);
    const focused = root.activeElement?.className ?? 'leave';
    const leave = makeButton('leave', words.leave, actions.leave);
    const extra = makeButton('extra', words.extra, actions.extra);
    extra.disabled = !decision.extraAvailable;
    const foot = make('p', 'foot', words.restOpen, words.restOpen ? ' ' : '');
    foot.append(makeButton('support', words.support, actions.support));
    page.replaceChildren(
      make(
        'main',
        '',
        makeBowl(),
        make('h1', '', words.title),
        make('p', 'opens', words.opens),
        ...(insisted ? [make('p', 'insisted', words.insisted)] : []),
        make(
          'dl',
          '',
          makeFigure(words.todayLabel, words.todayValue),
          makeFigure(words.videosLabel, words.videosValue),
          makeFigure(words.weekLabel, words.weekValue),
        ),
        leave,
        extra,
        foot,
      ),
    );
    const again = root.querySelector<HTMLButtonElement>(`button.${focused}:enabled`) ?? leave;
    again.focus({ preventScroll: true });
  }

  draw();
  return {
    update(next) {
      shown = next;
      draw();
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
    close: shield.close,
  };
}
