/** A video whose caption is not there yet waits for it no longer than this: 700 ms. */
const longestHoldMs = 700;

/** Holds videos that begin to play before anybody knows what they are about. */
export interface PlayHold {
  /** The video may play, or is held by its cover from now on. */
  settle(media: Iterable<HTMLMediaElement>): void;
  /** Every video may play. */
  settleAll(): void;
}

/** @param waits true while nothing is known yet of the video that a player shows */
export function createPlayHold(waits: (media: HTMLMediaElement) => boolean, signal: AbortSignal): PlayHold {
  const held = new Map<HTMLMediaElement, ReturnType<typeof setTimeout>>();
  /** What has waited once for this load does not wait again. */
  const waited = new WeakMap<HTMLMediaElement, string>();

  function letPlay(media: HTMLMediaElement): void {
    clearTimeout(held.get(media));
    if (held.delete(media) && media.isConnected) media.play().catch(() => undefined);
  }
  function onPlay({ target }: Event): void {
    if (!(target instanceof Element) || !('pause' in target) || target.tagName !== 'VIDEO') return;
    const media = target as HTMLMediaElement;
    if (held.has(media)) {
      media.pause();
      return;
    }
    if (waited.get(media) === media.currentSrc || !waits(media)) return;
    waited.set(media, media.currentSrc);
    media.pause();
    held.set(
      media,
      setTimeout(() => letPlay(media), longestHoldMs),
    );
  }
  document.addEventListener('play', onPlay, { capture: true, signal });
  const settleAll = () => {
    for (const media of [...held.keys()]) letPlay(media);
  };
  signal.addEventListener('abort', settleAll);
  return {
    settle(all) {
      for (const media of all) if (held.has(media)) letPlay(media);
    },
    settleAll,
  };
}
