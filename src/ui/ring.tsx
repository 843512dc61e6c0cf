import type { ComponentChildren } from 'preact';
import './ring.css';

const radius = 57;
const length = 2 * Math.PI * radius;

export interface RingProps {
  /** How much of the ring is filled, 0 to 1; more is a full ring. `null` draws the track alone. */
  readonly part: number | null;
  readonly tone?: 'accent' | 'near' | 'enough';
  /** The text in the middle: it says what the ring shows, so the ring itself is hidden from screen readers. */
  readonly children: ComponentChildren;
}

/** A ring that fills clockwise from the top, with words in its middle. */
export function Ring({ part, tone = 'accent', children }: RingProps) {
  const filled = Math.min(1, Math.max(0, part ?? 0));
  return (
    <div class={`ring ring-${tone}`}>
      <svg viewBox="0 0 132 132" aria-hidden="true" focusable="false">
        <circle class="ring-track" cx="66" cy="66" r={radius} fill="none" stroke-width="12" />
        {filled > 0 && (
          <circle
            class="ring-fill"
            cx="66"
            cy="66"
            r={radius}
            fill="none"
            stroke-width="12"
            stroke-linecap="round"
            stroke-dasharray={length}
            stroke-dashoffset={length * (1 - filled)}
            transform="rotate(-90 66 66)"
          />
        )}
      </svg>
      <div class="ring-text">{children}</div>
    </div>
  );
}
