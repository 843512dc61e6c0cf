import { useEffect } from 'preact/hooks';
import { type BreathPart, type BreathPattern, breathAt } from '../../domain/breathing';
import { formatNumber, t, type WordKey } from '../../platform/i18n';
import { useSeconds } from './use-seconds';

const partWords: Readonly<Record<BreathPart['word'], WordKey>> = {
  breatheIn: 'pageBreatheIn',
  breatheHold: 'pageBreatheHold',
  breatheOut: 'pageBreatheOut',
};

export interface ExerciseProps {
  readonly pattern: BreathPattern;
  /** How many breaths at most; then it ends by itself. */
  readonly breaths: number;
  readonly onEnd: () => void;
}

/** Breaths led by a circle, by words that are read out, and by a count: each is enough alone. */
export function Exercise({ pattern, breaths, onEnd }: ExerciseProps) {
  const seconds = useSeconds();
  const { part, left, breaths: done } = breathAt(pattern, seconds);
  const isOver = done >= breaths;
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver]);
  return (
    <div class="exercise">
      <div class="exercise-place" aria-hidden="true">
        <div
          class={part.full ? 'exercise-circle exercise-full' : 'exercise-circle'}
          style={{ '--time': `${part.ms}ms` }}
        />
        <span class="exercise-count">{formatNumber(left)}</span>
      </div>
      <p class="exercise-word" role="status">
        {t(partWords[part.word])}
      </p>
    </div>
  );
}
