import type { Screen } from '../domain/screen';
import type { Doing } from './doing';
import { countWords } from './extra-progress';
import { onKeys } from './keys';
import { make, makeButton } from './shadow-screen';

/** Where the dot goes, in percent of its field: far enough apart that each takes a movement. */
const places = [
  [12, 20],
  [78, 68],
  [40, 16],
  [85, 25],
  [15, 75],
  [60, 45],
  [30, 55],
  [72, 16],
] as const;

/** A dot that goes from place to place; it has to be pressed in each. Nobody is hurried. */
export function makeDots(screen: Screen, onDone: () => void): Doing {
  const { words } = screen;
  let at = 0;
  const count = make('p', 'dot-count', countWords(screen, 0, places.length));
  count.setAttribute('role', 'status');
  const dot = makeButton('dot', '', () => {
    if (at === places.length) return;
    at++;
    count.textContent = countWords(screen, at, places.length);
    if (at === places.length) {
      onDone();
      return;
    }
    move();
    // In a small window the exit would cover it.
    dot.scrollIntoView({ block: 'nearest' });
  });
  dot.setAttribute('aria-label', words.extraDotButton);

  function move(): void {
    const [x, y] = places[at] ?? places[0];
    dot.style.setProperty('inset-inline-start', `${x}%`);
    dot.style.setProperty('inset-block-start', `${y}%`);
  }

  move();
  // A key that is only held down follows nothing.
  const stop = onKeys((event) => event.repeat && dot.matches(':focus') && event.preventDefault());
  const field = make('div', 'dots', dot);
  return { element: make('div', 'doing', make('p', 'opens', words.extraDot), field, count), stop };
}
