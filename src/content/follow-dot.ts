import type { Doing } from './doing';
import { make, makeButton } from './shadow-screen';

/** Where the dot goes, in percent of its field: far enough apart that each takes a movement. */
const places = [
  [12, 20],
  [78, 68],
  [40, 12],
  [85, 25],
  [15, 75],
  [60, 45],
  [30, 55],
  [72, 10],
] as const;

/** A dot that goes from place to place; it has to be pressed in each. Nobody is hurried. */
export function makeDots(text: string, label: string, onDone: () => void): Doing {
  let at = 0;
  const count = make('p', 'dot-count', `0 / ${places.length}`);
  count.setAttribute('role', 'status');
  const dot = makeButton('dot', '', () => {
    at++;
    count.textContent = `${Math.min(at, places.length)} / ${places.length}`;
    if (at < places.length) move();
    else if (at === places.length) onDone();
  });
  dot.setAttribute('aria-label', label);

  function move(): void {
    const [x, y] = places[at] ?? places[0];
    dot.style.setProperty('inset-inline-start', `${x}%`);
    dot.style.setProperty('inset-block-start', `${y}%`);
  }

  move();
  const field = make('div', 'dots', dot);
  return { element: make('div', 'doing', make('p', 'opens', text), field, count), stop: () => undefined };
}
