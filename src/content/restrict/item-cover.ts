import type { Match } from '../../domain/filter/caption';
import { supportTopics } from '../../domain/filter/topics';
import type { Restriction } from '../../domain/messages';
import { screenStyle } from '../screen-style';
import { createShadowScreen, make, makeBowl, makeButton } from '../shadow-screen';
import { itemStyle } from './item-style';

/** What the buttons of a cover do. */
export interface CoverActions {
  skip(): void;
  show(): void;
  support(): void;
}

/** A cover over one video. */
export interface ItemCover {
  /** Puts right what the page has changed: the cover is there, and what lies under it cannot be reached. */
  mend(): void;
  /** Takes it away; every attribute and style is what it was. */
  remove(): void;
}

/** A page that fights the cover is answered so often, then the video merely stays paused. */
const mostMends = 50;

function addRules(root: ShadowRoot): void {
  const style = make('style', '');
  root.prepend(style);
  for (const rule of [...screenStyle, ...itemStyle])
    style.sheet?.insertRule(rule, style.sheet.cssRules.length);
}

/** Support first where it may be about care; *Show* where the level lets it, or care asks for it. */
function buttonsFor(
  match: Match,
  kind: 'player' | 'card',
  { level, words }: Restriction,
  actions: CoverActions,
): HTMLElement[] {
  const isSupported = match.care || (match.topic !== 'own' && supportTopics.has(match.topic));
  const support = isSupported ? [makeButton('support', words.support, actions.support)] : [];
  const skip = kind === 'player' ? [makeButton('skip', words.skip, actions.skip)] : [];
  const canShow = level === 'moderate' || match.care;
  const show = canShow ? [makeButton('show', words.show, actions.show)] : [];
  const all = match.care ? [...support, ...skip, ...show] : [...skip, ...support, ...show];
  for (const button of all) button.classList.remove('support', 'skip');
  all[0]?.classList.add(...(all[0].classList.contains('show') ? [] : ['first']));
  return all;
}

/** Covers an element: what it holds is blurred, and out of reach of pointer, keyboard and screen reader. */
export function coverItem(
  element: HTMLElement,
  match: Match,
  kind: 'player' | 'card',
  restriction: Restriction,
  actions: CoverActions,
): ItemCover {
  const { words, level, language, dir } = restriction;
  const { host, root } = createShadowScreen(language, dir);
  for (const [name, value] of Object.entries({ position: 'absolute', inset: '0', 'z-index': '2147483646' }))
    host.style.setProperty(name, value, 'important');
  const title = match.topic === 'own' ? words.ownTitle : words[`topic:${match.topic}`];
  const inner = make('div', 'inner', makeBowl() as unknown as Node, make('p', 'what', title));
  if (match.care) inner.append(make('p', 'why', words.careText));
  inner.append(make('div', 'choices', ...buttonsFor(match, kind, restriction, actions)));
  const over = make('div', `over ${kind}${level === 'strict' ? ' strict' : ''}`, inner);
  over.setAttribute('role', 'group');
  over.setAttribute('aria-label', title);
  // What is pressed on the cover is no business of the page below it.
  for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'])
    over.addEventListener(type, (event) => event.stopPropagation());
  root.append(over);

  const madeInert = new Set<Element>();
  const isStatic = getComputedStyle(element).position === 'static';
  const before = {
    value: element.style.getPropertyValue('position'),
    priority: element.style.getPropertyPriority('position'),
  };
  const hadStyle = element.hasAttribute('style');
  let mends = 0;

  function mend(): void {
    if (host.parentNode !== element && mends < mostMends) {
      mends += 1;
      element.append(host);
      addRulesOnce();
    }
    for (const child of element.children) {
      if (child === host || child.hasAttribute('inert')) continue;
      child.setAttribute('inert', '');
      madeInert.add(child);
    }
  }
  let hasRules = false;
  function addRulesOnce(): void {
    if (hasRules) return;
    hasRules = true;
    addRules(root);
  }

  if (isStatic) element.style.setProperty('position', 'relative', 'important');
  mend();
  return {
    mend,
    remove() {
      host.remove();
      for (const child of madeInert) child.removeAttribute('inert');
      if (!isStatic) return;
      element.style.setProperty('position', before.value, before.priority);
      if (!hadStyle && element.getAttribute('style') === '') element.removeAttribute('style');
    },
  };
}
