import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { Friction } from '../../../src/content/block-actions';
import type { Screen } from '../../../src/domain/screen';

const content = fileURLToPath(new URL('../../../src/content', import.meta.url));
const entry = 'virtual:screens';

/** What stands in the page. */
interface Mounted {
  readonly screens: typeof import('../../../src/content/block-screen') &
    typeof import('../../../src/content/notice');
  /** What was pressed, in order. */
  pressed: string[];
  /** Takes away what was mounted last. */
  takeAway(): void;
}

/** The screens that a content script draws, as one script for a page of a test. */
export async function bundleScreens(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'screens',
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}`
            ? `export * from '${content}/block-screen'; export * from '${content}/notice';`
            : null,
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'screens' } },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  return `${output[0].code}; globalThis.screens = screens;`;
}

/** Loads the bundle into a page in which shadow roots are open, so that axe sees them. */
export async function prepare(tab: Page, bundle: string): Promise<void> {
  await tab.evaluate(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function attachOpen(init) {
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
  });
  await tab.evaluate(bundle);
}

/** Makes the page anew: a field that has the focus, and nothing of ours. */
export async function startAfresh(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    (globalThis as unknown as Partial<Mounted>).takeAway?.();
    document.body.innerHTML = '<main><label>Comment <input></label></main>';
    document.querySelector('input')?.focus();
  });
}

/**
 * Covers the page with the block screen; what is pressed on it is kept.
 * @param insisted after the page played on
 * @param friction what has to be done for a little more, where somebody has asked for it
 */
export async function mountBlock(
  tab: Page,
  screen: Screen,
  insisted = false,
  friction: Friction | null = null,
): Promise<void> {
  await tab.evaluate(
    (shown, again, work) => {
      const mounted = globalThis as unknown as Mounted;
      mounted.pressed = [];
      const note = (what: string) => () => void mounted.pressed.push(what);
      // As on a page that is loading: the words come later.
      const block = mounted.screens.openBlockScreen(null, {
        leave: note('leave'),
        support: note('support'),
        checkIn: note('checkIn'),
        startExtra: note('extra'),
        takeExtra: async () => void mounted.pressed.push('taken'),
        typeForExtra: note('typed'),
        fought: note('fought'),
        enter: (purpose, ms) => void mounted.pressed.push(`${purpose} ${ms / 60_000}`),
      });
      block.update(shown);
      if (again) block.insist();
      if (work) block.offerExtra(work);
      mounted.takeAway = block.close;
    },
    screen,
    insisted,
    friction,
  );
}

/** What is shown over a page: a chip, the question whether somebody is still watching, or the offer of a check-in. */
export const notices = ['chip', 'question', 'offer'] as const;

/** Shows one of them. */
export async function mountNotice(tab: Page, screen: Screen, kind: (typeof notices)[number]): Promise<void> {
  await tab.evaluate(
    ({ language, dir, words }, what) => {
      const mounted = globalThis as unknown as Mounted;
      mounted.pressed = [];
      const offer = { text: words.checkInYes, onPress: () => void mounted.pressed.push('offer') };
      const said = {
        chip: { text: words.fiveLeft, button: words.dismiss },
        question: { title: words.stillTitle, text: words.stillText, button: words.stillYes },
        offer: { text: words.checkInAsk, button: words.checkInNo, action: offer },
      }[what];
      const press = () => void mounted.pressed.push('notice');
      mounted.takeAway = mounted.screens.showNotice({ language, dir, ...said }, press).close;
    },
    screen,
    kind,
  );
}

/** Takes away what was mounted last. */
export async function unmount(tab: Page): Promise<void> {
  await tab.evaluate(() => (globalThis as unknown as Mounted).takeAway());
}

/** What was pressed on what was mounted last. */
export function pressed(tab: Page): Promise<string[]> {
  return tab.evaluate(() => (globalThis as unknown as Mounted).pressed);
}

/** The class of the button of ours that has the focus; without one, the name of the page's element that has it. */
export function focusedIn(tab: Page): Promise<string | undefined> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    return element?.shadowRoot?.activeElement?.className ?? element?.localName;
  });
}

/** What is read out together with the button of ours that has the focus. */
export function describedBy(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const root = document.activeElement?.shadowRoot;
    const ids = root?.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => root?.getElementById(id)?.textContent ?? '').join(' ');
  });
}

/** Where the button of ours that has the focus is in the window. */
export function focusedBox(tab: Page): Promise<DOMRect> {
  return tab.evaluate(() => {
    const button = document.activeElement?.shadowRoot?.activeElement;
    return (button?.getBoundingClientRect() ?? new DOMRect(-1, -1)).toJSON() as DOMRect;
  });
}

/**
 * Puts what is seen of a screen of ours into the body in place of the screen: axe judges no colours elsewhere.
 * `ground` is one of the two ends of the block screen's gradient, against which no contrast could be computed.
 */
export async function copyIntoBody(
  tab: Page,
  host: string,
  ground: '--paper' | '--accent-soft',
): Promise<void> {
  await tab.evaluate(
    (selector, colour) => {
      const shown = document.querySelector<HTMLElement>(selector);
      const root = shown?.shadowRoot;
      if (!shown || !root) throw new Error(`no ${selector}`);
      document.querySelector('#copy')?.remove();
      const copy = shown.cloneNode() as HTMLElement;
      copy.id = 'copy';
      copy.removeAttribute('popover');
      const style = document.createElement('style');
      const rules = [...(root.querySelector('style')?.sheet?.cssRules ?? [])].map(({ cssText }) => cssText);
      style.textContent = [...rules, `.screen { background: var(${colour}) !important; }`].join('\n');
      const parts = [...root.children].filter(({ localName }) => localName !== 'style');
      copy.attachShadow({ mode: 'open' }).append(style, ...parts.map((part) => part.cloneNode(true)));
      document.body.replaceChildren(copy);
    },
    host,
    ground,
  );
}
