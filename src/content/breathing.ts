import { make } from './shadow-screen';

/** A slow breath, ms: in, hold, out. Ten seconds and more for a breath calm most people. */
const steps = [
  { word: 'breatheIn', ms: 4_000 },
  { word: 'breatheHold', ms: 2_000 },
  { word: 'breatheOut', ms: 6_000 },
] as const;

/** So many breaths are read out; whoever listens knows the pace then, and hears the rest of the screen in peace. */
const spokenBreaths = 5;

type BreathWords = Readonly<Record<(typeof steps)[number]['word'], string>>;

/**
 * A calm breathing exercise: a circle that grows and shrinks, and the words beside it. Without motion where people do
 * not want any: then the words alone lead.
 * @param onBreath is told how many breaths are done
 */
export function makeBreathing(
  words: BreathWords,
  onBreath: (done: number) => void,
): { readonly element: HTMLElement; stop(): void } {
  const circle = make('div', 'breath');
  circle.setAttribute('aria-hidden', 'true');
  const text = make('p', 'breath-word');
  text.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let breaths = 0;

  function show(index: number): void {
    const step = steps[index];
    if (!step) {
      breaths++;
      onBreath(breaths);
      if (breaths === spokenBreaths) text.setAttribute('aria-live', 'off');
      show(0);
      return;
    }
    circle.dataset.step = step.word;
    text.textContent = words[step.word];
    // Nobody breathes with a page that is hidden: the breath begins anew.
    timer = setTimeout(() => show(document.visibilityState === 'visible' ? index + 1 : 0), step.ms);
  }

  // The circle has to be there small before it can grow.
  timer = setTimeout(() => show(0), 50);
  return { element: make('div', 'breathing', circle, text), stop: () => clearTimeout(timer) };
}
