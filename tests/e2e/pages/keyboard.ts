import type { Page } from 'puppeteer-core';
import { until } from '../../support/until';

interface Marked {
  stops: HTMLElement[];
}

/** Lists in the page what can be used by mouse, one for each group of radio buttons; gives how many there are. */
function listStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    const groups = new Set<string>();
    const stops = [...controls].filter((element) => {
      if (!element.checkVisibility() || element.matches(':disabled')) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // The keyboard stops once at a group: at the chosen one.
      const isStop = element.checked && !groups.has(element.name);
      if (isStop) groups.add(element.name);
      return isStop;
    });
    (globalThis as unknown as Marked).stops = stops;
    return stops.length;
  });
}

/** Goes through a page with the tab key, and gives the controls that were not reached or showed no focus. */
export async function unreached(page: Page): Promise<string[]> {
  // What a page reads from its stores comes a moment after the page.
  let before = -1;
  const count = await until(
    async () => {
      const last = before;
      before = await listStops(page);
      return before === last ? before : null;
    },
    { every: 300, what: 'a page that is drawn' },
  );
  await page.bringToFront();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    // From the very beginning, wherever the focus was before.
    const start = document.body;
    start.tabIndex = -1;
    start.focus();
    start.removeAttribute('tabindex');
  });
  const reached = new Set<number>();
  const unseen = new Set<string>();
  for (let press = 0; press < count + 4 && reached.size < count; press++) {
    await page.keyboard.press('Tab');
    const { at, seen, what } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const index = element ? (globalThis as unknown as Marked).stops.indexOf(element) : -1;
      if (!element || index < 0) return { at: -1, seen: true, what: '' };
      const marks = [element, element.closest('label')].filter((one) => one !== null);
      const isSeen = marks.some((one) => {
        const { outlineStyle, boxShadow } = getComputedStyle(one);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
      return { at: index, seen: isSeen, what: element.outerHTML.slice(0, 120) };
    });
    if (at >= 0) reached.add(at);
    if (!seen) unseen.add(`no focus is seen on ${what}`);
  }
  const missed = await page.evaluate(
    (all) =>
      (globalThis as unknown as Marked).stops
        .filter((_, index) => !all.includes(index))
        .map((element) => `not reached: ${element.outerHTML.slice(0, 120)}`),
    [...reached],
  );
  return [...missed, ...unseen];
}

/** Turns an open options page to another route; gives the name of the element that has the focus once it is drawn. */
export function focusOnTurn(page: Page, route: string): Promise<string | undefined> {
  return page.evaluate(
    (name) =>
      new Promise<string | undefined>((resolve) => {
        // Told in the same turn as the change: what comes a frame later is too late.
        new MutationObserver((_, observer) => {
          if (document.querySelector('[aria-current=page]')?.getAttribute('href') !== `#${name}`) return;
          observer.disconnect();
          resolve(document.activeElement?.tagName);
        }).observe(document.body, { subtree: true, attributes: true, childList: true });
        location.hash = name;
      }),
    route,
  );
}
