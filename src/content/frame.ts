/** True in a player that another site embeds: Tosha's script runs in a frame nowhere else. */
export const isFrame = window !== window.top;

let inView = true;

/** Tells whether the page can be seen where it is: a frame may be scrolled out of the page around it. */
export function isInView(): boolean {
  return inView;
}

/** Watches whether a frame is in view, until the signal aborts; `onChange` is told when that changes. */
export function watchInView(onChange: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver((entries) => {
    const now = entries.at(-1)?.isIntersecting ?? true;
    if (now === inView) return;
    inView = now;
    onChange();
  });
  const observe = () => document.documentElement && observer.observe(document.documentElement);
  observe();
  // A frame's document may still be empty; and a page may open another in its place.
  document.addEventListener('DOMContentLoaded', observe, { once: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
