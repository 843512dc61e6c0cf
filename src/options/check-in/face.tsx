import type { Feeling } from '../../domain/check-in/check-in';

/** A face that feels so: its mouth says it. */
export function Face({ feeling }: { feeling: Feeling }) {
  const curve = (feeling - 3) * 2.5;
  return (
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path d={`M9.5 ${20.5 - curve / 2}Q16 ${20.5 + curve} 22.5 ${20.5 - curve / 2}`} />
      <path d="M11.5 12v1M20.5 12v1" />
    </svg>
  );
}
