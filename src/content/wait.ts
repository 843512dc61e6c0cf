import type { Screen } from '../domain/screen';
import { monotonic } from '../platform/clock';
import type { Doing } from './doing';
import { makeHeard } from './extra-progress';
import { make } from './shadow-screen';

/** How often the seconds are counted. */
const tickMs = 250;
/** A gap longer than this was no waiting: the page was hidden, or the computer slept. */
const gapMs = 2_000;

/** A calm wait of so many ms. It goes on only while the page is in front. */
export function makeWait({ words, language }: Screen, ms: number, onDone: () => void): Doing {
  const { format } = new Intl.NumberFormat(language);
  const seconds = make('p', 'seconds', format(Math.ceil(ms / 1000)));
  // A timer is read when it is asked for: what is said by itself is only the half.
  seconds.setAttribute('role', 'timer');
  const heard = makeHeard();
  let left = ms;
  let last = monotonic();

  function tick(): void {
    const at = monotonic();
    if (document.visibilityState === 'visible' && at - last < gapMs) left -= at - last;
    last = at;
    const shown = format(Math.max(0, Math.ceil(left / 1000)));
    if (seconds.textContent !== shown) seconds.textContent = shown;
    if (left <= ms / 2 && left > 0) heard.say(words.extraHalfway);
    if (left > 0) return;
    clearInterval(timer);
    onDone();
  }
  const timer = setInterval(tick, tickMs);
  return {
    element: make('div', 'doing', make('p', 'opens', words.extraWait), seconds, heard.element),
    stop: () => clearInterval(timer),
  };
}
