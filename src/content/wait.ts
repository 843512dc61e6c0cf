import { monotonic } from '../platform/clock';
import type { Doing } from './doing';
import { make } from './shadow-screen';

/** How often the seconds are counted. */
const tickMs = 250;
/** A gap longer than this was no waiting: the page was hidden, or the computer slept. */
const gapMs = 2_000;

/** A calm wait of so many ms. It goes on only while the page is in front. */
export function makeWait(text: string, ms: number, onDone: () => void): Doing {
  const seconds = make('p', 'seconds', String(Math.ceil(ms / 1000)));
  seconds.setAttribute('role', 'timer');
  let left = ms;
  let last = monotonic();

  function tick(): void {
    const at = monotonic();
    if (document.visibilityState === 'visible' && at - last < gapMs) left -= at - last;
    last = at;
    const shown = String(Math.max(0, Math.ceil(left / 1000)));
    if (seconds.textContent !== shown) seconds.textContent = shown;
    if (left > 0) return;
    clearInterval(timer);
    onDone();
  }
  const timer = setInterval(tick, tickMs);
  const explained = make('p', 'opens', text);
  explained.setAttribute('role', 'status');
  return { element: make('div', 'doing', explained, seconds), stop: () => clearInterval(timer) };
}
