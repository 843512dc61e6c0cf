import { type BreathPattern, breathsForExtra } from '../domain/breathing';
import type { Screen } from '../domain/screen';
import { makeBreathing } from './breathing';
import type { Doing } from './doing';
import { countWords } from './extra-progress';
import { make } from './shadow-screen';

/** Three slow breaths. */
export function makeBreaths(screen: Screen, pattern: BreathPattern, onDone: () => void): Doing {
  const { words } = screen;
  const count = make('p', 'dot-count', countWords(screen, 1, breathsForExtra));
  const breathing = makeBreathing(pattern, words, (done) => {
    if (done < breathsForExtra) count.textContent = countWords(screen, done + 1, breathsForExtra);
    if (done !== breathsForExtra) return;
    breathing.stop();
    onDone();
  });
  return {
    element: make('div', 'breaths', make('p', 'opens', words.extraBreathe), breathing.element, count),
    stop: breathing.stop,
  };
}
