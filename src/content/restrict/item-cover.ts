import type { Match } from '../../domain/filter/caption';
import type { Restriction } from '../../domain/messages';
import { createShadowScreen, force, make, makeBowl } from '../shadow-screen';
import { borrowStyle } from './borrow-style';
import { type CoverActions, coverButtons } from './cover-buttons';
import { itemStyle } from './item-style';
import type { Place } from './place';

/** What a cover covers, and why. */
export interface Covered {
  readonly element: HTMLElement;
  readonly place: Place;
  readonly match: Match;
  readonly kind: 'player' | 'card';
}

/** A cover over one video. */
export interface ItemCover {
  /** Puts right what the page has changed: the cover is there, and what lies under it cannot be reached. */
  mend(): void;
  /** Puts the focus on its first button. */
  focus(): void;
  /** Takes it away; every attribute and style is what it was. */
  remove(): void;
}

/** A page that fights the cover is answered so often, then the video merely stays paused. */
const mostMends = 50;
/** What is done on a cover is no business of the page around it: it would begin previews, or open the video. */
const kept =
  'click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove pointerover pointerout touchstart touchend'.split(
    ' ',
  );
/** A hyphen at which no line ends. */
const unbroken = '\u2011';
/** Blurred in its own place: nothing runs out of the box. */
const blurred = { filter: 'blur(24px)', 'clip-path': 'inset(0)' };
const hostLook = { display: 'block', position: 'absolute', inset: '0', 'z-index': '2147483646' };

/** Rules that were added by script are lost whenever a page moves the cover. */
function keepRules(root: ShadowRoot): void {
  const sheet = root.querySelector('style')?.sheet;
  if (!sheet || sheet.cssRules.length > 0) return;
  for (const rule of itemStyle) sheet.insertRule(rule, sheet.cssRules.length);
}

const stop = (event: Event) => event.stopPropagation();

function makeOver({ match, kind }: Covered, restriction: Restriction, actions: CoverActions): HTMLElement {
  const { words, level } = restriction;
  const title = match.topic === 'own' ? words.ownTitle : words[`topic:${match.topic}`];
  const inner = make('div', 'inner', makeBowl(), make('p', 'what', title.replaceAll('-', unbroken)));
  if (match.care) inner.append(make('p', 'why', words.careText));
  inner.append(make('div', 'choices', ...coverButtons(match, kind, restriction, actions)));
  const over = make('div', `over ${kind}${level === 'strict' ? ' strict' : ''}`, inner);
  over.setAttribute('role', 'group');
  over.setAttribute('aria-label', title);
  for (const type of kept) over.addEventListener(type, stop);
  // Sites play and pause with these keys; the others go on to them.
  for (const type of ['keydown', 'keyup'] as const)
    over.addEventListener(type, (event) => [' ', 'Enter'].includes(event.key) && event.stopPropagation());
  // A card may be a link as a whole.
  for (const type of ['click', 'auxclick']) over.addEventListener(type, (event) => event.preventDefault());
  return over;
}

/** Blurs a part of the page that has been made inert; gives back what undoes both. */
function hide(child: HTMLElement | SVGElement, wasInert: boolean): () => void {
  const giveBack = borrowStyle(child, blurred);
  return () => {
    giveBack();
    if (!wasInert) child.removeAttribute('inert');
  };
}

/** Covers an element: what it holds is blurred, and out of reach of pointer, keyboard and screen reader. */
export function coverItem(covered: Covered, restriction: Restriction, actions: CoverActions): ItemCover {
  const { element, place } = covered;
  const { language, dir } = restriction;
  const { host, root } = createShadowScreen(language, dir);
  force(host, { ...hostLook, direction: dir });
  // Else the tooltip of what is covered would show.
  host.title = '';
  root.append(make('style', ''), makeOver(covered, restriction, actions));
  const lent = new Map<Element, () => void>([[element, borrowStyle(element, place)]]);
  const over = new AbortController();
  // A link that is covered as a whole can still be reached by keyboard.
  element.addEventListener(
    'click',
    (event) => {
      if (event.composedPath().includes(host)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: over.signal },
  );
  let mends = 0;
  const mayMend = () => {
    mends += 1;
    return mends <= mostMends;
  };

  function mend(): void {
    if (host.parentNode !== element && mayMend()) element.append(host);
    keepRules(root);
    for (const child of element.children) {
      if (child === host || !(child instanceof HTMLElement || child instanceof SVGElement)) continue;
      const isInert = child.hasAttribute('inert');
      if (!isInert && (!lent.has(child) || mayMend())) child.setAttribute('inert', '');
      if (!lent.has(child)) lent.set(child, hide(child, isInert));
    }
  }
  mend();
  return {
    mend,
    focus: () => root.querySelector('button')?.focus({ preventScroll: true }),
    remove() {
      over.abort();
      host.remove();
      for (const giveBack of lent.values()) giveBack();
    },
  };
}
