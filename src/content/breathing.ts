import { type BreathPart, type BreathPattern, breathPatterns } from '../domain/breathing';
import { make } from './shadow-screen';

/** So many breaths are read out; whoever listens knows the pace then, and hears the rest of the screen in peace. */
const spokenBreaths = 5;

/**
 * A calm breathing exercise: a circle that grows and shrinks, and the words beside it. Without motion where people do
 * not want any: then the words alone lead.
 * @param onBreath is told how many breaths are done
 */
export function makeBreathing(
  pattern: BreathPattern,
  words: Readonly<Record<BreathPart['word'], string>>,
  onBreath: (done: number) => void,
): { readonly element: HTMLElement; stop(): void } {
  const parts: readonly BreathPart[] = breathPatterns[pattern];
  const circle = make('div', 'breath');
  circle.setAttribute('aria-hidden', 'true');
  const text = make('p', 'breath-word');
  text.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let breaths = 0;

  function show(index: number): void {
    const part = parts[index];
    if (!part) {
      breaths++;
      onBreath(breaths);
      if (breaths === spokenBreaths) text.setAttribute('aria-live', 'off');
      show(0);
      return;
    }
    circle.classList.toggle('full', part.full);
    circle.style.transitionDuration = `${part.ms}ms`;
    text.textContent = words[part.word];
    // Nobody breathes with a page that is hidden: the breath begins anew.
    timer = setTimeout(() => show(document.visibilityState === 'visible' ? index + 1 : 0), part.ms);
  }

  // The circle has to be there small before it can grow.
  timer = setTimeout(() => show(0), 50);
  return { element: make('div', 'breathing', circle, text), stop: () => clearTimeout(timer) };
}
