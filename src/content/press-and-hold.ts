import type { Screen } from '../domain/screen';
import { monotonic } from '../platform/clock';
import type { Doing } from './doing';
import { makeHeard } from './extra-progress';
import { onKeys } from './keys';
import { make } from './shadow-screen';

const tickMs = 100;

/** A button to press and hold for so many ms, by pointer, Space or Enter. Letting go begins anew. */
export function makeHold({ words }: Screen, ms: number, onDone: () => void): Doing {
  const button = make('button', 'hold', words.extraHoldButton);
  button.type = 'button';
  const heard = makeHeard();
  let since: number | null = null;

  function press(event: Event): void {
    if (!event.isTrusted || since !== null) return;
    since = monotonic();
    heard.say('');
  }
  function letGo(): void {
    // What was over in a moment was a press, and needs no word.
    if (since !== null && monotonic() - since > 1_000) heard.say(words.extraAnew);
    since = null;
    show();
  }
  function show(): number {
    const held = since === null ? 0 : Math.min(1, (monotonic() - since) / ms);
    button.style.setProperty('--part', `${Math.round(held * 100)}%`);
    if (held >= 0.5) heard.say(words.extraHalfway);
    return held;
  }
  function tick(): void {
    if (show() < 1) return;
    stop();
    onDone();
  }
  function hear(event: KeyboardEvent): void {
    if (!button.matches(':focus') || (event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.type === 'keydown') press(event);
    if (event.type === 'keyup') letGo();
  }
  function stop(): void {
    clearInterval(timer);
    stopKeys();
  }

  button.addEventListener('pointerdown', (event) => event.button === 0 && press(event));
  for (const type of ['pointerup', 'pointercancel', 'pointerleave', 'blur'])
    button.addEventListener(type, letGo);
  // A long press on a touch screen would open a menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  const stopKeys = onKeys(hear);
  const timer = setInterval(tick, tickMs);
  return {
    element: make('div', 'doing', make('p', 'opens', words.extraHold), button, heard.element),
    stop,
  };
}
