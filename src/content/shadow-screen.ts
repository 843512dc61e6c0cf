import { extraStyle } from './extra-style';
import { screenStyle } from './screen-style';

/** An element of ours in the page's tree, with everything that is seen inside a closed shadow root. */
export interface ShadowScreen {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Sets a style that no style sheet of the page can outdo. */
export function force(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  element.style.setProperty('all', 'initial', 'important');
  // Browsers that write `all` out would forbid wider spacing, which some readers need; ours is set inside.
  for (const name of ['letter-spacing', 'word-spacing', 'line-height'])
    element.style.setProperty(name, 'normal');
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** Makes the host. Rules go in by CSSOM, because a page's Content-Security-Policy may forbid inline style sheets. */
export function createShadowScreen(language: string, dir: string): ShadowScreen {
  const host = document.createElement('div');
  host.lang = language;
  host.dir = dir;
  force(host, { display: 'block', direction: dir });
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/** Adds our rules to the root; only works once the host is in the document. */
export function addStyle(root: ShadowRoot): void {
  if (root.querySelector('style')) return;
  const style = document.createElement('style');
  root.append(style);
  for (const rule of [...screenStyle, ...extraStyle])
    style.sheet?.insertRule(rule, style.sheet.cssRules.length);
}

/** An element with text, for which no HTML has to be parsed. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** A button that only a person can press: events that a page makes up are not trusted. */
export function makeButton(className: string, text: string, onPress: () => void): HTMLButtonElement {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return button;
}

/** The bowl: what is enough. */
export function makeBowl(): SVGElement {
  const svg = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const bowl = svg('svg', { viewBox: '0 0 24 24', class: 'bowl', 'aria-hidden': 'true' });
  bowl.append(
    svg('path', { d: 'M3 8h18a9 9 0 0 1-18 0Z', class: 'bowl-body' }),
    svg('path', { d: 'M8 4.5c1.2-1.6 2.8-1.6 4 0s2.8 1.6 4 0', class: 'bowl-steam' }),
  );
  return bowl as SVGElement;
}
