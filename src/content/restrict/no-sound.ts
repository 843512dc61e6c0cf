/** Keys that only move the page: nobody asks for sound with them. */
const movingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Tab', ' ']);

/**
 * A video that begins before the user has pressed anything on the page is muted, until the signal aborts. Whoever turns
 * the sound on keeps it: a video is muted once at most.
 */
export function stopSound(signal: AbortSignal): void {
  const muted = new WeakSet<HTMLMediaElement>();
  let hasPressed = false;
  const press = (event: Event) => {
    const isMove = event instanceof KeyboardEvent && movingKeys.has(event.key);
    if (event.isTrusted && !isMove) hasPressed = true;
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, press, { capture: true, signal });

  function hush({ target }: Event): void {
    if (hasPressed || !(target instanceof HTMLMediaElement) || target.muted || muted.has(target)) return;
    muted.add(target);
    target.muted = true;
  }
  document.addEventListener('play', hush, { capture: true, signal });
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio'))
    if (!media.paused && !media.muted && !hasPressed) {
      muted.add(media);
      media.muted = true;
    }
}
