import { monotonic } from '../platform/clock';
import type { Doing } from './doing';
import { make } from './shadow-screen';

const tickMs = 100;

/** A button to press and hold for so many ms, by pointer, Space or Enter. Letting go begins anew. */
export function makeHold(text: string, label: string, ms: number, onDone: () => void): Doing {
  const button = make('button', 'hold', label);
  button.type = 'button';
  let since: number | null = null;

  function letGo(): void {
    since = null;
    show();
  }
  function press(event: Event): void {
    if (event.isTrusted) since ??= monotonic();
  }
  function show(): void {
    const part = since === null ? 0 : Math.min(1, (monotonic() - since) / ms);
    button.style.setProperty('--part', `${Math.round(part * 100)}%`);
  }
  function tick(): void {
    show();
    if (since === null || monotonic() - since < ms) return;
    clearInterval(timer);
    onDone();
  }
  const isKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';

  button.addEventListener('pointerdown', press);
  for (const type of ['pointerup', 'pointercancel', 'pointerleave', 'blur', 'keyup'])
    button.addEventListener(type, letGo);
  button.addEventListener('keydown', (event) => {
    if (!isKey(event)) return;
    event.preventDefault();
    press(event);
  });
  // A long press on a touch screen would open a menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  const timer = setInterval(tick, tickMs);
  return {
    element: make('div', 'doing', make('p', 'opens', text), button),
    stop: () => clearInterval(timer),
  };
}
