/** The cup that is filled enough. It is decoration: the name stands beside it. `size` in CSS pixels. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M3 8h18a9 9 0 0 1-18 0Z" fill="var(--accent)" />
      <path
        d="M8 4.5c1.2-1.6 2.8-1.6 4 0s2.8 1.6 4 0"
        stroke="var(--steam)"
        stroke-width="2"
        fill="none"
        stroke-linecap="round"
      />
    </svg>
  );
}
