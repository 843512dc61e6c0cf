import type { Screen } from '../domain/messages';
import { makeBreathing } from './breathing';
import type { Doing } from './doing';
import { countWords } from './extra-progress';
import { make } from './shadow-screen';

/** So many slow breaths are what has to be done. */
const breaths = 3;

/** Three slow breaths. */
export function makeBreaths(screen: Screen, onDone: () => void): Doing {
  const { words } = screen;
  const count = make('p', 'dot-count', countWords(screen, 1, breaths));
  const breathing = makeBreathing(words, (done) => {
    if (done < breaths) count.textContent = countWords(screen, done + 1, breaths);
    if (done !== breaths) return;
    breathing.stop();
    onDone();
  });
  return {
    element: make('div', 'breaths', make('p', 'opens', words.extraBreathe), breathing.element, count),
    stop: breathing.stop,
  };
}
