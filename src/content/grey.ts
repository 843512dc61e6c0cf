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

/**
 * The colour comes back when the signal aborts. A filter on the root moves nothing (it is no containing block there),
 * and leaves the top layer alone, where our own screens are. What the page's own filter does is kept.
 */
export function createGrey(signal: AbortSignal): Grey {
  let level = 0;
  let written = '';
  let own = { value: '', priority: '', shown: '' };

  function begin(style: CSSStyleDeclaration): void {
    const shown = getComputedStyle(document.documentElement).filter;
    own = {
      value: style.getPropertyValue('filter'),
      priority: style.getPropertyPriority('filter'),
      shown: shown === 'none' ? '' : shown,
    };
  }

  function set(next: number): void {
    const { style } = document.documentElement ?? {};
    if (!style || (next === 0 && level === 0)) return;
    if (level === 0) begin(style);
    const isSame = next === level && style.getPropertyValue('filter') === written;
    level = next;
    if (level === 0) {
      style.setProperty('filter', own.value, own.priority);
      if (style.length === 0) document.documentElement.removeAttribute('style');
    } else if (!isSame) {
      // What the page has changed is put back.
      style.setProperty('filter', `${own.shown} grayscale(${level})`.trim(), 'important');
      written = style.getPropertyValue('filter');
    }
  }

  signal.addEventListener('abort', () => set(0));
  return { set };
}
