import { type Decision, windDownMs } from '../domain/decision';
import type { Left } from './left';

/** Grey comes in so many steps: nobody sees it come, and the page is painted anew no more often. */
const steps = 10;

/** How grey a page is to be, 0 to 1: over the last part of a budget, and in the half hour before hours close it. */
export function greyOf({ fadeMs, windDown }: Decision, { ms, untilClosed }: Left): number {
  const byTime = fadeMs ? 1 - ms / fadeMs : 0;
  const byClock = windDown ? 1 - untilClosed / windDownMs : 0;
  return Math.round(Math.min(1, Math.max(0, byTime, byClock)) * steps) / steps;
}

/** Takes the colour out of a page. */
export interface Grey {
  /** 0: the page's own colours; 1: none. */
  set(level: number): void;
}

/** An element without its colours, and what its filter was before. */
interface Greyed {
  readonly element: HTMLElement;
  readonly value: string;
  readonly priority: string;
  /** The filter that the page itself has there; `''`: none. */
  readonly own: string;
}

function begin(element: HTMLElement): Greyed {
  const { filter } = getComputedStyle(element);
  const { style } = element;
  return {
    element,
    value: style.getPropertyValue('filter'),
    priority: style.getPropertyPriority('filter'),
    own: filter === 'none' ? '' : filter,
  };
}

/**
 * The colour comes back when the signal aborts. A filter on the root moves nothing: it is no containing block there.
 * Chromium leaves the top layer out of it, so what fills the screen is greyed itself; in Firefox chips grow grey too.
 */
export function createGrey(signal: AbortSignal): Grey {
  let greyed: Greyed | null = null;
  let asked = '';
  /** The same as the browser writes it. */
  let written = '';

  function restore(): void {
    if (!greyed) return;
    const { element, value, priority } = greyed;
    element.style.setProperty('filter', value, priority);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
    greyed = null;
    asked = '';
  }

  function set(level: number): void {
    const element = (document.fullscreenElement ?? document.documentElement) as HTMLElement | null;
    if (level === 0 || greyed?.element !== element) restore();
    if (level === 0 || !element?.style) return;
    greyed ??= begin(element);
    const wanted = `${greyed.own} grayscale(${level})`.trim();
    // What the page has changed is put back.
    if (wanted === asked && element.style.cssText.includes(written)) return;
    element.style.setProperty('filter', wanted, 'important');
    asked = wanted;
    written = `filter: ${element.style.getPropertyValue('filter')} !important`;
  }

  signal.addEventListener('abort', restore);
  return { set };
}
