import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface TapsProps<T extends number> {
  readonly question: string;
  readonly answers: readonly {
    readonly value: T;
    readonly label: string;
    readonly face?: ComponentChildren;
  }[];
  readonly chosen: T | null;
  /** Nothing happens at a tap then, but the focus stays where it is. */
  readonly disabled?: boolean;
  readonly onTap: (value: T) => void;
}

/** A question that one tap answers. Buttons, for arrow keys among radio buttons would answer on the way. */
export function Taps<T extends number>({ question, answers, chosen, disabled = false, onTap }: TapsProps<T>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends.
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{question}</h3>
      <div class="taps" style={{ '--answers': answers.length }}>
        {answers.map(({ value, label, face }) => (
          <button
            type="button"
            key={value}
            class="tap"
            aria-pressed={value === chosen}
            aria-disabled={disabled}
            onClick={() => disabled || onTap(value)}
          >
            {face}
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
