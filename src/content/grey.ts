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

/** The colour comes back when the signal aborts. A filter on the root moves nothing: it is no containing block there. */
export function createGrey(signal: AbortSignal): Grey {
  let shown = 0;
  function set(level: number): void {
    const { style } = document.documentElement ?? {};
    if (!style || (level === 0 && shown === 0)) return;
    shown = level;
    const wanted = `grayscale(${level})`;
    if (level === 0) style.removeProperty('filter');
    // What the page has changed is put back.
    else if (style.filter !== wanted) style.setProperty('filter', wanted, 'important');
  }
  signal.addEventListener('abort', () => set(0));
  return { set };
}
