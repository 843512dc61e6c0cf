import { monotonic } from '../../platform/clock';

/** Keys that only move the page: nobody asks for sound with them. */
const movingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Tab', ' ']);

/** A page that is just starting may turn the sound on again for so long: 3 s. After that it is the user, e.g. in a picture in picture. */
const startingMs = 3_000;

/**
 * A video that begins before the user has pressed anything on the page is muted, until the signal aborts. Whoever turns
 * the sound on keeps it.
 */
export function stopSound(signal: AbortSignal): void {
  const mutedAt = new WeakMap<HTMLMediaElement, number>();
  let hasPressed = false;
  const press = (event: Event) => {
    const isMove = event instanceof KeyboardEvent && movingKeys.has(event.key);
    if (event.isTrusted && !isMove) hasPressed = true;
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, press, { capture: true, signal });

  function hush(media: HTMLMediaElement): void {
    const at = monotonic();
    const since = mutedAt.get(media) ?? at;
    if (hasPressed || media.muted || media.paused || at - since > startingMs) return;
    mutedAt.set(media, since);
    media.muted = true;
  }
  for (const type of ['play', 'volumechange'])
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLMediaElement) hush(target);
      },
      { capture: true, signal },
    );
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) hush(media);
}
